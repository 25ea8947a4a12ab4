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
import { useToast } from '@/components/toast/use-toast';
import type { ApiError } from '@/lib/api/api-error';
import { useCRMDealsApi } from '../hooks/use-crm-deals-api';
import { dealKeys } from '../keys';
import type { Board, BoardStage, DealCard, DealsFilter } from '../schema';
import { addCard, appendPage, type Place } from './board-state';
import { type Drag, type DragAction, dragReducer } from './drag';
import { loadPage } from './load-board';
import { createMover } from './mover';

interface Deals {
  board: Board | undefined;
  error: ApiError | undefined;
  retry(): void;
  /** A filter leaves cards out: a card's place among all of its stage cannot be seen. */
  orderHidden: boolean;
  drag: Drag | null;
  dispatchDrag: Dispatch<DragAction>;
  moveDeal(dealId: string, to: Place): void;
  /** Shows a deal that was just created. */
  showDeal(deal: DealCard): void;
  loadMore(stage: BoardStage): Promise<void>;
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
  children: ReactNode;
}

/**
 * What the board's page shares: its data, the drag in progress, the moves being
 * saved. Give it the pipeline as React key, too: a
 * move belongs to the board it was made on.
 */
export function DealsProvider({ pipelineId, filter, orderHidden, children }: DealsProviderProps) {
  const api = useApi();
  const toast = useToast();
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

  const [mover] = useState(() =>
    createMover({
      read,
      show,
      save: (id, move) => api.patch<DealCard>(dealKeys.one(id), move),
      settled: refetch,
      tell: (message, severity) => toast({ message, severity }),
    }),
  );
  // What others do meanwhile waits for the drop, and for one's own moves to be saved.
  const { data: board, error } = useCRMDealsApi(pipelineId, filter, () => drag !== null || mover.isSaving());

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
        moveDeal: mover.move,
        showDeal,
        loadMore,
      }}
    >
      {children}
    </DealsContext>
  );
}
