'use client';

import type { Editable } from '@/components/record-field/editable';
import { LookupField } from '@/components/record-field/lookup-field';
import { contactHref } from '@/features/contacts/contact-href';
import { useContactSearch } from '@/features/contacts/hooks/use-contact-search';
import type { DealCard, DealPatch } from '../schema';

/** The deal's primary contact, found by typing or created in place. */
export function ContactField({ of: deal }: { of: Editable<DealCard, DealPatch> }) {
  const { contact_id: id, contact_name: name } = deal.row;
  return (
    <LookupField
      {...useContactSearch()}
      of={deal}
      name="contact_id"
      label="Contact"
      placeholder="Type a name or an address"
      current={id ? { id, label: name ?? '' } : null}
      href={contactHref}
      words={(theirs) => theirs.contact_name ?? 'nobody'}
    />
  );
}
