'use client';

import { useSyncExternalStore } from 'react';
import type { Activity } from '../schema';
import { ticks } from '../tasks/ticks';

/** Whether a task is done, or is just being made to be. */
export function useIsDone({ id, completed_at }: Pick<Activity, 'id' | 'completed_at'>): boolean {
  const stored = completed_at !== null;
  return useSyncExternalStore(
    ticks.subscribe,
    () => ticks.wanted(id) ?? stored,
    () => stored,
  );
}
