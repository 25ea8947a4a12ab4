'use client';

import { useApi } from '@/components/api-provider';
import type { Option } from '@/components/async-autocomplete';
import type { Editable } from '@/components/record-field/editable';
import { LookupField } from '@/components/record-field/lookup-field';
import { contactHref } from '@/features/contacts/contact-href';
import { contactKeys } from '@/features/contacts/keys';
import { nameFromText } from '@/features/contacts/name-from-text';
import type { ContactOption } from '@/features/contacts/schema';
import type { DealCard, DealPatch } from '../schema';

/** The deal's primary contact, found by typing or created in place. */
export function ContactField({ of: deal }: { of: Editable<DealCard, DealPatch> }) {
  const api = useApi();
  const { contact_id: id, contact_name: name } = deal.row;
  return (
    <LookupField
      of={deal}
      name="contact_id"
      label="Contact"
      placeholder="Type a name or an address"
      current={id ? { id, label: name ?? '' } : null}
      search={async (query, signal) => {
        const found = await api.get<ContactOption[]>(contactKeys.search(query), signal);
        return found.map(toOption);
      }}
      onCreate={async (text) => toOption(await api.post<ContactOption>(contactKeys.all, nameFromText(text)))}
      href={contactHref}
      words={(theirs) => theirs.contact_name ?? 'nobody'}
    />
  );
}

const toOption = ({ id, full_name, email }: ContactOption): Option => ({
  id,
  label: full_name,
  detail: email ?? undefined,
});
