'use client';

import { useDeals } from '../board/deals-context';
import type { DealCard } from '../schema';
import { useShownDeal } from './use-shown-deal';

/** Keeps what the deals page shows of a deal in step: its row, its panel and the board's sums. */
export function useDealCaches() {
  const { retry: refetchBoard } = useDeals();
  const shown = useShownDeal();

  return {
    /** Shows what became of a deal; null when it is gone. */
    show(id: string, deal: DealCard | null) {
      shown.show(id, deal);
      refetchBoard();
    },
  };
}
