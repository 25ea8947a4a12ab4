'use client';

import {
  createContext,
  type Dispatch,
  type ReactNode,
  useContext,
  useEffect,
  useReducer,
  useRef,
  useState,
} from 'react';
import { useSWRConfig } from 'swr';
import { useApi } from '@/components/api-provider';
import { usePatch } from '@/features/live/patches';
import type { ApiError } from '@/lib/api/api-error';
import { useCRMDealsApi } from '../hooks/use-crm-deals-api';
import { dealKeys } from '../keys';
import type { Board, BoardStage, DealCard, DealsFilter } from '../schema';
import { addCard, appendPage, findCard } from './board-state';
import { rememberCompact } from './compact-cookie';
import { type Drag, type DragAction, dragReducer } from './drag';
import { loadPage } from './load-board';
import type { Mover } from './mover';
import { patchBoard } from './patch-board';

interface Deals {
  board: Board | undefined;
  error: ApiError | undefined;
  retry(): void;
  /** A filter leaves cards out: a card's place among all of its stage cannot be seen. */
  orderHidden: boolean;
  drag: Drag | null;
  dispatchDrag: Dispatch<DragAction>;
  openDeal(dealId: string): void;
  /** Cards show a line or two. */
  compact: boolean;
  setCompact(compact: boolean): void;
  /** The board as it is at that moment, for what happens after an answer. */
  store: BoardStore;
  /** The one mover of this board, made when the board is first drawn. */
  keepMover(make: () => Mover): Mover;
  /** Shows a deal that was just created. */
  showDeal(deal: DealCard): void;
  loadMore(stage: BoardStage): Promise<void>;
}

interface BoardStore {
  read(): Board | undefined;
  show(board: Board): void;
  refetch(): void;
}

const DealsContext = createContext<Deals | null>(null);

export function useDeals(): Deals {
  const deals = useContext(DealsContext);
  if (!deals) throw new Error('useDeals needs a DealsProvider above it.');
  return deals;
}

interface DealsProviderProps {
  pipelineId: string;
  /** Which deals the board shows. */
  filter: DealsFilter;
  orderHidden: boolean;
  /** A card was clicked, or Enter was pressed on it. */
  onOpen(dealId: string): void;
  /** As the cookie of compact-cookie.ts says. */
  compactAtFirst: boolean;
  children: ReactNode;
}

/**
 * What the board's page shares: its data, the drag in progress, and the moves being
 * saved, which go on while the board is not shown. Give it the pipeline as React
 * key, too: a move belongs to the board it was made on.
 */
export function DealsProvider({
  pipelineId,
  filter,
  orderHidden,
  onOpen,
  compactAtFirst,
  children,
}: DealsProviderProps) {
  const api = useApi();
  const { cache, fallback, mutate } = useSWRConfig();
  const [drag, dispatchDrag] = useReducer(dragReducer, null);

  const key = dealKeys.board(pipelineId, filter);
  // Moves outlive a change of the filter; what they do then shows on the board of the new one.
  const shownKey = useRef(key);
  useEffect(() => {
    shownKey.current = key;
  });
  // What the server rendered is not in the cache until the first fetch.
  const read = () => (cache.get(shownKey.current)?.data ?? fallback[shownKey.current]) as Board | undefined;
  const show = (board: Board) => void mutate(shownKey.current, board, { revalidate: false });
  const refetch = () => void mutate(shownKey.current);

  const mover = useRef<Mover | null>(null);
  const keepMover = (make: () => Mover) => {
    mover.current ??= make();
    return mover.current;
  };
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (mover.current && mover.current.unsaved().size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  const [compact, setCompact] = useState(compactAtFirst);

  // What others do meanwhile waits for the drop, and for one's own moves to be saved.
  const isPaused = () => drag !== null || (mover.current?.isSaving() ?? false);
  const { data: board, error } = useCRMDealsApi(pipelineId, filter, isPaused);

  // One card that somebody else changed comes alone, which is sooner than the whole board.
  usePatch(key, ({ table, op, ids }) => {
    const now = read();
    const cards = ids?.flatMap((id) => (now && findCard(now, id)) ?? []) ?? [];
    const [card] = cards;
    // With a filter the server says whether it still fits.
    if (table !== 'deals' || op !== 'UPDATE' || !card || cards.length > 1 || orderHidden) return null;
    return isPaused() ? null : patchCard(card);
  });
  async function patchCard(card: DealCard): Promise<boolean> {
    const newest = await api.get<DealCard>(dealKeys.card(card.id));
    const now = read();
    const patched = now && !isPaused() ? patchBoard(now, newest) : null;
    if (patched) show(patched);
    return patched !== null;
  }

  // A drag that moves nothing leaves nothing to be saved, after which the mover would fetch.
  const dragging = drag !== null;
  const wasDragging = useRef(false);
  useEffect(() => {
    if (wasDragging.current && !dragging && !mover.current?.isSaving()) void mutate(shownKey.current);
    wasDragging.current = dragging;
  }, [dragging, mutate]);

  const showDeal = (deal: DealCard) => {
    const now = read();
    if (now?.pipeline_id === deal.pipeline_id) show(addCard(now, deal));
    refetch();
  };
  const loadMore = async (stage: BoardStage) => {
    if (!stage.next_cursor) return;
    const page = await loadPage(api, stage.id, stage.next_cursor, filter);
    const now = read();
    if (now) show(appendPage(now, stage.id, page));
  };

  return (
    <DealsContext
      value={{
        board,
        error,
        retry: refetch,
        orderHidden,
        drag,
        dispatchDrag,
        openDeal: onOpen,
        compact,
        setCompact: (wanted) => {
          setCompact(wanted);
          rememberCompact(wanted);
        },
        store: { read, show, refetch },
        keepMover,
        showDeal,
        loadMore,
      }}
    >
      {children}
    </DealsContext>
  );
}
