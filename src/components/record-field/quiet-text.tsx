'use client';

import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { type HTMLAttributes, type ReactNode, useId } from 'react';
import { useEarlyInput } from '../form/use-early-input';
import type { Editable, FieldName, Versioned } from './editable';
import { quietLook } from './quiet-look';
import { QuietRow } from './quiet-row';
import { useField } from './use-field';
import { type Typing, useTyping } from './use-typing';

interface QuietTextProps<Row extends Versioned, Change extends object, Name extends FieldName<Row, Change>>
  extends Typing<Row[Name]> {
  of: Editable<Row, Change>;
  name: Name;
  label: string;
  placeholder?: string;
  /** Which keyboard a phone shows. */
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  /** What stands before and after the text where there is one: a currency, a unit. */
  start?: string;
  end?: string;
  actions?: ReactNode;
}

/** A field that is typed into where its text stands: Enter or leaving it saves, Escape restores. */
export function QuietText<Row extends Versioned, Change extends object, Name extends FieldName<Row, Change>>({
  of: record,
  name,
  label,
  placeholder = 'Add…',
  inputMode,
  start,
  end,
  actions,
  ...typing
}: QuietTextProps<Row, Change, Name>) {
  const id = useId();
  const field = useField(record, name);
  const { input, type, restore } = useTyping(field, typing);
  const inputRef = useEarlyInput(input.value, type);
  return (
    <QuietRow
      label={label}
      htmlFor={id}
      field={field}
      words={(theirs) => typing.write(theirs[name]) || 'nothing'}
      onRestore={restore}
      actions={actions}
    >
      <InputBase
        {...input}
        inputRef={inputRef}
        id={id}
        fullWidth
        placeholder={placeholder}
        multiline={typing.multiline}
        error={field.state.is === 'failed'}
        startAdornment={input.value && start && <Box component="span">{start}</Box>}
        endAdornment={input.value && end && <Box component="span">{end}</Box>}
        inputProps={{ inputMode, autoComplete: 'off', title: typing.multiline ? undefined : input.value }}
        sx={[inputStyle, Boolean(end && input.value) && narrowStyle]}
      />
    </QuietRow>
  );
}

const inputStyle = {
  ...quietLook,
  '& .MuiInputBase-input': { p: 0, textOverflow: 'ellipsis', '&::placeholder': { opacity: 1 } },
  '&.Mui-focused, &.Mui-error': { bgcolor: 'background.paper', outline: 2, outlineOffset: -1 },
  '&.Mui-focused': { outlineColor: 'primary.main' },
  '&.Mui-error': { outlineColor: 'error.main' },
};

/** As wide as its text, so that the unit follows it. */
const narrowStyle = { '& .MuiInputBase-input': { fieldSizing: 'content', width: 'auto', minWidth: '1ch' } };
