'use client';

import { useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { AsyncAutocomplete, type Option } from '@/components/async-autocomplete';
import type { FieldProps } from '@/components/form/field-props';
import { contactKeys } from '../keys';
import { nameFromText } from '../name-from-text';
import type { ContactOption } from '../schema';

interface FormContactFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  onCreating?(creating: boolean): void;
  onChosen?(contact: ContactOption): void;
  /** The name to show for an id that was set from outside. */
  known?: ContactOption;
}

/** A contact's id, found by typing or created in place. */
export function FormContactField<Values extends FieldValues, Output>({
  control,
  name,
  onChosen,
  known,
  ...props
}: FormContactFieldProps<Values, Output>) {
  const api = useApi();
  const { field, fieldState } = useController({ control, name });
  const [chosen, setChosen] = useState<(Option & { contact: ContactOption }) | null>(
    known ? toOption(known) : null,
  );

  return (
    <AsyncAutocomplete
      {...props}
      placeholder="Type a name or an address"
      inputRef={field.ref}
      onBlur={field.onBlur}
      value={chosen?.id === field.value ? chosen : null}
      onChange={(option) => {
        const next = option as typeof chosen;
        setChosen(next);
        field.onChange(next?.id ?? null);
        if (next) onChosen?.(next.contact);
      }}
      search={async (query, signal) => {
        const found = await api.get<ContactOption[]>(contactKeys.search(query), signal);
        return found.map(toOption);
      }}
      onCreate={async (text) => toOption(await api.post<ContactOption>(contactKeys.all, nameFromText(text)))}
      error={fieldState.error?.message}
    />
  );
}

const toOption = (contact: ContactOption) => ({
  id: contact.id,
  label: contact.full_name,
  detail: [contact.email, contact.company_name].filter(Boolean).join(' · ') || undefined,
  contact,
});
