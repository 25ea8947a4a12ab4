'use client';

import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import { currencySymbol, formatAmount, parseAmount } from '@/lib/money';
import { useLocale } from '../locale';
import type { FieldProps } from './field-props';

interface FormMoneyFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  currency: string;
}

/** Minor units, or null; NaN while what stands there is no amount, for the schema to refuse. */
export function FormMoneyField<Values extends FieldValues, Output>({
  control,
  name,
  help,
  required,
  currency,
  ...props
}: FormMoneyFieldProps<Values, Output>) {
  const locale = useLocale();
  const { field, fieldState } = useController({ control, name });
  const value: number | null = field.value ?? null;
  const [focused, setFocused] = useState(false);
  const [typed, setTyped] = useState('');
  const unreadable = Number.isNaN(value);
  const shown = value === null || unreadable ? '' : formatAmount(value, currency, locale);
  const complaint =
    unreadable && !focused ? `Give an amount such as ${formatAmount(123456, currency, locale)}.` : undefined;

  return (
    <TextField
      {...props}
      name={field.name}
      inputRef={field.ref}
      required={required}
      // What is being typed stays as typed; leaving the field tidies it.
      value={focused || unreadable ? typed : shown}
      onFocus={() => {
        if (!unreadable) setTyped(shown);
        setFocused(true);
      }}
      onChange={({ target }) => {
        setTyped(target.value);
        field.onChange(parseAmount(target.value, currency, locale));
      }}
      onBlur={() => {
        setFocused(false);
        field.onBlur();
      }}
      error={fieldState.invalid || complaint !== undefined}
      helperText={complaint ?? fieldState.error?.message ?? help}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">{currencySymbol(currency, locale)}</InputAdornment>
          ),
        },
        htmlInput: { inputMode: 'decimal', autoComplete: 'off', required: false, 'aria-required': required },
      }}
    />
  );
}
