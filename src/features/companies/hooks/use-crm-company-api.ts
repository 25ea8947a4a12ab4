'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import { companyKeys } from '../keys';
import type { Company } from '../schema';

/** One company with all its fields. */
export function useCRMCompanyApi(id: string | null) {
  return useSWR<Company, ApiError>(id && companyKeys.one(id), { keepPreviousData: false });
}
