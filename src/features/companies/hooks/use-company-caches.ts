'use client';

import { useSWRConfig } from 'swr';
import { useListCaches } from '@/components/use-list-caches';
import { companyKeys } from '../keys';
import type { Company, CompanyRow } from '../schema';

/** Keeps what is shown of a company in step: its row and its page. */
export function useCompanyCaches() {
  const { mutate } = useSWRConfig();
  const lists = useListCaches<CompanyRow>(companyKeys.all);

  return {
    /** Shows what became of a company; null when it is gone. */
    show(id: string, company: Company | null) {
      lists.show(id, company);
      if (company) void mutate<Company>(companyKeys.one(id), company, { revalidate: false });
    },
    /** A company is new, or what is counted of one has changed. */
    refetch(id?: string) {
      lists.refetch();
      if (id) void mutate(companyKeys.one(id));
    },
  };
}
