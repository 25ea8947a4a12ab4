'use client';

import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from './field-props';

interface FormSuggestFieldProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  suggestions: readonly string[];
  placeholder?: string;
}

/** A text for which there are usual answers; any other will do. */
export function FormSuggestField<Values extends FieldValues, Output>({
  control,
  name,
  label,
  help,
  required,
  disabled,
  suggestions,
  placeholder,
}: FormSuggestFieldProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Autocomplete
      freeSolo
      forcePopupIcon
      options={suggestions}
      // What is typed is the value; picking only types it.
      value={null}
      inputValue={field.value ?? ''}
      onInputChange={(_event, text, reason) => reason !== 'reset' && field.onChange(text)}
      onBlur={field.onBlur}
      disabled={disabled}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          placeholder={placeholder}
          inputRef={field.ref}
          required={required}
          error={fieldState.invalid}
          helperText={fieldState.error?.message ?? help}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, required: false, 'aria-required': required },
          }}
        />
      )}
    />
  );
}
