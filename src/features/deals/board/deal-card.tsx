'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { AvatarStack } from '@/components/avatar-stack';
import { Money } from '@/components/money';
import { ProgressBar } from '@/components/progress-bar';
import { useTeam } from '@/features/team/team-context';
import { dealHref } from '../deal-href';
import type { DealCard as Deal } from '../schema';
import { CardDetails } from './card-details';
import { peopleOf } from './card-people';
import { CloseDate } from './close-date';
import { PriorityMark } from './priority-mark';
import { StaleMark } from './stale-mark';
import { UnsavedMark } from './unsaved-mark';

interface DealCardProps {
  deal: Deal;
  stageProbability: number;
  /** Title and amount only. */
  compact: boolean;
  /** All there is; goes before `compact`. */
  expanded?: boolean;
  /** Its place is not saved yet. */
  unsaved?: boolean;
  /** It hangs on the pointer. */
  lifted?: boolean;
}

/** A deal at a glance: title first, amount second, everything else smaller. */
export function DealCard({ deal, stageProbability, compact, expanded, unsaved, lifted }: DealCardProps) {
  const { currency } = useTeam().team;
  const brief = compact && !expanded;
  const people = peopleOf(deal);
  const amount = deal.amount !== null && (
    <Box component="span" sx={{ color: 'text.primary', fontWeight: 500 }}>
      <Money amount={deal.amount} currency={currency} format="short" />
    </Box>
  );
  const marks = (
    <>
      <PriorityMark priority={deal.priority} />
      <StaleMark deal={deal} />
    </>
  );
  return (
    <Box component="article" sx={[cardStyle, brief && briefStyle, lifted === true && liftedStyle]}>
      <Typography
        component="h3"
        variant="subtitle2"
        sx={[titleStyle, brief && { WebkitLineClamp: 1 }, expanded === true && { display: 'block' }]}
        title={deal.title}
      >
        {/* For new tabs; the card itself has the keys, and opens in this one. */}
        <Box component="a" href={dealHref(deal.id)} data-opens tabIndex={-1} draggable={false} sx={linkStyle}>
          {deal.title}
        </Box>
      </Typography>
      {brief ? (
        <Box sx={rowStyle}>
          <Typography variant="body2" noWrap sx={{ color: 'text.secondary', flex: 1 }}>
            {amount || 'No amount'}
          </Typography>
          {marks}
          {people.length > 0 && <AvatarStack people={people} size={18} />}
        </Box>
      ) : (
        <>
          <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
            {amount || 'No amount'}
            {deal.company_name && !expanded && ` · ${deal.company_name}`}
          </Typography>
          <Box sx={[rowStyle, { mt: 1 }]}>
            {marks}
            <CloseDate deal={deal} />
            <Typography variant="caption" noWrap sx={{ color: 'text.secondary', minWidth: 0, ml: 'auto' }}>
              {!expanded && deal.contact_name}
            </Typography>
            {people.length > 0 && <AvatarStack people={people} />}
          </Box>
        </>
      )}
      {unsaved && <UnsavedMark />}
      {!brief && deal.progress > 0 && (
        <Box sx={{ mt: 2 }}>
          <ProgressBar value={deal.progress} label={`Progress of ${deal.title}`} />
        </Box>
      )}
      {expanded && <CardDetails deal={deal} stageProbability={stageProbability} />}
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

// A long press lifts the card: no preview of the page.
const linkStyle = { color: 'inherit', textDecoration: 'none', cursor: 'inherit', WebkitTouchCallout: 'none' };

const briefStyle = { py: 1.5 };

const liftedStyle = { cursor: 'grabbing', boxShadow: 8, transform: 'rotate(1.5deg)' };

const rowStyle = { display: 'flex', alignItems: 'center', gap: 2, minHeight: 24 };

const titleStyle = {
  overflow: 'hidden',
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflowWrap: 'anywhere',
  // Where nothing hovers, the card's controls are always there.
  '@media (hover: none)': { pr: 14 },
};
