'use client';

import Box from '@mui/material/Box';
import { Money } from '@/components/money';
import { TextLink } from '@/components/text-link';
import type { Stage } from '@/features/pipelines/schema';
import { useTeam } from '@/features/team/team-context';
import { CloseDate } from '../board/close-date';
import { dealHref } from '../deal-href';
import type { DealCard } from '../schema';
import { StageChip } from './stage-chip';

interface RecordDealProps {
  deal: DealCard;
  /** Undefined while the pipelines are loading. */
  stage: Pick<Stage, 'name' | 'color'> | undefined;
}

/** A deal in the list of a contact's or a company's. */
export function RecordDeal({ deal, stage }: RecordDealProps) {
  const { currency } = useTeam().team;
  return (
    <Box component="li" sx={rowStyle}>
      <TextLink href={dealHref(deal.id)} color="inherit" underline="hover" noWrap sx={{ fontWeight: 500 }}>
        {deal.title}
      </TextLink>
      <Box sx={{ textAlign: 'end' }}>
        <Money amount={deal.amount} currency={currency} format="short" />
      </Box>
      <Box sx={{ typography: 'caption', minWidth: 0 }}>
        <StageChip stage={stage ?? { name: deal.stage_name, color: 'slate' }} />
      </Box>
      <Box sx={{ justifySelf: 'end' }}>
        <CloseDate deal={deal} />
      </Box>
    </Box>
  );
}

const rowStyle = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: 3,
  rowGap: 0.5,
  alignItems: 'center',
  px: 3,
  py: 2,
  typography: 'body2',
};
