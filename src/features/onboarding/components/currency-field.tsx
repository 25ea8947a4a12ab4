'use client';

import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from '@/components/form/field-props';
import { FormAutocomplete } from '@/components/form/form-autocomplete';
import { useLocale } from '@/components/locale';

/** A currency by its ISO 4217 code, found by code or name. */
export function CurrencyField<Values extends FieldValues, Output>(props: FieldProps<Values, Output>) {
  const names = new Intl.DisplayNames(useLocale(), { type: 'currency' });
  const options = Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${names.of(code)}`,
  }));
  return <FormAutocomplete {...props} options={options} />;
}
