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
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      {...props}
      name={field.name}
      inputRef={field.ref}
      disabled={disabled ?? field.disabled}
      value={typed ?? String(field.value ?? '')}
      onChange={({ target }) => {
        setTyped(target.value);
        const text = target.value.trim().replace(',', '.');
        field.onChange(text === '' ? null : /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN);
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
