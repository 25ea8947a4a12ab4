'use client';

import TextField from '@mui/material/TextField';
import { useForkRef } from '@mui/material/utils';
import type { HTMLInputTypeAttribute, ReactNode } from 'react';
import { type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from './field-props';
import { useEarlyInput } from './use-early-input';

interface FormTextFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  type?: HTMLInputTypeAttribute;
  /**
   * The keyboard on a phone. For addresses rather than `type`: browsers turn what is typed
   * into such a field into ASCII, and addresses are of any script.
   */
  inputMode?: 'email' | 'url' | 'tel';
  autoComplete?: string;
  autoFocus?: boolean;
  placeholder?: string;
  /** More than one makes it a text area that grows. */
  rows?: number;
  /** Stands inside the field, at its end. */
  endAdornment?: ReactNode;
}

export function FormTextField<Values extends FieldValues, Output>({
  control,
  name,
  help,
  required,
  rows = 1,
  inputMode,
  endAdornment,
  ...props
}: FormTextFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  const { ref, value, ...handlers } = field;
  const text = value ?? '';
  const inputRef = useForkRef(ref, useEarlyInput(text, field.onChange));
  return (
    <TextField
      {...props}
      {...handlers}
      inputRef={inputRef}
      value={text}
      required={required}
      multiline={rows > 1}
      minRows={rows > 1 ? rows : undefined}
      error={fieldState.invalid}
      helperText={fieldState.error?.message ?? help}
      // The schema checks, in our words; the browser's own bubble would come first.
      slotProps={{
        input: { endAdornment },
        htmlInput: {
          inputMode,
          autoCapitalize: inputMode && 'none',
          spellCheck: inputMode && false,
          required: false,
          'aria-required': required,
        },
      }}
    />
  );
}
