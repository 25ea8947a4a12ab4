'use client';

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import type { DealCard } from '../schema';
import { FieldNote } from './field-note';
import { useField } from './use-field';

type ChoiceName = 'priority' | 'owner_id';

interface ChoiceFieldProps<Name extends ChoiceName> {
  deal: DealCard;
  name: Name;
  label: string;
  /** An empty value stands for none. */
  options: readonly { value: string; label: ReactNode }[];
  words(deal: DealCard): string;
}

/** A field that is one of a few; a choice is saved at once. */
export function ChoiceField<Name extends ChoiceName>({
  deal,
  name,
  label,
  options,
  words,
}: ChoiceFieldProps<Name>) {
  const field = useField(deal, name);
  return (
    <div>
      <TextField
        select
        label={label}
        value={field.value ?? ''}
        onChange={({ target }) => field.save((target.value || null) as DealCard[Name])}
        error={field.state.is === 'failed'}
        slotProps={{ select: { displayEmpty: true } }}
      >
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </TextField>
      <FieldNote state={field.state} words={words} onKeepMine={field.insist} onTakeTheirs={field.restore} />
    </div>
  );
}
