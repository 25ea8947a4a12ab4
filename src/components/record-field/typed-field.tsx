'use client';

import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import type { HTMLAttributes } from 'react';
import type { Editable, FieldName, Versioned } from './editable';
import { FieldNote } from './field-note';
import { useField } from './use-field';
import { type Typing, useTyping } from './use-typing';

interface TypedFieldProps<Row extends Versioned, Change extends object, Name extends FieldName<Row, Change>>
  extends Typing<Row[Name]> {
  of: Editable<Row, Change>;
  name: Name;
  label: string;
  placeholder?: string;
  /** Which keyboard a phone shows. */
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  start?: string;
  end?: string;
}

/** A field that is typed into: Enter or leaving it saves, Escape restores. */
export function TypedField<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change>,
>({
  of: record,
  name,
  label,
  placeholder,
  inputMode,
  start,
  end,
  ...typing
}: TypedFieldProps<Row, Change, Name>) {
  const field = useField(record, name);
  const { input, restore } = useTyping(field, typing);
  return (
    <div>
      <TextField
        {...input}
        label={label}
        placeholder={placeholder}
        multiline={typing.multiline}
        minRows={typing.multiline ? 3 : undefined}
        error={field.state.is === 'failed'}
        slotProps={{
          htmlInput: { inputMode, autoComplete: 'off' },
          input: {
            startAdornment: start && <InputAdornment position="start">{start}</InputAdornment>,
            endAdornment: end && <InputAdornment position="end">{end}</InputAdornment>,
          },
        }}
      />
      <FieldNote
        field={field}
        words={(theirs) => typing.write(theirs[name]) || 'nothing'}
        onRestore={restore}
      />
    </div>
  );
}
