'use client';

import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { type FieldValues, useController } from 'react-hook-form';
import type { FieldProps } from './field-props';

interface FormAutocompleteProps<Values extends FieldValues, Output> extends FieldProps<Values, Output> {
  options: readonly { value: string; label: string }[];
}

/** One of a long list, found by typing, and always one; the form gets the option's `value`. */
export function FormAutocomplete<Values extends FieldValues, Output>({
  control,
  name,
  label,
  help,
  required,
  disabled,
  options,
}: FormAutocompleteProps<Values, Output>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Autocomplete
      options={options}
      getOptionKey={(option) => option.value}
      // Lists are made anew on each render; by identity, every render would undo what is being typed.
      isOptionEqualToValue={(option, chosen) => option.value === chosen.value}
      value={
        options.find((option) => option.value === field.value) ?? { value: field.value, label: field.value }
      }
      onChange={(_event, option) => field.onChange(option.value)}
      onBlur={field.onBlur}
      disabled={disabled ?? field.disabled}
      disableClearable
      autoHighlight
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
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
