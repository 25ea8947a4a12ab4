'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { dealKeys } from '../keys';
import type { DealDetails } from '../schema';

/** One deal with its way through the stages. */
export function useCRMDealApi(id: string | null) {
  return useSWR<DealDetails, ApiError>(id && dealKeys.one(id), { keepPreviousData: false });
}
