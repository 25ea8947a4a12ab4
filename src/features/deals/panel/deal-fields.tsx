'use client';

import Box from '@mui/material/Box';
import { useLocale } from '@/components/locale';
import { ChoiceField } from '@/components/record-field/choice-field';
import { DateField } from '@/components/record-field/date-field';
import { TypedField } from '@/components/record-field/typed-field';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { formatDate } from '@/lib/date-formats';
import { currencySymbol } from '@/lib/money';
import { useBoard } from '../board/deals-context';
import { priorityLabels, priorityOptions } from '../priority-labels';
import type { DealCard } from '../schema';
import { CompanyField } from './company-field';
import { ContactField } from './contact-field';
import { StageField } from './stage-field';
import { amountTyping, optionalPercentTyping, percentTyping } from './typings';
import { useEditableDeal } from './use-editable-deal';

/** Everything about a deal that can be changed, each field for itself. */
export function DealFields({ deal }: { deal: DealCard }) {
  const locale = useLocale();
  const { currency, time_zone } = useTeam().team;
  const editable = useEditableDeal(deal);
  const { board } = useBoard();
  const { data: members = [] } = useCRMMembersApi();
  const stage = board?.stages.find(({ id }) => id === deal.stage_id);
  const owners = members.map(({ user_id, profile }) => ({
    value: user_id,
    label: profile.full_name || profile.email,
  }));

  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <TypedField
        of={editable}
        name="title"
        label="Title"
        write={(title) => title}
        read={(text) => (text.trim() ? { value: text.trim() } : { refusal: 'Give the deal a title.' })}
      />
      <Box sx={pairStyle}>
        <StageField of={editable} stages={board && stage ? board.stages : [ownStage(deal)]} />
        <ChoiceField
          of={editable}
          name="priority"
          label="Priority"
          options={priorityOptions}
          words={({ priority }) => priorityLabels[priority]}
        />
      </Box>
      <Box sx={pairStyle}>
        <TypedField
          of={editable}
          name="amount"
          inputMode="decimal"
          label="Amount"
          start={currencySymbol(currency, locale)}
          {...amountTyping(currency, locale)}
        />
        <DateField
          of={editable}
          name="expected_close_date"
          label="Expected close"
          words={({ expected_close_date: day }) => (day ? formatDate(day, locale, time_zone) : 'no date')}
        />
      </Box>
      <Box sx={pairStyle}>
        <TypedField
          of={editable}
          name="probability"
          inputMode="decimal"
          label="Probability"
          end="%"
          placeholder={stage ? `Stage’s: ${stage.probability}` : undefined}
          {...optionalPercentTyping}
        />
        <TypedField
          of={editable}
          name="progress"
          inputMode="decimal"
          label="Progress"
          end="%"
          {...percentTyping}
        />
      </Box>
      <ContactField of={editable} />
      <CompanyField of={editable} />
      <ChoiceField
        of={editable}
        name="owner_id"
        label="Owner"
        options={[{ value: '', label: 'Nobody' }, ...(members.length > 0 ? owners : ownOwner(deal))]}
        words={({ owner_name, owner_email }) => owner_name || owner_email || 'nobody'}
      />
    </Box>
  );
}

/** Of another pipeline than the one that is shown. */
const ownStage = (deal: DealCard) => ({
  id: deal.stage_id,
  name: deal.stage_name,
  kind: deal.stage_kind,
  color: 'slate' as const,
});

const ownOwner = ({ owner_id, owner_name, owner_email }: DealCard) =>
  owner_id ? [{ value: owner_id, label: owner_name || owner_email || '' }] : [];

const pairStyle = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  alignItems: 'start',
};
