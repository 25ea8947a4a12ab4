'use client';

import { QuietSuggest } from '@/components/record-field/quiet-suggest';
import { QuietText } from '@/components/record-field/quiet-text';
import { Reach } from '@/components/record-field/reach';
import { optionalText } from '@/components/record-field/texts';
import { Tiles } from '@/components/record-page/tiles';
import { QuietOwner } from '@/features/team/components/quiet-owner';
import { leadSources } from '../values';
import { CompanyFact } from './company-fact';
import { useLeadDetails } from './lead-details-provider';

/** What one looks up about a person before calling. */
export function LeadTiles() {
  const { contact, editable } = useLeadDetails();
  return (
    <Tiles label="At a glance">
      <QuietText of={editable} name="job_title" label="Title" {...optionalText} />
      <CompanyFact />
      <QuietSuggest of={editable} name="lead_source" label="Source" suggestions={leadSources} />
      <QuietText
        of={editable}
        name="email"
        label="Email"
        inputMode="email"
        {...optionalText}
        actions={<Reach value={contact.email} what="email" by="email" />}
      />
      <QuietText
        of={editable}
        name="phone"
        label="Phone"
        inputMode="tel"
        {...optionalText}
        actions={<Reach value={contact.phone} what="phone" by="phone" />}
      />
      <QuietOwner of={editable} />
    </Tiles>
  );
}
