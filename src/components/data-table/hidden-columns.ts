'use client';

import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/**
 * The columns that this browser leaves out of a table, kept under the name `store`; the
 * server, which cannot know, draws them all.
 */
export function useHiddenColumns(store: string): {
  hidden: ReadonlySet<string>;
  toggle(column: string): void;
} {
  const stored = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(store) ?? '',
    () => '',
  );
  const hidden = new Set(stored.split(',').filter(Boolean));
  return {
    hidden,
    toggle(column) {
      const next = new Set(hidden);
      if (!next.delete(column)) next.add(column);
      localStorage.setItem(store, [...next].join(','));
      for (const listener of listeners) listener();
    },
  };
}
