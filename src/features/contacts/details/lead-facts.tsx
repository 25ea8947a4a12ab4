'use client';

import Box from '@mui/material/Box';
import { DateText } from '@/components/date-text';
import { useLocale } from '@/components/locale';
import { QuietChoice } from '@/components/record-field/quiet-choice';
import { QuietDate } from '@/components/record-field/quiet-date';
import { QuietTags } from '@/components/record-field/quiet-tags';
import { QuietText } from '@/components/record-field/quiet-text';
import { Reach } from '@/components/record-field/reach';
import { longText, optionalText, plainText, requiredText, webAddress } from '@/components/record-field/texts';
import { Facts } from '@/components/record-page/facts';
import { useTeam } from '@/features/team/team-context';
import { formatDate } from '@/lib/date-formats';
import { StatusBadge } from '../components/status-badge';
import { TypeBadge } from '../components/type-badge';
import { useCRMContactTagsApi } from '../hooks/use-crm-contact-tags-api';
import { statusLabels, statusOptions, typeLabels, typeOptions } from '../labels';
import { useLeadDetails } from './lead-details-provider';

/** Everything else that is known about a contact, each field changed where it stands. */
export function LeadFacts() {
  const { contact, editable, facts } = useLeadDetails();
  const { time_zone } = useTeam().team;
  const locale = useLocale();
  const { data: tags } = useCRMContactTagsApi();
  return (
    <Facts title="Details" {...facts}>
      <QuietText of={editable} name="first_name" label="First name" {...requiredText('Give a first name.')} />
      <QuietText of={editable} name="last_name" label="Last name" {...plainText} />
      <QuietChoice
        of={editable}
        name="type"
        label="Type"
        options={typeOptions}
        words={({ type }) => typeLabels[type]}
      >
        {(type) => <TypeBadge type={type} />}
      </QuietChoice>
      <QuietChoice
        of={editable}
        name="lead_status"
        label="Status"
        options={statusOptions}
        words={({ lead_status }) => statusLabels[lead_status]}
      >
        {(status) => <StatusBadge status={status} />}
      </QuietChoice>
      <QuietTags of={editable} name="tags" label="Tags" suggestions={tags} />
      <QuietText
        of={editable}
        name="mobile"
        label="Mobile"
        inputMode="tel"
        {...optionalText}
        actions={<Reach value={contact.mobile} what="mobile" by="phone" />}
      />
      <QuietText
        of={editable}
        name="personal_email"
        label="Personal email"
        inputMode="email"
        {...optionalText}
        actions={<Reach value={contact.personal_email} what="personal email" by="email" />}
      />
      <QuietText
        of={editable}
        name="linkedin_url"
        label="LinkedIn"
        inputMode="url"
        {...webAddress}
        actions={<Reach value={contact.linkedin_url} what="LinkedIn address" by="link" />}
      />
      <QuietDate
        of={editable}
        name="birthday"
        label="Birthday"
        format={(day) => (day ? formatDate(day, locale, time_zone) : 'Add…')}
      />
      <QuietText of={editable} name="notes" label="Notes" {...longText} />
      <Box sx={{ mt: 3, typography: 'caption', color: 'text.secondary' }}>
        Added <DateText value={contact.created_at} timeZone={time_zone} relative /> · changed{' '}
        <DateText value={contact.updated_at} timeZone={time_zone} relative />
      </Box>
    </Facts>
  );
}
