'use client';

import { useSearchParams } from 'next/navigation';

/** What changes in the address; null takes a parameter away. */
export type AddressChange<Name extends string> = Partial<Record<Name, string | null>>;

/**
 * A page's state in its address, as `read` understands it. Changing it asks no server
 * for the page anew: Next keeps `useSearchParams` in step with the browser's history.
 * (nuqs does the same, but its 5 KB would come with the page's first load.)
 */
export function useAddress<Address, Name extends string>(read: (params: URLSearchParams) => Address) {
  const address = read(useSearchParams());

  /** `replace` leaves no step to go back to. */
  function change(changes: AddressChange<Name>, how: 'push' | 'replace' = 'push') {
    const params = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries<string | null | undefined>(changes)) {
      if (value) params.set(name, value);
      else params.delete(name);
    }
    const url = params.size > 0 ? `?${params}` : window.location.pathname;
    if (how === 'push') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  }

  return { ...address, change };
}
