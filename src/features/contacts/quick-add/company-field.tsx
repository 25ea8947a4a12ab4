'use client';

import { type Control, useController } from 'react-hook-form';
import { AsyncAutocomplete, type Option } from '@/components/async-autocomplete';
import { useCompanySearch } from '@/features/companies/hooks/use-company-search';
import type { ContactCreate } from '../schema';

/** The id of a company that is made along with the contact. */
export const newId = 'new';

interface CompanyFieldProps {
  control: Control<ContactCreate>;
  chosen: Option | null;
  onChosen(company: Option | null): void;
}

/** A company found by typing, or the name of a new one, which is saved with the contact or not at all. */
export function CompanyField({ control, chosen, onChosen }: CompanyFieldProps) {
  const { search } = useCompanySearch();
  const { field, fieldState } = useController({ control, name: 'company_id' });
  const { field: made, fieldState: madeState } = useController({ control, name: 'company' });
  return (
    <AsyncAutocomplete
      label="Company"
      placeholder="Type a name"
      inputRef={field.ref}
      onBlur={field.onBlur}
      value={chosen}
      onChange={(option) => {
        onChosen(option);
        const isNew = option?.id === newId;
        field.onChange(isNew ? null : (option?.id ?? null));
        made.onChange(isNew ? { name: option.label } : null);
      }}
      search={search}
      onCreate={async (label) => ({ id: newId, label })}
      help={chosen?.id === newId ? 'A new company, saved together with the contact.' : undefined}
      error={fieldState.error?.message ?? nameError(madeState.error)}
    />
  );
}

/** The fields of a new company have errors of their own; here it has a name only. */
const nameError = (error: object | undefined): string | undefined =>
  error && 'name' in error ? (error.name as { message?: string }).message : undefined;
