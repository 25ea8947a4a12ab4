'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { PersonAvatar } from '@/components/avatar';
import { Money } from '@/components/money';
import { ProgressBar } from '@/components/progress-bar';
import { useTeam } from '@/features/team/team-context';
import type { DealCard as Deal } from '../schema';
import { CloseDate } from './close-date';
import { PriorityMark } from './priority-mark';

interface DealCardProps {
  deal: Deal;
  /** It hangs on the pointer. */
  lifted?: boolean;
}

/** A deal at a glance: title first, amount second, everything else smaller. */
export function DealCard({ deal, lifted = false }: DealCardProps) {
  const { currency } = useTeam().team;
  const owner = deal.owner_name || deal.owner_email;
  return (
    <Box component="article" sx={[cardStyle, lifted && liftedStyle]}>
      <Typography component="h3" variant="subtitle2" sx={titleStyle} title={deal.title}>
        {deal.title}
      </Typography>
      <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
        {deal.amount === null ? (
          'No amount'
        ) : (
          <Box component="span" sx={{ color: 'text.primary', fontWeight: 500 }}>
            <Money amount={deal.amount} currency={currency} format="short" />
          </Box>
        )}
        {deal.company_name && ` · ${deal.company_name}`}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 24, mt: 1 }}>
        <PriorityMark priority={deal.priority} />
        <CloseDate deal={deal} />
        <Typography variant="caption" noWrap sx={{ color: 'text.secondary', minWidth: 0, ml: 'auto' }}>
          {deal.contact_name}
        </Typography>
        {owner && <PersonAvatar name={owner} size={20} tooltip={`Owner: ${owner}`} />}
      </Box>
      {deal.progress > 0 && (
        <Box sx={{ mt: 2 }}>
          <ProgressBar value={deal.progress} label={`Progress of ${deal.title}`} />
        </Box>
      )}
    </Box>
  );
}

const cardStyle = {
  p: 3,
  pb: 2,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: '10px',
  cursor: 'grab',
  '&:hover': { borderColor: 'var(--mui-palette-control)' },
};

const liftedStyle = { cursor: 'grabbing', boxShadow: 8, transform: 'rotate(1.5deg)' };

const titleStyle = {
  overflow: 'hidden',
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflowWrap: 'anywhere',
};
