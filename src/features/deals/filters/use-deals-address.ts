'use client';

import { useSearchParams } from 'next/navigation';
import { type DealsAddress, readAddress } from './deals-address';

type Name = 'view' | 'sort' | 'deal' | keyof DealsAddress['filter'];

/** What changes in the address; null takes a parameter away. */
export type AddressChange = Partial<Record<Name, string | null>>;

/**
 * The page's state in its address. Changing it asks no server for the page anew:
 * Next keeps `useSearchParams` in step with the browser's history. (nuqs does the
 * same, but its 5 KB would come with the page's first load.)
 */
export function useDealsAddress() {
  const address = readAddress(useSearchParams());

  /** `replace` leaves no step to go back to. */
  function change(changes: AddressChange, how: 'push' | 'replace' = 'push') {
    const params = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) params.set(name, value);
      else params.delete(name);
    }
    const url = params.size > 0 ? `?${params}` : window.location.pathname;
    if (how === 'push') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  }

  return { ...address, change };
}

export const noFilter: AddressChange = { q: null, owner: null, priority: null, close: null, tag: null };
