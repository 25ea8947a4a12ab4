'use client';

import { useApi } from '@/components/api-provider';
import type { Option } from '@/components/async-autocomplete';
import type { Editable } from '@/components/record-field/editable';
import { LookupField } from '@/components/record-field/lookup-field';
import { companyKeys } from '@/features/companies/keys';
import type { CompanyOption } from '@/features/companies/schema';
import type { DealCard, DealPatch } from '../schema';

/** The deal's company, found by typing or created in place. */
export function CompanyField({ of: deal }: { of: Editable<DealCard, DealPatch> }) {
  const api = useApi();
  const { company_id: id, company_name: name } = deal.row;
  return (
    <LookupField
      of={deal}
      name="company_id"
      label="Company"
      placeholder="Type a name"
      current={id ? { id, label: name ?? '' } : null}
      search={async (query, signal) => {
        const found = await api.get<CompanyOption[]>(companyKeys.search(query), signal);
        return found.map(toOption);
      }}
      onCreate={async (typed) => toOption(await api.post<CompanyOption>(companyKeys.all, { name: typed }))}
      words={(theirs) => theirs.company_name ?? 'none'}
    />
  );
}

const toOption = ({ id, name }: CompanyOption): Option => ({ id, label: name });
