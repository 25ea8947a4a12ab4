'use client';

import type { Board } from '../schema';
import { BoardActionsProvider } from './board-actions';
import { BoardColumns } from './board-columns';
import { CardDialogs } from './card-dialogs';

interface DealsBoardProps {
  board: Board;
  onNewDeal(stageId: string): void;
}

/** The columns of a pipeline, and what can be done with their cards. */
export function DealsBoard(props: DealsBoardProps) {
  return (
    <BoardActionsProvider>
      <BoardColumns {...props} />
      <CardDialogs />
    </BoardActionsProvider>
  );
}
