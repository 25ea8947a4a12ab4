'use client';

import { type ReactNode, useEffect, useReducer, useRef, useState } from 'react';
import { useSWRConfig } from 'swr';
import { useApi } from '@/components/api-provider';
import { usePatch } from '@/features/live/patches';
import { useCRMDealsApi } from '../hooks/use-crm-deals-api';
import { dealKeys } from '../keys';
import type { BoardStage, DealCard, DealsFilter } from '../schema';
import { createBoardStore } from './board-store';
import { rememberCompact } from './compact-cookie';
import { BoardContext, DealsContext, DragContext } from './deals-context';
import { dragReducer } from './drag';

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
  const swr = useSWRConfig();
  const [drag, dispatchDrag] = useReducer(dragReducer, null);
  const [compact, setCompact] = useState(compactAtFirst);

  const key = dealKeys.board(pipelineId, filter);
  const [store] = useState(() => createBoardStore(swr, key));
  useEffect(() => store.follow(key), [store, key]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (store.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [store]);

  // What others do meanwhile waits for the drop, and for one's own moves to be saved.
  const isPaused = () => drag !== null || store.isSaving();
  const { data: board, error } = useCRMDealsApi(pipelineId, filter, isPaused);

  async function patchCard(card: DealCard): Promise<boolean> {
    const [newest, { patchBoard }] = await Promise.all([
      api.get<DealCard>(dealKeys.card(card.id)),
      import('./patch-board'),
    ]);
    const now = store.read();
    const patched = now && !isPaused() ? patchBoard(now, newest) : null;
    if (patched) store.show(patched);
    return patched !== null;
  }
  // One card that somebody else changed comes alone, which is sooner than the whole board.
  usePatch(key, ({ table, op, ids }) => {
    const now = store.read();
    const cards = now?.stages.flatMap(({ deals }) => deals.filter(({ id }) => ids?.includes(id))) ?? [];
    const [card] = cards;
    // With a filter the server says whether it still fits.
    if (table !== 'deals' || op !== 'UPDATE' || !card || cards.length > 1 || orderHidden) return null;
    return isPaused() ? null : patchCard(card);
  });

  // A drag that moves nothing leaves nothing to be saved, after which the mover would fetch.
  const dragging = drag !== null;
  const wasDragging = useRef(false);
  useEffect(() => {
    if (wasDragging.current && !dragging && !store.isSaving()) store.refetch();
    wasDragging.current = dragging;
  }, [dragging, store]);

  // What changes boards came with the board itself, after the first paint.
  const showDeal = async (deal: DealCard) => {
    const { addCard } = await import('./board-state');
    const now = store.read();
    if (now?.pipeline_id === deal.pipeline_id) store.show(addCard(now, deal));
    store.refetch();
  };
  const loadMore = async (stage: BoardStage) => {
    if (!stage.next_cursor) return;
    const [{ loadPage }, { appendPage }] = await Promise.all([
      import('./load-board'),
      import('./board-state'),
    ]);
    const page = await loadPage(api, stage.id, stage.next_cursor, filter);
    const now = store.read();
    if (now) store.show(appendPage(now, stage.id, page));
  };

  const stageOf = (kind: BoardStage['kind']) => board?.stages.find((stage) => stage.kind === kind)?.id;
  return (
    <DealsContext
      value={{
        retry: store.refetch,
        orderHidden,
        dispatchDrag,
        openDeal: onOpen,
        compact,
        setCompact: (wanted) => {
          setCompact(wanted);
          rememberCompact(wanted);
        },
        wonStageId: stageOf('won'),
        lostStageId: stageOf('lost'),
        store,
        showDeal,
        loadMore,
      }}
    >
      <BoardContext value={{ board, error }}>
        <DragContext value={drag}>{children}</DragContext>
      </BoardContext>
    </DealsContext>
  );
}
