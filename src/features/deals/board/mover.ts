import { ApiError, currentOf } from '@/lib/api/api-error';
import type { Board, ConflictingDeal, DealCard } from '../schema';
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
import { conflictWords, isOffline } from './conflict';
import { type Spot, spotRequest } from './move-spot';
import { retryDelay } from './retry-delay';

/** The body of a PATCH that moves a deal. Without neighbours it goes on top. */
export interface MoveRequest {
  stage_id: string;
  version: number;
  after_id?: string | null;
  before_id?: string | null;
  at_bottom?: true;
  lost_reason?: string;
}

export interface MoveOptions {
  /** In place of the neighbours on the board, where they may be hidden or not loaded. */
  spot?: Spot;
  lost_reason?: string;
}

export interface Notice {
  message: string;
  severity: 'warning' | 'error';
  /** Makes the move once more. */
  again?: () => void;
}

interface Surroundings {
  userId: string;
  /** The board as it is shown now. */
  read(): Board | undefined;
  /** Shows another one. */
  show(board: Board): void;
  save(dealId: string, move: MoveRequest): Promise<DealCard>;
  /** Waits before the next try, or until the connection is back. */
  pause(ms: number): Promise<void>;
  /** All moves are saved or given up: the truth may be fetched. */
  settled(): void;
  tell(notice: Notice): void;
}

interface Move {
  /** The card as the server last had it, and where it was shown then. */
  card: DealCard;
  place: Place;
  /** Where it is to go, and how that is told to the server. */
  to: Place;
  options: MoveOptions;
  request: MoveRequest;
  /** It was moved once more while being saved. */
  again: boolean;
}

export type Mover = ReturnType<typeof createMover>;

/**
 * Moves cards at once and saves behind. Moves of one deal are saved one after the
 * other, in-between places being skipped. While the server is out of reach a card
 * stays where it was dropped and is tried again; where the server refuses, only
 * that card goes back.
 */
export function createMover({ userId, read, show, save, pause, settled, tell }: Surroundings) {
  const moves = new Map<string, Move>();
  const listeners = new Set<() => void>();
  // A new set with each change, as React's useSyncExternalStore wants it.
  let unsaved: ReadonlySet<string> = new Set();

  const change = (step: (board: Board) => Board) => {
    const board = read();
    if (board) show(step(board));
  };

  function mark(dealId: string, isUnsaved: boolean): void {
    if (unsaved.has(dealId) === isUnsaved) return;
    const next = new Set(unsaved);
    if (isUnsaved) next.add(dealId);
    else next.delete(dealId);
    unsaved = next;
    for (const listener of listeners) listener();
  }

  /** The move as the board shows it now; as it was before where a filter has hidden the card since. */
  function requestFor(dealId: string, move: Move): MoveRequest {
    const board = read();
    const card = board && findCard(board, dealId);
    const place = board && findPlace(board, dealId);
    if (!card || !place) return { ...move.request, version: move.card.version };
    const { spot, lost_reason } = move.options;
    return {
      stage_id: place.stageId,
      version: card.version,
      ...(spot ? spotRequest(spot) : neighbours(board, dealId)),
      ...(lost_reason !== undefined && { lost_reason }),
    };
  }

  async function saveOnce(dealId: string, { request, card }: Move): Promise<DealCard> {
    try {
      return await save(dealId, request);
    } catch (error) {
      const current = currentOf<ConflictingDeal>(error);
      if (!current || isElsewhere(current, card, request)) throw error;
      return save(dealId, { ...request, version: current.version });
    }
  }

  async function saveAll(dealId: string, move: Move): Promise<void> {
    let failures = 0;
    let lastSaved: MoveRequest | null = null;
    for (;;) {
      move.again = false;
      move.request = requestFor(dealId, move);
      if (lastSaved && sameSpot(move.request, lastSaved)) break;
      const place = move.to;
      try {
        const saved = await saveOnce(dealId, move);
        failures = 0;
        lastSaved = move.request;
        Object.assign(move, { card: saved, place });
        mark(dealId, false);
        change((board) => replaceCard(board, saved));
        if (!move.again) break;
      } catch (error) {
        if (!isOffline(error)) {
          giveUp(dealId, move, error);
          break;
        }
        failures += 1;
        mark(dealId, true);
        await pause(retryDelay(failures));
      }
    }
    mark(dealId, false);
    moves.delete(dealId);
    if (moves.size === 0) settled();
  }

  function giveUp(dealId: string, { card, place, to, options, request }: Move, error: unknown): void {
    if (error instanceof ApiError && error.status === 404) {
      change((board) => removeCard(board, dealId));
      tell({ message: `“${card.title}” was deleted meanwhile.`, severity: 'warning' });
      return;
    }
    const current = currentOf<ConflictingDeal>(error);
    const again = () => move(dealId, to, options);
    if (!current) {
      change((board) => addCard(board, card, place));
      const reason = (error as Error).message;
      tell({ message: `“${card.title}” is back where it was. ${reason}`, severity: 'error', again });
      return;
    }
    const { moved_by: _, ...truth } = current;
    if (isElsewhere(current, card, request)) {
      change((board) => addCard(board, truth));
      tell({ message: conflictWords(current, userId), severity: 'warning' });
    } else {
      change((board) => addCard(board, truth, place));
      const message = `“${card.title}” was changed by somebody else at the same moment.`;
      tell({ message, severity: 'warning', again });
    }
  }

  function move(dealId: string, to: Place, options: MoveOptions = {}): void {
    const board = read();
    const card = board && findCard(board, dealId);
    const place = board && findPlace(board, dealId);
    if (!card || !place || (samePlace(place, to) && !options.spot)) return;
    show(moveCard(board, dealId, to));
    const running = moves.get(dealId);
    if (running) {
      Object.assign(running, { to, options, again: true });
      return;
    }
    const request = { stage_id: to.stageId, version: card.version };
    const started = { card, place, to, options, request, again: false };
    moves.set(dealId, started);
    void saveAll(dealId, started);
  }

  return {
    /** Some card's place is not saved yet; a fetch now would show it where it was. */
    isSaving: () => moves.size > 0,
    /** Deals that wait for the connection. */
    unsaved: () => unsaved,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    move,
  };
}

/**
 * Neither where it came from nor where it was to go. A deal that somebody only
 * edited, or that a try of ours whose answer was lost has moved, may still be moved.
 */
const isElsewhere = (current: DealCard, card: DealCard, request: MoveRequest) =>
  current.stage_id !== card.stage_id && current.stage_id !== request.stage_id;

const sameSpot = (a: MoveRequest, b: MoveRequest) =>
  JSON.stringify({ ...a, version: 0 }) === JSON.stringify({ ...b, version: 0 });

const samePlace = (a: Place, b: Place) => a.stageId === b.stageId && a.index === b.index;
