'use client';

import { useState } from 'react';
import { useApi } from '@/components/api-provider';
import { AsyncAutocomplete, type Option } from '@/components/async-autocomplete';
import { companyKeys } from '@/features/companies/keys';
import type { CompanyOption } from '@/features/companies/schema';
import type { DealCard } from '../schema';
import { FieldNote } from './field-note';
import { useField } from './use-field';

/** The deal's company, found by typing or created in place. */
export function CompanyField({ deal }: { deal: DealCard }) {
  const api = useApi();
  const field = useField(deal, 'company_id');
  const [chosen, setChosen] = useState<Option | null>(null);
  const current = deal.company_id ? { id: deal.company_id, label: deal.company_name ?? '' } : null;
  return (
    <div>
      <AsyncAutocomplete
        label="Company"
        placeholder="Type a name"
        value={[chosen, current].find((option) => option?.id === field.value) ?? null}
        onChange={(option) => {
          setChosen(option);
          field.save(option?.id ?? null);
        }}
        search={async (query, signal) => {
          const found = await api.get<CompanyOption[]>(companyKeys.search(query), signal);
          return found.map(toOption);
        }}
        onCreate={async (name) => toOption(await api.post<CompanyOption>(companyKeys.all, { name }))}
      />
      <FieldNote
        state={field.state}
        words={(theirs) => theirs.company_name ?? 'none'}
        onKeepMine={field.insist}
        onTakeTheirs={field.restore}
      />
    </div>
  );
}

const toOption = ({ id, name }: CompanyOption): Option => ({ id, label: name });
