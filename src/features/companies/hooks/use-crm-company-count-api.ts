'use client';

import useSWR from 'swr';
import type { ApiError } from '@/lib/api/api-error';
import type { Count } from '@/lib/api/count';
import { companyKeys } from '../keys';
import type { CompaniesCountQuery } from '../schema';

/** How many companies fit. */
export function useCRMCompanyCountApi(query: CompaniesCountQuery) {
  return useSWR<Count, ApiError>(companyKeys.count(query), { keepPreviousData: false });
}
