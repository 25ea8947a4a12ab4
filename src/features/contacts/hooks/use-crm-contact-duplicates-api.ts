'use client';

import { useApi } from '@/components/api-provider';
import { useSearch } from '@/components/use-search';
import { contactKeys } from '../keys';
import type { ContactDuplicate } from '../schema';

/**
 * Contacts that resemble one being typed, five at most: asked for when typing pauses.
 * Those found before stay until the next answer; they would flicker at each letter.
 */
export function useCRMContactDuplicatesApi(name: string, email: string): ContactDuplicate[] {
  const api = useApi();
  const question = questionOf(name, email);
  const { options, latest, loading } = useSearch(
    (url, signal) => api.get<ContactDuplicate[]>(url, signal),
    question,
    question !== '',
  );
  if (question === '') return [];
  return loading ? latest : options;
}

/** Nothing is asked about a letter or half an address. */
function questionOf(name: string, email: string): string {
  const words = name.trim().replaceAll(/\s+/g, ' ');
  const address = email.trim();
  const query = {
    name: words.length >= 2 ? words.slice(0, 201) : undefined,
    email: /^[^@\s]+@[^@\s]+$/.test(address) ? address.slice(0, 254) : undefined,
  };
  return query.name || query.email ? contactKeys.duplicates(query) : '';
}
