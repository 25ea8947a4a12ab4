'use client';

import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { type KeyboardEvent, useState } from 'react';
import type { DealCard } from '../schema';
import { FieldNote } from './field-note';
import { useField } from './use-field';

type TypedName = 'title' | 'amount' | 'progress' | 'probability';

interface TypedFieldProps<Name extends TypedName> {
  deal: DealCard;
  name: Name;
  label: string;
  /** The value as it stands in the input. */
  write(value: DealCard[Name]): string;
  /** What was typed as a value, or why it is none. */
  read(text: string): { value: DealCard[Name] } | { refusal: string };
  placeholder?: string;
  start?: string;
  end?: string;
}

/** A field that is typed into: Enter or leaving it saves, Escape restores. */
export function TypedField<Name extends TypedName>({
  deal,
  name,
  label,
  write,
  read,
  placeholder,
  start,
  end,
}: TypedFieldProps<Name>) {
  const field = useField(deal, name);
  const [typed, setTyped] = useState<string | null>(null);

  function commit() {
    if (typed === null) return;
    const answer = read(typed);
    if ('refusal' in answer) return field.refuse(answer.refusal);
    setTyped(null);
    field.save(answer.value);
  }

  function restore() {
    setTyped(null);
    field.restore();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || (typed === null && field.state.is !== 'failed')) return;
    // The panel stays: this Escape was for the field.
    event.stopPropagation();
    restore();
  }

  return (
    <div>
      <TextField
        label={label}
        value={typed ?? write(field.value)}
        placeholder={placeholder}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
        error={field.state.is === 'failed'}
        slotProps={{
          htmlInput: { inputMode: name === 'title' ? 'text' : 'decimal', autoComplete: 'off' },
          input: {
            startAdornment: start && <InputAdornment position="start">{start}</InputAdornment>,
            endAdornment: end && <InputAdornment position="end">{end}</InputAdornment>,
          },
        }}
      />
      <FieldNote
        state={field.state}
        words={(theirs) => write(theirs[name]) || 'nothing'}
        onKeepMine={field.insist}
        onTakeTheirs={restore}
      />
    </div>
  );
}
