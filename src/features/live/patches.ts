'use client';

import { useEffect, useRef } from 'react';
import type { Change } from './schema';

/**
 * Brings what is kept of a key up to date after a change by fetching less than all of
 * it; resolves with whether it could. Null where that is not worth trying.
 */
export type Patch = (change: Change) => Promise<boolean> | null;

const patches = new Map<string, Patch>();

/** What is fetched of a key for one small change, at once; all of it follows a little later. */
export function usePatch(key: string, patch: Patch): void {
  const latest = useRef(patch);
  useEffect(() => {
    latest.current = patch;
  });
  useEffect(() => {
    patches.set(key, (change) => latest.current(change));
    return () => void patches.delete(key);
  }, [key]);
}

export const patchOf = (key: string): Patch | undefined => patches.get(key);
