'use client';

import Skeleton from '@mui/material/Skeleton';
import dynamic from 'next/dynamic';
import { type FieldValues, useController } from 'react-hook-form';
import { untilLoaded } from '../until-loaded';
import type { FieldProps } from './field-props';

// The picker and its calendar weigh more than the rest of a form together.
const DatePickerField = dynamic(
  () => untilLoaded(() => import('./date-picker-field')).then((module) => module.DatePickerField),
  {
    ssr: false,
    loading: () => <Skeleton variant="rounded" height={64} />,
  },
);

interface FormDateFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** For a day long ago, such as a birthday. */
  past?: boolean;
}

/** A calendar day as "2026-11-21", or null. */
export function FormDateField<Values extends FieldValues, Output>({
  control,
  name,
  help,
  ...props
}: FormDateFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <DatePickerField
      {...props}
      inputRef={field.ref}
      value={field.value ?? null}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
      help={help}
    />
  );
}
