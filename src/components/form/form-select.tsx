'use client';

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from './field-props';

interface FormSelectProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** An empty value stands for null. */
  options: readonly { value: string; label: ReactNode }[];
  autoComplete?: string;
}

export function FormSelect<Values extends FieldValues, Output>({
  control,
  name,
  help,
  required,
  options,
  ...props
}: FormSelectProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const { ref, value, onChange, ...handlers } = field;
  return (
    <TextField
      {...props}
      {...handlers}
      select
      inputRef={ref}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      required={required}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? help}
      slotProps={{ htmlInput: { required: false }, select: { displayEmpty: true } }}
    >
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
