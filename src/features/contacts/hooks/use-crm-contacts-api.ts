'use client';

import { usePages } from '@/components/use-pages';
import { contactKeys } from '../keys';
import type { ContactRow, ContactsQuery } from '../schema';

/** Contacts as a list, page after page. */
export function useCRMContactsApi(query: Omit<ContactsQuery, 'view' | 'cursor'> = {}) {
  return usePages<ContactRow>((cursor) => contactKeys.list({ ...query, cursor }));
}
