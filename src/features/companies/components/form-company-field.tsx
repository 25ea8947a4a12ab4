'use client';

import { useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { useApi } from '@/components/api-provider';
import { AsyncAutocomplete, type Option } from '@/components/async-autocomplete';
import type { FieldProps } from '@/components/form/field-props';
import { companyKeys } from '../keys';
import type { CompanyOption } from '../schema';

interface FormCompanyFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  onCreating?(creating: boolean): void;
  /** The name to show for an id that was set from outside. */
  known?: CompanyOption | null;
}

/** A company's id, found by typing or created in place. */
export function FormCompanyField<Values extends FieldValues, Output>({
  control,
  name,
  known,
  ...props
}: FormCompanyFieldProps<Values, Output>) {
  const api = useApi();
  const { field, fieldState } = useController({ control, name });
  const [chosen, setChosen] = useState<Option | null>(null);
  const options = [chosen, known ? toOption(known) : null];

  return (
    <AsyncAutocomplete
      {...props}
      placeholder="Type a name"
      inputRef={field.ref}
      onBlur={field.onBlur}
      value={options.find((option) => option?.id === field.value) ?? null}
      onChange={(option) => {
        setChosen(option);
        field.onChange(option?.id ?? null);
      }}
      search={async (query, signal) => {
        const found = await api.get<CompanyOption[]>(companyKeys.search(query), signal);
        return found.map(toOption);
      }}
      onCreate={async (name) => toOption(await api.post<CompanyOption>(companyKeys.all, { name }))}
      error={fieldState.error?.message}
    />
  );
}

const toOption = ({ id, name }: CompanyOption): Option => ({ id, label: name });
