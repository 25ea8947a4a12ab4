'use client';

import { usePages } from '@/components/use-pages';
import { companyKeys } from '../keys';
import type { CompaniesQuery, CompanyRow } from '../schema';

/** Companies as a list, page after page. */
export function useCRMCompaniesApi(query: Omit<CompaniesQuery, 'view' | 'cursor'> = {}) {
  return usePages<CompanyRow>((cursor) => companyKeys.list({ ...query, cursor }));
}
