'use client';

import { useApi } from '@/components/api-provider';
import type { Option } from '@/components/async-autocomplete';
import { contactKeys } from '../keys';
import { nameFromText } from '../name-from-text';
import type { ContactOption } from '../schema';

/** How a picker finds contacts, and creates whoever is not there yet. */
export function useContactSearch() {
  const api = useApi();
  return {
    search: async (query: string, signal: AbortSignal): Promise<Option[]> => {
      const found = await api.get<ContactOption[]>(contactKeys.search(query), signal);
      return found.map(toOption);
    },
    onCreate: async (text: string): Promise<Option> =>
      toOption(await api.post<ContactOption>(contactKeys.all, nameFromText(text))),
  };
}

const toOption = ({ id, full_name, email }: ContactOption): Option => ({
  id,
  label: full_name,
  detail: email ?? undefined,
});
