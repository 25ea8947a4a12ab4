'use client';

import { usePages } from '@/components/use-pages';
import { dealKeys } from '../keys';
import type { DealCard, DealsQuery } from '../schema';

/** Deals as a list, page after page. */
export function useCRMDealsListApi(query: Omit<DealsQuery, 'view' | 'cursor'>) {
  return usePages<DealCard>((cursor) => dealKeys.list({ ...query, cursor }));
}
