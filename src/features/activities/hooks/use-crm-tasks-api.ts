'use client';

import { usePages } from '@/components/use-pages';
import { activityKeys } from '../keys';
import type { Activity, TasksQuery } from '../schema';

/** Tasks by when they are due, the done ones by when they were done last, page after page. */
export function useCRMTasksApi(query: Partial<Omit<TasksQuery, 'cursor'>>) {
  return usePages<Activity>((cursor) => activityKeys.tasks({ ...query, cursor }));
}
