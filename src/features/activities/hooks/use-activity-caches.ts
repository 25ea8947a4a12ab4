'use client';

import { useSWRConfig } from 'swr';
import { activityKeys } from '../keys';

/** Everything that shows activities, notes or tasks, as SWR keeps it: lists begin with its own `$inf$`. */
const showsActivities = (key: string): boolean => {
  const url = key.replace(/^\$inf\$/, '');
  return (
    url.startsWith(activityKeys.all) ||
    url.startsWith(activityKeys.tasks()) ||
    /\/(?:timeline|notes|analytics)(?:\?|$)/.test(url)
  );
};

/** Fetches anew what shows activities, wherever one of them was added, changed or deleted. */
export function useActivityCaches() {
  const { cache, mutate } = useSWRConfig();
  return {
    refetch: async () => {
      await Promise.all([...cache.keys()].filter(showsActivities).map((key) => mutate(key)));
    },
  };
}
