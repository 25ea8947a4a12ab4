'use client';

import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { ActionMenu } from '../action-menu/action-menu';
import type { Editable, FieldName, Versioned } from './editable';
import { quietLook } from './quiet-look';
import { QuietRow } from './quiet-row';
import { useField } from './use-field';

interface QuietChoiceProps<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string | null>,
> {
  of: Editable<Row, Change>;
  name: Name;
  label: string;
  /** An empty value stands for none. */
  options: readonly { value: string; label: string; icon?: ReactNode }[];
  words(row: Row): string;
  /** What stands there; else the label of the option. */
  children?: (value: Row[Name]) => ReactNode;
}

/** A field that is one of a few, chosen from a menu where its text stands. */
export function QuietChoice<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string | null>,
>({ of: record, name, label, options, words, children }: QuietChoiceProps<Row, Change, Name>) {
  const id = useId();
  const field = useField(record, name);
  const value = field.value ?? '';
  const chosen = options.find((option) => option.value === value);
  return (
    <QuietRow label={label} labelId={`${id}-label`} field={field} words={words}>
      <ActionMenu
        label={label}
        actions={options.map((option) => ({
          id: option.value,
          label: option.label,
          icon: option.icon,
          checked: option.value === value,
          onClick: () => field.save((option.value || null) as Row[Name]),
        }))}
        trigger={(props) => (
          <ButtonBase {...props} id={id} aria-labelledby={`${id}-label ${id}`} sx={buttonStyle}>
            <Box component="span" sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {children?.(field.value) ?? chosen?.label ?? words(record.row)}
            </Box>
            <ChevronDown size={14} aria-hidden className="field-hint" />
          </ButtonBase>
        )}
      />
    </QuietRow>
  );
}

const buttonStyle = {
  ...quietLook,
  gap: 1,
  whiteSpace: 'nowrap',
  '& .field-hint': { flexShrink: 0, ml: 'auto', color: 'text.secondary', opacity: 0 },
  '&:hover .field-hint, &:focus-visible .field-hint, &[aria-expanded=true] .field-hint': { opacity: 1 },
};
