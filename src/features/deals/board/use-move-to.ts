'use client';

import { useState } from 'react';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { useTeam } from '@/features/team/team-context';
import { currentOf } from '@/lib/api/api-error';
import { dealKeys } from '../keys';
import type { ConflictingDeal, DealCard } from '../schema';
import { useBoardActions } from './board-actions';
import { removeCard } from './board-state';
import { conflictWords } from './conflict';
import { useDeals } from './deals-context';
import { type Spot, spotPlace, spotRequest } from './move-spot';

interface Destination {
  pipelineId: string;
  stage: { id: string; name: string };
  spot: Spot;
  lost_reason?: string;
}

/**
 * Moves a deal to any stage. On the board at hand it goes at once, as when dragged;
 * what leaves for another pipeline cannot be seen there, so it goes when it is saved.
 */
export function useMoveTo(deal: DealCard, onMoved: () => void) {
  const api = useApi();
  const toast = useToast();
  const { user } = useTeam();
  const { store } = useDeals();
  const { moveDeal } = useBoardActions();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function moveAway({ stage, spot, lost_reason }: Destination) {
    setPending(true);
    setProblem(undefined);
    try {
      const { version } = deal;
      await api.patch(dealKeys.one(deal.id), {
        stage_id: stage.id,
        version,
        lost_reason,
        ...spotRequest(spot),
      });
      const board = store.read();
      if (board) store.show(removeCard(board, deal.id));
      toast({ message: `“${deal.title}” is in ${stage.name} now.`, severity: 'success' });
      onMoved();
    } catch (error) {
      const current = currentOf<ConflictingDeal>(error);
      setProblem(current ? conflictWords(current, user.id) : (error as Error).message);
    }
    setPending(false);
    store.refetch();
  }

  function moveTo(to: Destination) {
    const board = store.read();
    if (!board || to.pipelineId !== board.pipeline_id) return void moveAway(to);
    const { stage, spot, lost_reason } = to;
    moveDeal(deal.id, spotPlace(board, deal.id, stage.id, spot), { spot, lost_reason });
  }

  return { moveTo, pending, problem };
}
