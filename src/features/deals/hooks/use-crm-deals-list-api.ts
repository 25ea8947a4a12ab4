'use client';

import useSWRInfinite from 'swr/infinite';
import { useApi } from '@/components/api-provider';
import type { ApiError } from '@/lib/api/api-error';
import type { Answer } from '@/lib/api/fetcher';
import { dealKeys } from '../keys';
import type { DealCard, DealsQuery } from '../schema';

/** Deals as a list, page after page. */
export function useCRMDealsListApi(query: Omit<DealsQuery, 'view' | 'stage' | 'cursor'>) {
  const api = useApi();
  return useSWRInfinite<Answer<DealCard[]>, ApiError>(
    (_index, before: Answer<DealCard[]> | null) => {
      if (before && !before.meta?.next_cursor) return null;
      return dealKeys.list({ ...query, cursor: before?.meta?.next_cursor ?? undefined });
    },
    (url: string) => api.page<DealCard[]>(url),
  );
}
