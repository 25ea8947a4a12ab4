'use client';

import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from './field-props';

interface FormDecimalFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** Stands behind the number: "%". */
  unit: string;
}

/** A number with decimals after a point or a comma, or null; NaN while it is none, for the schema to refuse. */
export function FormDecimalField<Values extends FieldValues, Output>({
  control,
  name,
  help,
  disabled,
  unit,
  ...props
}: FormDecimalFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const [typed, setTyped] = useState('');
  const value: number | null = field.value ?? null;
  // What is being typed stays as typed, until the form has another value.
  const shown = Object.is(numberIn(typed), value) ? typed : String(value ?? '');
  return (
    <TextField
      {...props}
      name={field.name}
      inputRef={field.ref}
      disabled={disabled ?? field.disabled}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        field.onChange(numberIn(target.value));
      }}
      onBlur={field.onBlur}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? help}
      slotProps={{
        input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
        htmlInput: { inputMode: 'decimal', autoComplete: 'off' },
      }}
    />
  );
}

function numberIn(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
