'use client';

import { useDroppable } from '@dnd-kit/core';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { BoardStage } from '../schema';
import { CardList } from './card-list';
import type { DropData } from './drop-place';
import { MoreCards } from './more-cards';
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
  const [scroller, setScroller] = useState<Element | null>(null);
  const headingId = `stage-${stage.id}`;

  return (
    <Box component="section" aria-labelledby={headingId} ref={setNodeRef} sx={columnStyle} data-over={isOver}>
      <StageHeader stage={sums} headingId={headingId} onNewDeal={onNewDeal} />
      <Box ref={setScroller} sx={scrollerStyle}>
        {stage.deals.length > 0 ? (
          <CardList stage={stage} headingId={headingId} scroller={scroller} />
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary', px: 2, py: 3 }}>
            No deals here. Drag one in, or add one.
          </Typography>
        )}
        {stage.next_cursor && <MoreCards stage={stage} />}
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

const scrollerStyle = {
  flex: 1,
  minHeight: 0,
  p: 2,
  // Room for the ring around the first card.
  pt: 1,
  overflowY: 'auto',
  // The window of cards keeps the place by itself; two who do would jump.
  overflowAnchor: 'none',
} as const;
