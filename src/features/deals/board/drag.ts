import type { Board } from '../schema';
import { moveCard, type Place } from './board-state';

/** A drag in progress: the deal, and the board as it looks meanwhile. */
export interface Drag {
  dealId: string;
  board: Board;
  /** It has been let go, and waits where it was dropped for the answer to a question. */
  dropped: boolean;
}

export type DragAction =
  | { type: 'start'; dealId: string; board: Board }
  /** The card has come to another column. */
  | { type: 'over'; place: Place }
  | { type: 'drop'; place: Place }
  | { type: 'end' };

export function dragReducer(drag: Drag | null, action: DragAction): Drag | null {
  switch (action.type) {
    case 'start':
      return { dealId: action.dealId, board: action.board, dropped: false };
    case 'over':
      return drag && { ...drag, board: moveCard(drag.board, drag.dealId, action.place) };
    case 'drop':
      return drag && { ...drag, board: moveCard(drag.board, drag.dealId, action.place), dropped: true };
    case 'end':
      return null;
  }
}
