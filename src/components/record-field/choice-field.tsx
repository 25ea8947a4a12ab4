'use client';

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { Editable, FieldName, Versioned } from './editable';
import { FieldNote } from './field-note';
import { useField } from './use-field';

interface ChoiceFieldProps<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change>,
> {
  of: Editable<Row, Change>;
  name: Name;
  label: string;
  /** An empty value stands for none. */
  options: readonly { value: string; label: ReactNode }[];
  words(row: Row): string;
}

/** A field that is one of a few; a choice is saved at once. */
export function ChoiceField<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change>,
>({ of: record, name, label, options, words }: ChoiceFieldProps<Row, Change, Name>) {
  const field = useField(record, name);
  return (
    <div>
      <TextField
        select
        label={label}
        value={field.value ?? ''}
        onChange={({ target }) => field.save((target.value || null) as Row[Name])}
        error={field.state.is === 'failed'}
        slotProps={{ select: { displayEmpty: true } }}
      >
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </TextField>
      <FieldNote field={field} words={words} />
    </div>
  );
}
