'use client';

import { useDeleteRecord } from '@/components/use-delete-record';
import { deletionWords } from '../deletion-words';
import { companyKeys } from '../keys';
import type { CompanyRow } from '../schema';
import { useCompanyCaches } from './use-company-caches';

/** Deletes a company once that is confirmed; the answer is true when it is gone. */
export function useDeleteCompany() {
  const deleteRecord = useDeleteRecord();
  const { show } = useCompanyCaches();

  return async (company: CompanyRow): Promise<boolean> => {
    const { id, name } = company;
    const body = deletionWords([company]);
    const gone = await deleteRecord({ url: companyKeys.one(id), what: 'company', name, body });
    if (gone) show(id, null);
    return gone;
  };
}
