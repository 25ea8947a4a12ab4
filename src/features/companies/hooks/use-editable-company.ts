'use client';

import { useApi } from '@/components/api-provider';
import type { Editable } from '@/components/record-field/editable';
import { companyKeys } from '../keys';
import type { Company, CompanyPatch } from '../schema';
import { useCompanyCaches } from './use-company-caches';

/** A company whose fields are saved one by one. */
export function useEditableCompany(company: Company): Editable<Company, CompanyPatch> {
  const api = useApi();
  const { show } = useCompanyCaches();
  return {
    row: company,
    save: (change, version) => api.patch<Company>(companyKeys.one(company.id), { ...change, version }),
    show: (row) => show(row.id, row),
  };
}
