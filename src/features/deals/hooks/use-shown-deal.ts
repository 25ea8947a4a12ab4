'use client';

import { useSWRConfig } from 'swr';
import { useListCaches } from '@/components/use-list-caches';
import { dealKeys } from '../keys';
import type { DealCard, DealDetails } from '../schema';

/** Keeps what is shown of a deal in step, the board apart: its rows, its page, its numbers. */
export function useShownDeal() {
  const { mutate } = useSWRConfig();
  const lists = useListCaches<DealCard>(dealKeys.all);

  return {
    /** Shows what became of a deal; null when it is gone. */
    show(id: string, deal: DealCard | null) {
      lists.show(id, deal);
      if (!deal) return;
      void mutate<DealDetails>(dealKeys.one(id), (shown) => shown && { ...shown, ...deal });
      void mutate(dealKeys.analytics(id));
      void mutate((key) => typeof key === 'string' && key.startsWith(`$inf$${dealKeys.one(id)}/timeline`));
    },
  };
}
