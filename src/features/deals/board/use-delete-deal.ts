'use client';

import { useApi } from '@/components/api-provider';
import { useConfirm } from '@/components/confirm/use-confirm';
import { useToast } from '@/components/toast/use-toast';
import { ApiError } from '@/lib/api/api-error';
import { deletionWords } from '../deletion-words';
import { dealKeys } from '../keys';
import type { DealCard } from '../schema';
import { removeCard } from './board-state';
import { useDeals } from './deals-context';

/** Deletes a deal once that is confirmed; the card leaves when it is gone for good, and the answer is true. */
export function useDeleteDeal() {
  const api = useApi();
  const confirm = useConfirm();
  const toast = useToast();
  const { store } = useDeals();

  return async ({ id, title }: DealCard): Promise<boolean> => {
    const sure = await confirm({
      title: `Delete “${title}”?`,
      body: deletionWords,
      confirmLabel: 'Delete deal',
      destructive: true,
    });
    if (!sure) return false;
    try {
      await api.delete(dealKeys.one(id));
    } catch (error) {
      // Somebody else was quicker: what was wanted has happened.
      if (!(error instanceof ApiError && error.status === 404)) {
        const reason = (error as Error).message;
        toast({ message: `“${title}” was not deleted. ${reason}`, severity: 'error' });
        return false;
      }
    }
    const board = store.read();
    if (board) store.show(removeCard(board, id));
    store.refetch();
    toast({ message: `“${title}” is deleted.`, severity: 'success' });
    return true;
  };
}
