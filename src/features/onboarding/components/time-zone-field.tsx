'use client';

import { type FieldValues, useWatch } from 'react-hook-form';
import type { FieldProps } from '@/components/form/field-props';
import { FormAutocomplete } from '@/components/form/form-autocomplete';

/** A time zone by its IANA name. */
export function TimeZoneField<Values extends FieldValues, Output>(props: FieldProps<Values, Output>) {
  const chosen = useWatch({ control: props.control, name: props.name });
  // The list leaves out UTC and older names, which browsers report all the same.
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...(chosen ? [chosen] : [])]);
  const options = [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  return <FormAutocomplete {...props} options={options} />;
}
