import type { Board } from '../schema';
import { moveCard, type Place } from './board-state';

/** A drag in progress: the deal, and the board as it looks meanwhile. */
export interface Drag {
  dealId: string;
  board: Board;
}

export type DragAction =
  | { type: 'start'; dealId: string; board: Board }
  /** The card has come to another column. */
  | { type: 'over'; place: Place }
  | { type: 'end' };

export function dragReducer(drag: Drag | null, action: DragAction): Drag | null {
  switch (action.type) {
    case 'start':
      return { dealId: action.dealId, board: action.board };
    case 'over':
      return drag && { ...drag, board: moveCard(drag.board, drag.dealId, action.place) };
    case 'end':
      return null;
  }
}
