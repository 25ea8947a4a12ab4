'use client';

import TextField from '@mui/material/TextField';
import { type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from './field-props';

/** A day and a time as clocks show it, "2026-11-21T15:04", or an empty text; the browser's own field. */
export function FormTimeField<Values extends FieldValues, Output>({
  control,
  name,
  help,
  required,
  ...props
}: FieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const { ref, ...handlers } = field;
  return (
    <TextField
      {...props}
      {...handlers}
      inputRef={ref}
      type="datetime-local"
      required={required}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? help}
      slotProps={{ htmlInput: { required: false, 'aria-required': required } }}
    />
  );
}
