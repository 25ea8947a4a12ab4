'use client';

import { useDroppable } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { BoardStage } from '../schema';
import type { DropData } from './drop-place';
import { MoreCards } from './more-cards';
import { SortableDealCard } from './sortable-deal-card';
import { StageHeader } from './stage-header';

interface StageColumnProps {
  stage: BoardStage;
  /** Where count and sums are read from. */
  sums: BoardStage;
  onNewDeal(stageId: string): void;
}

export function StageColumn({ stage, sums, onNewDeal }: StageColumnProps) {
  const data: DropData = { type: 'stage', stageId: stage.id };
  const { setNodeRef, isOver } = useDroppable({ id: `stage:${stage.id}`, data });
  const headingId = `stage-${stage.id}`;

  return (
    <Box component="section" aria-labelledby={headingId} ref={setNodeRef} sx={columnStyle} data-over={isOver}>
      <StageHeader stage={sums} headingId={headingId} onNewDeal={onNewDeal} />
      <Box component="ul" sx={listStyle} aria-labelledby={headingId}>
        <SortableContext items={stage.deals.map((deal) => deal.id)} strategy={verticalListSortingStrategy}>
          {stage.deals.map((deal) => (
            <SortableDealCard key={deal.id} deal={deal} />
          ))}
        </SortableContext>
        {stage.next_cursor && <MoreCards stage={stage} />}
        {stage.deals.length === 0 && (
          <Typography component="li" variant="body2" sx={{ color: 'text.secondary', px: 2, py: 3 }}>
            No deals here. Drag one in, or add one.
          </Typography>
        )}
      </Box>
    </Box>
  );
}

const columnStyle = {
  display: 'flex',
  flexDirection: 'column',
  // A column is 300 px wide; on a phone the next one peeps in.
  flex: { xs: '0 0 min(300px, 86vw)', md: '0 0 300px' },
  minWidth: 0,
  minHeight: 0,
  bgcolor: 'background.sunken',
  border: 1,
  borderColor: 'divider',
  borderRadius: '12px',
  scrollSnapAlign: { xs: 'start', md: 'none' },
} as const;

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 2,
  pt: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
} as const;
