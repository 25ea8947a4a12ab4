'use client';

import {
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardCode,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { takesKeys } from '@/components/is-shortcut';
import { useDealsAddress } from '../filters/use-deals-address';
import type { Board } from '../schema';
import { AddStage } from '../stages/add-stage';
import { boardAnnouncements, dragInstructions, hiddenOrderWords } from './announcements';
import { useBoardActions } from './board-actions';
import { findCard, findPlace, findStage, moveCard, type Place } from './board-state';
import { boardCollision } from './collision';
import { DealCard } from './deal-card';
import { useDeals, useDrag } from './deals-context';
import { type DropData, dropDataOf, dropPlace, stagePlace } from './drop-place';
import { boardCoordinates } from './keyboard-coordinates';
import { StageColumn } from './stage-column';
import { useKeptScroll } from './use-kept-scroll';

interface BoardColumnsProps {
  board: Board;
  onNewDeal(stageId: string): void;
}

/** The columns of a pipeline, with dragging by mouse, touch and keyboard. */
export function BoardColumns({ board: data, onNewDeal }: BoardColumnsProps) {
  const drag = useDrag();
  const { dispatchDrag, orderHidden, compact } = useDeals();
  const { moveDeal } = useBoardActions();
  const { filter } = useDealsAddress();
  const sensors = useSensors(
    // A few pixels first, so that a click stays a click; a press first, so that scrolling still scrolls.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: boardCoordinates, keyboardCodes }),
  );
  const board = drag?.board ?? data;
  const lifted = drag && !drag.dropped ? findCard(drag.board, drag.dealId) : null;

  function placeOn(dealId: string, target: DropData, below: boolean): Place | null {
    const from = findPlace(data, dealId);
    return orderHidden && from ? stagePlace(from, target) : dropPlace(board, dealId, target, below);
  }
  function placeOf(active: DragOverEvent['active'], over: DragOverEvent['over']) {
    const target = dropDataOf(over);
    if (!over || !target) return null;
    const top = active.rect.current.translated?.top ?? 0;
    return placeOn(String(active.id), target, top > over.rect.top + over.rect.height / 2);
  }

  const [edge, setEdge] = useState({});
  const columns = useRef<HTMLDivElement>(null);
  useKeptScroll(columns, `cairn-board-scroll-${data.pipeline_id}`);

  const now = useRef({ board, placeOn, orderHidden });
  useEffect(() => {
    now.current = { board, placeOn, orderHidden };
  });
  const [announcements] = useState(() =>
    boardAnnouncements({
      read: () => now.current.board,
      placeOn: (dealId, target) => now.current.placeOn(dealId, target, false),
      orderHidden: () => now.current.orderHidden,
    }),
  );

  const onDragStart = ({ active }: DragStartEvent) => {
    setEdge(window.innerWidth < 600 ? narrowEdge : {});
    dispatchDrag({ type: 'start', dealId: String(active.id), board: data });
  };

  const onDragOver = ({ active, over }: DragOverEvent) => {
    const dealId = String(active.id);
    const place = placeOf(active, over);
    const from = findPlace(board, dealId);
    // Within a column the cards make room by themselves.
    if (place && place.stageId !== from?.stageId) {
      dispatchDrag({ type: 'over', move: (shown) => moveCard(shown, dealId, place) });
    }
  };

  const onDragEnd = ({ active, over, activatorEvent }: DragEndEvent) => {
    const dealId = String(active.id);
    if (activatorEvent instanceof KeyboardEvent) focusCard(dealId);
    const place = placeOf(active, over) ?? findPlace(board, dealId);
    const from = findPlace(data, dealId);
    if (!over || !place || (orderHidden && place.stageId === from?.stageId)) {
      dispatchDrag({ type: 'end' });
    } else {
      moveDeal(dealId, place, orderHidden ? { spot: 'top' } : {});
    }
  };

  return (
    <DndContext
      id="deals-board"
      sensors={sensors}
      collisionDetection={boardCollision}
      autoScroll={{ canScroll: (element) => element !== document.scrollingElement, ...edge }}
      accessibility={{
        announcements,
        // It would scroll what is in sight already.
        restoreFocus: false,
        screenReaderInstructions: { draggable: dragInstructions },
      }}
      onDragStart={onDragStart}
      onDragOver={onDragOver}
      onDragEnd={onDragEnd}
      onDragCancel={({ active, activatorEvent }) => {
        if (activatorEvent instanceof KeyboardEvent) focusCard(String(active.id));
        dispatchDrag({ type: 'end' });
      }}
    >
      {orderHidden && (
        <Typography variant="caption" sx={noteStyle}>
          {hiddenOrderWords}
        </Typography>
      )}
      {/* A column that snaps would fight with the scrolling of a drag. */}
      <Box ref={columns} sx={columnsStyle} style={drag ? { scrollSnapType: 'none' } : undefined}>
        {board.stages.map((stage) => (
          <StageColumn
            key={stage.id}
            stage={stage}
            // Counts and sums change with the drop, not while the card hovers.
            sums={data.stages.find((one) => one.id === stage.id) ?? stage}
            onNewDeal={onNewDeal}
          />
        ))}
        {!filter.stage && <AddStage pipelineId={data.pipeline_id} />}
      </Box>
      <DragOverlay className={takesKeys}>
        {lifted && (
          <DealCard
            deal={lifted}
            stageProbability={findStage(board, lifted.stage_id)?.probability ?? 0}
            compact={compact}
            lifted
          />
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** Enter opens a card. While one is lifted it drops it, as Space does. */
const keyboardCodes = {
  start: [KeyboardCode.Space],
  cancel: [KeyboardCode.Esc],
  end: [KeyboardCode.Space, KeyboardCode.Enter, KeyboardCode.Tab],
};

/** A phone is as wide as a column: at the usual pace all of them would pass within a second. */
const narrowEdge = { acceleration: 2.5, threshold: { x: 0.15, y: 0.2 } };

/** Once it is drawn where it was dropped. */
const focusCard = (dealId: string) =>
  requestAnimationFrame(() => {
    const card = document.querySelector<HTMLElement>(`[data-deal="${dealId}"]`);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

const noteStyle = { px: { xs: 4, md: 6 }, pt: 3, color: 'text.secondary' };

const columnsStyle = {
  // Holds what is hidden from sight but placed absolutely; it would widen the page.
  position: 'relative',
  display: 'flex',
  gap: 3,
  flex: 1,
  minHeight: 0,
  overflowX: 'auto',
  px: { xs: 4, md: 6 },
  py: 4,
  scrollSnapType: { xs: 'x mandatory', md: 'none' },
  scrollPaddingInline: 16,
} as const;
