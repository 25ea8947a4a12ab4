'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { contactKeys } from '../keys';
import type { ContactDuplicate, ContactDuplicatesQuery } from '../schema';

/** Contacts that resemble one being typed; five at most, none where there is nothing to compare. */
export function useCRMContactDuplicatesApi({ email, name, exclude }: ContactDuplicatesQuery) {
  return useSWR<ContactDuplicate[], ApiError>(
    email || name ? contactKeys.duplicates({ email, name, exclude }) : null,
  );
}
