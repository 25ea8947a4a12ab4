'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { activityKeys } from '../keys';
import type { TaskCounts } from '../schema';

/** How many open tasks of the user are overdue, due today and upcoming. */
export function useCRMTaskCountsApi() {
  return useSWR<TaskCounts, ApiError>(activityKeys.taskCounts());
}
