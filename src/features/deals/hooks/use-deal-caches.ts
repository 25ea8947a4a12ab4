'use client';

import { useSWRConfig } from 'swr';
import { useListCaches } from '@/components/use-list-caches';
import { useDeals } from '../board/deals-provider';
import { dealKeys } from '../keys';
import type { DealCard, DealDetails } from '../schema';

/** Keeps what is shown of a deal in step: its row, its panel and the board's sums. */
export function useDealCaches() {
  const { mutate } = useSWRConfig();
  const { retry: refetchBoard } = useDeals();
  const lists = useListCaches<DealCard>(dealKeys.all);

  return {
    /** Shows what became of a deal; null when it is gone. */
    show(id: string, deal: DealCard | null) {
      lists.show(id, deal);
      if (deal) void mutate<DealDetails>(dealKeys.one(id), (shown) => shown && { ...shown, ...deal });
      refetchBoard();
    },
  };
}
