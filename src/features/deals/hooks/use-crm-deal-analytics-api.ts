'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { dealKeys } from '../keys';
import type { DealAnalytics } from '../schema';

/** A deal in numbers, against those of its pipeline. */
export function useCRMDealAnalyticsApi(id: string | null) {
  return useSWR<DealAnalytics, ApiError>(id && dealKeys.analytics(id), { keepPreviousData: false });
}
