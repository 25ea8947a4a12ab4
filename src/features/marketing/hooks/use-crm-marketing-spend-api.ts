'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { marketingKeys } from '../keys';
import type { MonthSpend, SpendQuery } from '../schema';

/** What marketing cost, month by month. */
export function useCRMMarketingSpendApi(query: SpendQuery) {
  return useSWR<MonthSpend[], ApiError>(marketingKeys.months(query));
}
