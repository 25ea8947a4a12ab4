import { ApiError } from '@/lib/api/api-error';
import type { Board, DealCard } from '../schema';
import {
  addCard,
  findCard,
  findPlace,
  moveCard,
  neighbours,
  type Place,
  removeCard,
  replaceCard,
} from './board-state';

/** The body of a PATCH that moves a deal. */
export interface MoveRequest {
  stage_id: string;
  version: number;
  after_id: string | null;
  before_id: string | null;
}

interface Surroundings {
  /** The board as it is shown now. */
  read(): Board | undefined;
  /** Shows another one. */
  show(board: Board): void;
  save(dealId: string, move: MoveRequest): Promise<DealCard>;
  /** All moves are saved or given up: the truth may be fetched. */
  settled(): void;
  tell(message: string, severity: 'warning' | 'error'): void;
}

interface Move {
  /** The card as the server last had it, and where it was shown then. */
  card: DealCard;
  place: Place;
  /** It was moved once more while being saved. */
  again: boolean;
}

/**
 * Moves cards at once and saves behind. Moves of one deal are saved one after the
 * other, in-between places being skipped; where saving fails, only that card goes back.
 */
export function createMover({ read, show, save, settled, tell }: Surroundings) {
  const moves = new Map<string, Move>();

  const change = (step: (board: Board) => Board) => {
    const board = read();
    if (board) show(step(board));
  };

  function requestFor(board: Board, dealId: string): MoveRequest | null {
    const card = findCard(board, dealId);
    const place = findPlace(board, dealId);
    return card && place && { stage_id: place.stageId, version: card.version, ...neighbours(board, dealId) };
  }

  async function saveOnce(dealId: string, request: MoveRequest, move: Move): Promise<DealCard> {
    try {
      return await save(dealId, request);
    } catch (error) {
      const current = currentOf(error);
      // Changed by somebody, but not taken to another stage: the move still makes sense.
      if (current?.stage_id !== move.card.stage_id) throw error;
      return save(dealId, { ...request, version: current.version });
    }
  }

  async function saveAll(dealId: string, move: Move): Promise<void> {
    try {
      do {
        move.again = false;
        const board = read();
        const place = board && findPlace(board, dealId);
        const request = board && requestFor(board, dealId);
        if (!place || !request) break;
        const saved = await saveOnce(dealId, request, move);
        move.card = saved;
        move.place = place;
        change((now) => replaceCard(now, saved));
      } while (move.again);
    } catch (error) {
      giveUp(dealId, move, error);
    }
    moves.delete(dealId);
    if (moves.size === 0) settled();
  }

  function giveUp(dealId: string, { card, place }: Move, error: unknown): void {
    const current = currentOf(error);
    if (error instanceof ApiError && error.status === 404) {
      change((board) => removeCard(board, dealId));
      tell(`“${card.title}” was deleted meanwhile.`, 'warning');
    } else if (current) {
      change((board) => addCard(board, current));
      tell(`“${card.title}” was moved to ${current.stage_name} meanwhile.`, 'warning');
    } else {
      change((board) => addCard(board, card, place));
      tell(`“${card.title}” is back where it was. ${(error as Error).message}`, 'error');
    }
  }

  return {
    /** Some card's place is not saved yet; a fetch now would show it where it was. */
    isSaving: () => moves.size > 0,
    move(dealId: string, to: Place): void {
      const board = read();
      const card = board && findCard(board, dealId);
      const place = board && findPlace(board, dealId);
      if (!card || !place || (place.stageId === to.stageId && place.index === to.index)) return;
      show(moveCard(board, dealId, to));
      const running = moves.get(dealId);
      if (running) {
        running.again = true;
        return;
      }
      const started = { card, place, again: false };
      moves.set(dealId, started);
      void saveAll(dealId, started);
    },
  };
}

/** The deal as the server has it, from a conflict. */
function currentOf(error: unknown): DealCard | null {
  if (!(error instanceof ApiError && error.status === 409)) return null;
  return (error.problem.current as DealCard | undefined) ?? null;
}
