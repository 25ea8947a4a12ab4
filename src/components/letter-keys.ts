'use client';

import { useSyncExternalStore } from 'react';

/** Where the browser remembers that somebody does without them. */
const store = 'cairn-letter-keys';
const listeners = new Set<() => void>();

/**
 * Whether single letters are shortcuts. Who speaks to the computer, or often hits a key
 * by mistake, can turn them off (WCAG 2.1.4).
 */
export function areLetterKeysOn(): boolean {
  try {
    return localStorage.getItem(store) !== 'off';
  } catch {
    return true;
  }
}

export function useLetterKeys(): { on: boolean; turn(on: boolean): void } {
  const on = useSyncExternalStore(subscribe, areLetterKeysOn, () => true);
  return {
    on,
    turn(wanted) {
      if (wanted) localStorage.removeItem(store);
      else localStorage.setItem(store, 'off');
      for (const listener of listeners) listener();
    },
  };
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
