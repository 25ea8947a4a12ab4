'use client';

import {
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardSensor,
  MeasuringStrategy,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import type { Board } from '../schema';
import { boardAnnouncements, dragInstructions } from './announcements';
import { findCard, findPlace } from './board-state';
import { boardCollision } from './collision';
import { DealCard } from './deal-card';
import { useDeals } from './deals-provider';
import { dropDataOf, dropPlace } from './drop-place';
import { boardCoordinates } from './keyboard-coordinates';
import { StageColumn } from './stage-column';

interface DealsBoardProps {
  board: Board;
  onNewDeal(stageId: string): void;
}

/** The columns of a pipeline, with dragging by mouse, touch and keyboard. */
export function DealsBoard({ board: data, onNewDeal }: DealsBoardProps) {
  const { drag, dispatchDrag, moveDeal } = useDeals();
  const sensors = useSensors(
    // A few pixels first, so that a click stays a click; a press first, so that scrolling still scrolls.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: boardCoordinates }),
  );
  const board = drag?.board ?? data;
  const lifted = drag && findCard(drag.board, drag.dealId);

  const shown = useRef(board);
  useEffect(() => {
    shown.current = board;
  });
  const [announcements] = useState(() => boardAnnouncements(() => shown.current));

  const onDragStart = ({ active }: DragStartEvent) =>
    dispatchDrag({ type: 'start', dealId: String(active.id), board: data });

  const onDragOver = ({ active, over }: DragOverEvent) => {
    const place = placeOf(active, over);
    const from = findPlace(board, String(active.id));
    // Within a column the cards make room by themselves.
    if (place && place.stageId !== from?.stageId) dispatchDrag({ type: 'over', place });
  };

  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const place = placeOf(active, over) ?? findPlace(board, String(active.id));
    dispatchDrag({ type: 'end' });
    if (over && place) moveDeal(String(active.id), place);
  };

  function placeOf(active: DragOverEvent['active'], over: DragOverEvent['over']) {
    const target = dropDataOf(over);
    if (!over || !target) return null;
    const top = active.rect.current.translated?.top ?? 0;
    return dropPlace(board, String(active.id), target, top > over.rect.top + over.rect.height / 2);
  }

  return (
    <DndContext
      id="deals-board"
      sensors={sensors}
      collisionDetection={boardCollision}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: dragInstructions },
      }}
      onDragStart={onDragStart}
      onDragOver={onDragOver}
      onDragEnd={onDragEnd}
      onDragCancel={() => dispatchDrag({ type: 'end' })}
    >
      <Box sx={columnsStyle}>
        {board.stages.map((stage) => (
          <StageColumn
            key={stage.id}
            stage={stage}
            // Counts and sums change with the drop, not while the card hovers.
            sums={data.stages.find((one) => one.id === stage.id) ?? stage}
            onNewDeal={onNewDeal}
          />
        ))}
      </Box>
      <DragOverlay>{lifted && <DealCard deal={lifted} lifted />}</DragOverlay>
    </DndContext>
  );
}

const columnsStyle = {
  display: 'flex',
  gap: 3,
  flex: 1,
  minHeight: 0,
  overflowX: 'auto',
  px: { xs: 4, md: 6 },
  py: 4,
  scrollSnapType: { xs: 'x mandatory', md: 'none' },
  scrollPaddingInline: 16,
};
