'use client';

import Box from '@mui/material/Box';
import { useLocale } from '@/components/locale';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useTeam } from '@/features/team/team-context';
import { currencySymbol, formatAmount, parseAmount } from '@/lib/money';
import { useDeals } from '../board/deals-provider';
import { priorityLabels, priorityOptions } from '../priority-labels';
import type { DealCard } from '../schema';
import { ChoiceField } from './choice-field';
import { CloseDateField } from './close-date-field';
import { CompanyField } from './company-field';
import { ContactField } from './contact-field';
import { readPercent } from './percent';
import { StageField } from './stage-field';
import { TypedField } from './typed-field';

const noPercent = { refusal: 'A whole number from 0 to 100.' };

/** Everything about a deal that can be changed, each field for itself. */
export function DealFields({ deal }: { deal: DealCard }) {
  const locale = useLocale();
  const { currency } = useTeam().team;
  const { board } = useDeals();
  const { data: members = [] } = useCRMMembersApi();
  const stage = board?.stages.find(({ id }) => id === deal.stage_id);
  const owners = members.map(({ user_id, profile }) => ({
    value: user_id,
    label: profile.full_name || profile.email,
  }));

  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <TypedField
        deal={deal}
        name="title"
        label="Title"
        write={(title) => title}
        read={(text) => (text.trim() ? { value: text.trim() } : { refusal: 'Give the deal a title.' })}
      />
      <Box sx={pairStyle}>
        <StageField deal={deal} stages={board && stage ? board.stages : [ownStage(deal)]} />
        <ChoiceField
          deal={deal}
          name="priority"
          label="Priority"
          options={priorityOptions}
          words={({ priority }) => priorityLabels[priority]}
        />
      </Box>
      <Box sx={pairStyle}>
        <TypedField
          deal={deal}
          name="amount"
          label="Amount"
          start={currencySymbol(currency, locale)}
          write={(amount) => (amount === null ? '' : formatAmount(amount, currency, locale))}
          read={(text) => {
            const amount = parseAmount(text, currency, locale);
            if (amount !== null && !(amount >= 0)) {
              return { refusal: `Enter an amount like ${formatAmount(123456, currency, locale)}.` };
            }
            return { value: amount };
          }}
        />
        <CloseDateField deal={deal} />
      </Box>
      <Box sx={pairStyle}>
        <TypedField
          deal={deal}
          name="probability"
          label="Probability"
          end="%"
          placeholder={stage ? `Stage’s: ${stage.probability}` : undefined}
          write={(percent) => (percent === null ? '' : String(percent))}
          read={(text) => {
            const value = readPercent(text);
            return Number.isNaN(value) ? noPercent : { value };
          }}
        />
        <TypedField
          deal={deal}
          name="progress"
          label="Progress"
          end="%"
          write={String}
          read={(text) => {
            const value = readPercent(text) ?? 0;
            return Number.isNaN(value) ? noPercent : { value };
          }}
        />
      </Box>
      <ContactField deal={deal} />
      <CompanyField deal={deal} />
      <ChoiceField
        deal={deal}
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
