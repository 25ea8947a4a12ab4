'use client';

import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { isShortcut } from '../is-shortcut';

/** Long enough to type the next letter. */
const pauseMs = 200;

interface SearchFieldProps {
  label: string;
  value: string;
  /** Called when typing pauses, and at once when the field is left. */
  onChange(value: string): void;
}

/** Searches as one types; the slash key leads here from anywhere on the page. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || !isShortcut(event)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    // Going back shows the search of then, not what was typed since.
    const forget = () => {
      clearTimeout(timer.current);
      setTyped(null);
    };
    window.addEventListener('keydown', focus);
    window.addEventListener('popstate', forget);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('keydown', focus);
      window.removeEventListener('popstate', forget);
    };
  }, []);

  function settle(text: string) {
    clearTimeout(timer.current);
    if (text.trim() !== value) onChange(text.trim());
  }

  function type(text: string) {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => settle(text), pauseMs);
  }

  const text = typed ?? value;
  return (
    <TextField
      value={text}
      onChange={({ target }) => type(target.value)}
      onBlur={() => {
        if (typed !== null) settle(typed);
        setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(text);
        if (event.key === 'Escape' && text !== '') {
          event.stopPropagation();
          setTyped('');
          settle('');
        }
      }}
      placeholder={label}
      inputRef={input}
      sx={fieldStyle}
      slotProps={{
        htmlInput: {
          'aria-label': label,
          'aria-keyshortcuts': '/',
          type: 'text',
          enterKeyHint: 'search',
          maxLength: 200,
        },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search size={14} aria-hidden />
            </InputAdornment>
          ),
          endAdornment: text !== '' && (
            <IconButton
              size="small"
              edge="end"
              aria-label="Clear search"
              onClick={() => {
                setTyped(null);
                settle('');
                input.current?.focus();
              }}
            >
              <X size={14} />
            </IconButton>
          ),
        },
      }}
    />
  );
}

const fieldStyle = {
  flex: { xs: '1 1 140px', sm: '0 0 240px' },
  minWidth: 0,
  '& .MuiInputBase-root': { typography: 'body2', minHeight: 30 },
  '& .MuiInputBase-input': { py: '4px' },
  '& .MuiOutlinedInput-root:not(:hover):not(.Mui-focused) .MuiOutlinedInput-notchedOutline': {
    borderColor: 'divider',
  },
};
