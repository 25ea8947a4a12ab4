'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import type { Count } from '@/lib/api/count';
import { contactKeys } from '../keys';
import type { ContactsCountQuery } from '../schema';

/** How many contacts fit. */
export function useCRMContactCountApi(query: ContactsCountQuery) {
  return useSWR<Count, ApiError>(contactKeys.count(query), { keepPreviousData: false });
}
