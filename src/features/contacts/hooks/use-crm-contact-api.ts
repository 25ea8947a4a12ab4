'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { contactKeys } from '../keys';
import type { Contact } from '../schema';

/** One contact with all its fields. */
export function useCRMContactApi(id: string | null) {
  return useSWR<Contact, ApiError>(id && contactKeys.one(id), { keepPreviousData: false });
}
