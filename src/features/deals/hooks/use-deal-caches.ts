'use client';

import { useSWRConfig } from 'swr';
import type { Answer } from '@/lib/api/fetcher';
import { useDeals } from '../board/deals-provider';
import { dealKeys } from '../keys';
import type { DealCard, DealDetails } from '../schema';

/** SWR's own prefix for what it keeps the pages of a list under. */
const isList = (key: string) => key.startsWith(`$inf$${dealKeys.all}?`);

type Pages = Answer<DealCard[]>[];

/** Keeps what is shown of a deal in step: its row, its panel and the board's sums. */
export function useDealCaches() {
  const { cache, mutate } = useSWRConfig();
  const { retry: refetchBoard } = useDeals();
  const lists = () => [...cache.keys()].filter(isList);

  return {
    /**
     * Shows what became of a deal; null when it is gone. A row changes in place, even
     * where it no longer fits the filter or the order, so that it does not jump away.
     */
    show(id: string, deal: DealCard | null) {
      const change = (rows: DealCard[]) =>
        rows.flatMap((row) => (row.id !== id ? [row] : deal ? [deal] : []));
      for (const key of lists()) {
        const inPages = (pages?: Pages) => pages?.map((page) => ({ ...page, data: change(page.data) }));
        void mutate<Pages>(key, inPages, { revalidate: false });
      }
      if (deal) void mutate<DealDetails>(dealKeys.one(id), (shown) => shown && { ...shown, ...deal });
      refetchBoard();
    },
    refetchLists() {
      for (const key of lists()) void mutate(key);
    },
  };
}
