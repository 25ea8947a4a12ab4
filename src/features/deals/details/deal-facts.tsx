'use client';

import Box from '@mui/material/Box';
import { DateText } from '@/components/date-text';
import { useLocale } from '@/components/locale';
import { QuietChoice } from '@/components/record-field/quiet-choice';
import { QuietDate } from '@/components/record-field/quiet-date';
import { QuietLookup } from '@/components/record-field/quiet-lookup';
import { QuietText } from '@/components/record-field/quiet-text';
import { optionalText, requiredText } from '@/components/record-field/texts';
import { Facts } from '@/components/record-page/facts';
import { companyHref } from '@/features/companies/company-href';
import { useCompanySearch } from '@/features/companies/hooks/use-company-search';
import { contactHref } from '@/features/contacts/contact-href';
import { useContactSearch } from '@/features/contacts/hooks/use-contact-search';
import { QuietOwner } from '@/features/team/components/quiet-owner';
import { useTeam } from '@/features/team/team-context';
import { formatDate } from '@/lib/date-formats';
import { currencySymbol } from '@/lib/money';
import { amountTyping, optionalPercentTyping, percentTyping } from '../panel/typings';
import { priorityLabels, priorityOptions } from '../priority-labels';
import { useDealDetails } from './deal-details-provider';

/** Everything that is known about a deal, each field changed where it stands. */
export function DealFacts() {
  const { deal, editable, stage, facts } = useDealDetails();
  const { currency, time_zone } = useTeam().team;
  const locale = useLocale();
  const day = (value: string | null) => (value ? formatDate(value, locale, time_zone) : 'Add…');
  return (
    <Facts title="Details" {...facts}>
      <QuietText of={editable} name="title" label="Title" {...requiredText('Give the deal a title.')} />
      <QuietText
        of={editable}
        name="amount"
        label="Amount"
        inputMode="decimal"
        start={currencySymbol(currency, locale)}
        {...amountTyping(currency, locale)}
      />
      <QuietDate of={editable} name="expected_close_date" label="Expected close" format={day} />
      <QuietChoice
        of={editable}
        name="priority"
        label="Priority"
        options={priorityOptions}
        words={({ priority }) => priorityLabels[priority]}
      />
      <QuietText
        of={editable}
        name="probability"
        label="Probability"
        inputMode="decimal"
        end="%"
        placeholder={stage ? `${stage.probability}%, the stage’s` : 'The stage’s'}
        {...optionalPercentTyping}
      />
      <QuietText
        of={editable}
        name="progress"
        label="Progress"
        inputMode="decimal"
        end="%"
        {...percentTyping}
      />
      <QuietLookup
        {...useContactSearch()}
        of={editable}
        name="contact_id"
        label="Contact"
        placeholder="Type a name or an address"
        current={deal.contact_id ? { id: deal.contact_id, label: deal.contact_name ?? '' } : null}
        words={(theirs) => theirs.contact_name ?? 'nobody'}
        href={contactHref}
      />
      <QuietLookup
        {...useCompanySearch()}
        of={editable}
        name="company_id"
        label="Company"
        placeholder="Type a name"
        current={deal.company_id ? { id: deal.company_id, label: deal.company_name ?? '' } : null}
        words={(theirs) => theirs.company_name ?? 'none'}
        href={companyHref}
      />
      <QuietOwner of={editable} />
      {deal.stage_kind === 'lost' && (
        <QuietText of={editable} name="lost_reason" label="Lost because" {...optionalText} />
      )}
      <Box sx={{ mt: 3, typography: 'caption', color: 'text.secondary' }}>
        Added <DateText value={deal.created_at} timeZone={time_zone} relative /> · changed{' '}
        <DateText value={deal.updated_at} timeZone={time_zone} relative />
      </Box>
    </Facts>
  );
}
