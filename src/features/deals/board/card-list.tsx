'use client';

import { SortableContext, type SortingStrategy, verticalListSortingStrategy } from '@dnd-kit/sortable';
import Box from '@mui/material/Box';
import type { BoardStage } from '../schema';
import { useDeals, useDrag } from './deals-context';
import { SortableDealCard } from './sortable-deal-card';
import { cardGap, useCardWindow } from './use-card-window';

interface CardListProps {
  stage: BoardStage;
  headingId: string;
  /** What the list scrolls in. */
  scroller: Element | null;
}

/** The cards of a column; of a long one, those in sight and the one being dragged. */
export function CardList({ stage, headingId, scroller }: CardListProps) {
  const drag = useDrag();
  const { orderHidden } = useDeals();
  const { deals } = stage;
  const { from, to, above, below, offsetOf, measure } = useCardWindow(scroller, deals);
  const dragged = drag ? deals.findIndex(({ id }) => id === drag.dealId) : -1;
  // Out of sight it would be unmounted, and the drag with it.
  const pinned = dragged >= 0 && (dragged < from || dragged >= to) ? deals[dragged] : undefined;
  const shared = { stage, measure };

  return (
    <Box
      component="ul"
      aria-labelledby={headingId}
      style={{ paddingTop: above, paddingBottom: below }}
      sx={listStyle}
    >
      <SortableContext
        items={deals.map((deal) => deal.id)}
        strategy={orderHidden ? stayPut : verticalListSortingStrategy}
      >
        {deals.slice(from, to).map((deal, place) => (
          <SortableDealCard key={deal.id} deal={deal} index={from + place} {...shared} />
        ))}
        {pinned && (
          <SortableDealCard
            key={pinned.id}
            deal={pinned}
            index={dragged}
            top={offsetOf(dragged)}
            {...shared}
          />
        )}
      </SortableContext>
    </Box>
  );
}

const stayPut: SortingStrategy = () => null;

const listStyle = {
  position: 'relative',
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: `${cardGap}px`,
} as const;
