'use client';

import { useSortable } from '@dnd-kit/sortable';
import type { Transform } from '@dnd-kit/utilities';
import Box from '@mui/material/Box';
import type { KeyboardEvent, MouseEvent } from 'react';
import { dealHref } from '../deal-href';
import type { BoardStage, DealCard as Deal } from '../schema';
import { useBoardActions } from './board-actions';
import { CardControls } from './card-controls';
import { DealCard } from './deal-card';
import { useDeals } from './deals-context';
import type { DropData } from './drop-place';
import { WonMark } from './won-mark';

interface SortableDealCardProps {
  deal: Deal;
  stage: BoardStage;
  index: number;
  /** Pixels from the top of the list, for a card outside its window. */
  top?: number;
  measure(element: Element | null): void;
}

/** A card in its column: the gap to drop into while it is being dragged. */
export function SortableDealCard({ deal, stage, index, top, measure }: SortableDealCardProps) {
  const { compact, openDeal } = useDeals();
  const { expanded, unsaved, celebrated, endCelebration } = useBoardActions();
  const data: DropData = { type: 'deal', stageId: deal.stage_id, dealId: deal.id };
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({
      id: deal.id,
      data,
      // Not a button, whose contents screen readers would take as one text.
      attributes: { role: 'group', roleDescription: 'draggable deal' },
    });
  const isExpanded = expanded.has(deal.id);

  function onClick(event: MouseEvent) {
    const control = (event.target as Element).closest('a, button');
    const isTitle = control?.matches('[data-opens]') ?? false;
    if (event.button === 2 || (control && !isTitle)) return;
    if (!opensElsewhere(event)) {
      event.preventDefault();
      openDeal(deal.id);
    } else if (!isTitle) {
      window.open(dealHref(deal.id), '_blank');
    }
  }
  function onKeyDown(event: KeyboardEvent) {
    listeners?.onKeyDown?.(event);
    if (event.key === 'Enter' && event.target === event.currentTarget && !event.defaultPrevented) {
      openDeal(deal.id);
    }
  }

  return (
    <Box
      component="li"
      ref={(element: HTMLLIElement | null) => {
        setNodeRef(element);
        measure(element);
      }}
      data-index={index}
      aria-setsize={stage.count}
      aria-posinset={index + 1}
      style={{ ...shift(transform, transition), top }}
      sx={[itemStyle, top !== undefined && outsideStyle]}
    >
      <Box
        {...attributes}
        {...listeners}
        ref={setActivatorNodeRef}
        aria-label={deal.title}
        data-deal={deal.id}
        onClick={onClick}
        onAuxClick={onClick}
        onKeyDown={onKeyDown}
        sx={{ borderRadius: '10px', touchAction: 'manipulation', ...(isDragging && gapStyle) }}
      >
        <DealCard
          deal={deal}
          stageProbability={stage.probability}
          compact={compact}
          expanded={isExpanded}
          unsaved={unsaved.has(deal.id)}
        />
      </Box>
      {!isDragging && <CardControls deal={deal} expanded={isExpanded} />}
      {celebrated === deal.id && <WonMark onEnd={endCelebration} />}
    </Box>
  );
}

/** As with a link: the middle button, and these keys, open a tab or a window. */
const opensElsewhere = ({ button, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  button === 1 || ctrlKey || metaKey || shiftKey;

/**
 * Only what makes room is shifted: with a transform on each of them, browsers would make
 * a layer of every card, and sorting hundreds of layers takes longer than a frame.
 */
const shift = (by: Transform | null, transition: string | undefined) => ({
  transform: by && (by.x !== 0 || by.y !== 0) ? `translate(${by.x}px, ${by.y}px)` : undefined,
  transition,
});

const itemStyle = { position: 'relative' };
const outsideStyle = { position: 'absolute', insetInline: 0 };

const gapStyle = {
  outline: '1px dashed',
  outlineColor: 'var(--mui-palette-primary-main)',
  outlineOffset: '-1px',
  bgcolor: 'action.selected',
  '& > *': { visibility: 'hidden' },
};
