'use client';

import { createContext, type Dispatch, useContext } from 'react';
import type { ApiError } from '@/lib/api/api-error';
import type { Board, BoardStage, DealCard } from '../schema';
import type { BoardStore } from './board-store';
import type { Drag, DragAction } from './drag';

/** What the board's page shares and hardly ever changes, so that no card is drawn anew for a change of another. */
interface Deals {
  retry(): void;
  /** A filter leaves cards out: a card's place among all of its stage cannot be seen. */
  orderHidden: boolean;
  dispatchDrag: Dispatch<DragAction>;
  openDeal(dealId: string): void;
  /** Cards show a line or two. */
  compact: boolean;
  setCompact(compact: boolean): void;
  /** Where deals go that are marked won or lost, where the pipeline has such a stage. */
  wonStageId: string | undefined;
  lostStageId: string | undefined;
  /** The board as it is at that moment, for what happens after an answer. */
  store: BoardStore;
  /** Shows a deal that was just created. */
  showDeal(deal: DealCard): void;
  loadMore(stage: BoardStage): Promise<void>;
}

/** What is on the board. */
interface ShownBoard {
  board: Board | undefined;
  error: ApiError | undefined;
}

export const DealsContext = createContext<Deals | null>(null);
export const BoardContext = createContext<ShownBoard>({ board: undefined, error: undefined });
export const DragContext = createContext<Drag | null>(null);

export function useDeals(): Deals {
  const deals = useContext(DealsContext);
  if (!deals) throw new Error('useDeals needs a DealsProvider above it.');
  return deals;
}

export const useBoard = (): ShownBoard => useContext(BoardContext);

/** The drag in progress. */
export const useDrag = (): Drag | null => useContext(DragContext);
