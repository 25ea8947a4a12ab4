'use client';

import { useApi } from '@/components/api-provider';
import type { Editable } from '@/components/record-field/editable';
import { useDealCaches } from '../hooks/use-deal-caches';
import { dealKeys } from '../keys';
import type { DealCard, DealPatch } from '../schema';

/** A deal whose fields are saved one by one. */
export function useEditableDeal(deal: DealCard): Editable<DealCard, DealPatch> {
  const api = useApi();
  const { show } = useDealCaches();
  return {
    row: deal,
    save: (change, version) => api.patch<DealCard>(dealKeys.one(deal.id), { ...change, version }),
    show: (row) => show(deal.id, row),
  };
}
