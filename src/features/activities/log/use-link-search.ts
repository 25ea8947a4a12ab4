'use client';

import { useApi } from '@/components/api-provider';
import type { Option } from '@/components/async-autocomplete';
import { useCompanySearch } from '@/features/companies/hooks/use-company-search';
import { useContactSearch } from '@/features/contacts/hooks/use-contact-search';
import { activityKeys } from '../keys';
import type { SubjectKind } from '../values';

interface LinkSearch {
  search(query: string, signal: AbortSignal): Promise<Option[]>;
  /** A deal takes more than a name. */
  onCreate?(text: string): Promise<Option>;
}

/** How the records are found that an activity can be linked to. */
export function useLinkSearch(): Record<SubjectKind, LinkSearch> {
  const api = useApi();
  const contact = useContactSearch();
  const company = useCompanySearch();
  const search = async (query: string, signal: AbortSignal) => {
    const found = await api.get<FoundDeal[]>(activityKeys.deals(query), signal);
    return found.map(({ id, title, company_name }) => ({
      id,
      label: title,
      detail: company_name ?? undefined,
    }));
  };
  return { contact, deal: { search }, company };
}

interface FoundDeal {
  id: string;
  title: string;
  company_name: string | null;
}
