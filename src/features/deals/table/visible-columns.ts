'use client';

import { useSyncExternalStore } from 'react';
import type { DealSort } from '../values';

/** The columns that can be left out; the title cannot. */
export const optionalColumns = {
  contact_name: 'Contact',
  company_name: 'Company',
  owner_name: 'Owner',
  stage: 'Stage',
  priority: 'Priority',
  amount: 'Amount',
  expected_close_date: 'Expected close',
  updated_at: 'Updated',
} satisfies Partial<Record<DealSort, string>>;
export type OptionalColumn = keyof typeof optionalColumns;

const storageKey = 'cairn-deals-hidden-columns';
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The columns that this browser leaves out; the server, which cannot know, draws them all. */
export function useHiddenColumns(): { hidden: ReadonlySet<string>; toggle(column: OptionalColumn): void } {
  const stored = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(storageKey) ?? '',
    () => '',
  );
  const hidden = new Set(stored.split(',').filter(Boolean));
  return {
    hidden,
    toggle(column) {
      const next = new Set(hidden);
      if (!next.delete(column)) next.add(column);
      localStorage.setItem(storageKey, [...next].join(','));
      for (const listener of listeners) listener();
    },
  };
}
