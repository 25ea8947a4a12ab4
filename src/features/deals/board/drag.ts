import type { Board } from '../schema';

/** A drag in progress: the deal, and the board as it looks meanwhile. */
export interface Drag {
  dealId: string;
  board: Board;
  /** It has been let go, and waits where it was dropped for the answer to a question. */
  dropped: boolean;
}

export type DragAction =
  | { type: 'start'; dealId: string; board: Board }
  /** The card has come to another column; `move` shows it there. */
  | { type: 'over'; move: (board: Board) => Board }
  | { type: 'drop'; move: (board: Board) => Board }
  | { type: 'end' };

// What moves cards is not imported here: it comes with the board, after the first paint.
export function dragReducer(drag: Drag | null, action: DragAction): Drag | null {
  switch (action.type) {
    case 'start':
      return { dealId: action.dealId, board: action.board, dropped: false };
    case 'over':
      return drag && { ...drag, board: action.move(drag.board) };
    case 'drop':
      return drag && { ...drag, board: action.move(drag.board), dropped: true };
    case 'end':
      return null;
  }
}
