'use client';

import { useState } from 'react';
import { useApi } from '@/components/api-provider';
import { AsyncAutocomplete, type Option } from '@/components/async-autocomplete';
import { contactKeys } from '@/features/contacts/keys';
import { nameFromText } from '@/features/contacts/name-from-text';
import type { ContactOption } from '@/features/contacts/schema';
import type { DealCard } from '../schema';
import { FieldNote } from './field-note';
import { useField } from './use-field';

/** The deal's primary contact, found by typing or created in place. */
export function ContactField({ deal }: { deal: DealCard }) {
  const api = useApi();
  const field = useField(deal, 'contact_id');
  const [chosen, setChosen] = useState<Option | null>(null);
  const current = deal.contact_id ? { id: deal.contact_id, label: deal.contact_name ?? '' } : null;
  return (
    <div>
      <AsyncAutocomplete
        label="Contact"
        placeholder="Type a name or an address"
        value={[chosen, current].find((option) => option?.id === field.value) ?? null}
        onChange={(option) => {
          setChosen(option);
          field.save(option?.id ?? null);
        }}
        search={async (query, signal) => {
          const found = await api.get<ContactOption[]>(contactKeys.search(query), signal);
          return found.map(toOption);
        }}
        onCreate={async (text) =>
          toOption(await api.post<ContactOption>(contactKeys.all, nameFromText(text)))
        }
      />
      <FieldNote
        state={field.state}
        words={(theirs) => theirs.contact_name ?? 'nobody'}
        onKeepMine={field.insist}
        onTakeTheirs={field.restore}
      />
    </div>
  );
}

const toOption = ({ id, full_name, email }: ContactOption): Option => ({
  id,
  label: full_name,
  detail: email ?? undefined,
});
