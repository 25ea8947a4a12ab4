'use client';

import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from './field-props';

interface FormNumberFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  /** Stands behind the number: "%", "days". */
  unit: string;
}

/** A whole number, or null; NaN while what stands there is none, for the schema to refuse. */
export function FormNumberField<Values extends FieldValues, Output>({
  control,
  name,
  help,
  required,
  unit,
  ...props
}: FormNumberFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const [typed, setTyped] = useState(() => String(field.value ?? ''));
  return (
    <TextField
      {...props}
      name={field.name}
      inputRef={field.ref}
      required={required}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        field.onChange(parseWhole(target.value));
      }}
      onBlur={field.onBlur}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? help}
      slotProps={{
        input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
        htmlInput: { inputMode: 'numeric', autoComplete: 'off', required: false, 'aria-required': required },
      }}
    />
  );
}

function parseWhole(typed: string): number | null {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
