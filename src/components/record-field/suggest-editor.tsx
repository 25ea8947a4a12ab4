'use client';

import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { FocusFirst } from './focus-first';

interface SuggestEditorProps {
  label: string;
  value: string | null;
  suggestions: readonly string[];
  /** Something was picked, or typed and confirmed with Enter; null where it was cleared. */
  onChange(text: string | null): void;
  /** The focus has left what was typed. */
  onLeave(text: string | null): void;
}

/** Words that are being changed where they stood. */
export function SuggestEditor({ label, value, suggestions, onChange, onLeave }: SuggestEditorProps) {
  const [text, setText] = useState(value ?? '');
  return (
    <FocusFirst>
      <Autocomplete
        freeSolo
        openOnFocus
        options={suggestions}
        // All of them until something else is typed.
        filterOptions={(options, state) =>
          text === (value ?? '')
            ? options
            : options.filter((option) => option.toLowerCase().includes(state.inputValue.trim().toLowerCase()))
        }
        value={value}
        inputValue={text}
        onInputChange={(_event, typed) => setText(typed)}
        onChange={(_event, chosen) => onChange(chosen?.trim() || null)}
        onBlur={() => onLeave(text.trim() || null)}
        renderInput={(params) => <TextField {...params} label={label} placeholder="Choose or type" />}
      />
    </FocusFirst>
  );
}
