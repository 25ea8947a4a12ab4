'use client';

import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import Box from '@mui/material/Box';
import type { DealCard as Deal } from '../schema';
import { DealCard } from './deal-card';
import type { DropData } from './drop-place';

/** A card in its column: the gap to drop into while it is being dragged. */
export function SortableDealCard({ deal }: { deal: Deal }) {
  const data: DropData = { type: 'deal', stageId: deal.stage_id, dealId: deal.id };
  const { setNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: deal.id,
    data,
    // Not a button, whose contents screen readers would take as one text.
    attributes: { role: 'group', roleDescription: 'draggable deal' },
  });
  return (
    <Box
      component="li"
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      sx={{ position: 'relative' }}
    >
      <Box
        {...attributes}
        {...listeners}
        aria-label={deal.title}
        data-deal={deal.id}
        sx={{ borderRadius: '10px', touchAction: 'manipulation', ...(isDragging && gapStyle) }}
      >
        <DealCard deal={deal} />
      </Box>
    </Box>
  );
}

const gapStyle = {
  outline: '1px dashed',
  outlineColor: 'var(--mui-palette-primary-main)',
  outlineOffset: '-1px',
  bgcolor: 'action.selected',
  '& > *': { visibility: 'hidden' },
};
