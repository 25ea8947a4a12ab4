'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { dashboardKeys } from '../keys';
import type { Dashboard, RangeQuery } from '../schema';

/** All numbers, charts and lists of the dashboard, for one range. */
export function useCRMDashboardApi(query: RangeQuery) {
  return useSWR<Dashboard, ApiError>(dashboardKeys.all(query), { keepPreviousData: true });
}
