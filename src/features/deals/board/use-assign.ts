'use client';

import { useState } from 'react';
import { useApi } from '@/components/api-provider';
import { dealKeys } from '../keys';
import type { DealCard } from '../schema';
import { replaceCard } from './board-state';
import { helpersOf } from './card-people';
import { useDeals } from './deals-context';

/** Gives a deal its owner and its collaborators; only what differs is sent, one after the other. */
export function useAssign(deal: DealCard, onAssigned: () => void) {
  const api = useApi();
  const { store } = useDeals();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function assign(ownerId: string | null, helpers: ReadonlySet<string>): Promise<void> {
    setPending(true);
    setProblem(undefined);
    // An owner is no collaborator as well.
    const wanted = new Set([...helpers].filter((id) => id !== ownerId));
    const before = new Set(helpersOf(deal).map(({ user_id }) => user_id));
    const show = (changed: DealCard) => {
      const board = store.read();
      if (board) store.show(replaceCard(board, changed));
    };
    try {
      if (ownerId !== deal.owner_id) {
        show(await api.patch<DealCard>(dealKeys.one(deal.id), { owner_id: ownerId }));
      }
      for (const id of wanted.difference(before)) {
        show(await api.put<DealCard>(dealKeys.collaborator(deal.id, id), { kind: 'collaborator' }));
      }
      for (const id of before.difference(wanted)) {
        show(await api.delete<DealCard>(dealKeys.collaborator(deal.id, id)));
      }
      onAssigned();
    } catch (error) {
      setProblem((error as Error).message);
    }
    setPending(false);
    store.refetch();
  }

  return { assign, pending, problem };
}
