'use client';

import { useApi } from '@/components/api-provider';
import type { Option } from '@/components/async-autocomplete';
import { companyKeys } from '../keys';
import type { CompanyOption } from '../schema';

/** How a picker finds companies, and creates what is not there yet. */
export function useCompanySearch() {
  const api = useApi();
  return {
    search: async (query: string, signal: AbortSignal): Promise<Option[]> => {
      const found = await api.get<CompanyOption[]>(companyKeys.search(query), signal);
      return found.map(toOption);
    },
    onCreate: async (name: string): Promise<Option> =>
      toOption(await api.post<CompanyOption>(companyKeys.all, { name })),
  };
}

const toOption = ({ id, name }: CompanyOption): Option => ({ id, label: name });
