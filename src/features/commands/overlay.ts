'use client';

import { useSyncExternalStore } from 'react';

/** What can be made from anywhere. */
export type NewKind = 'deal' | 'contact' | 'company' | 'task';

/** What lies over the page: one thing at a time. */
export type Overlay = 'palette' | 'shortcuts' | { new: NewKind };

let shown: Overlay | null = null;
const listeners = new Set<() => void>();

/**
 * A store of its own rather than a context: buttons far apart open what one place
 * draws, and none of it is in a page's first load.
 */
export function showOverlay(next: Overlay | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

export const useOverlay = (): Overlay | null =>
  useSyncExternalStore(
    subscribe,
    () => shown,
    () => null,
  );

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
