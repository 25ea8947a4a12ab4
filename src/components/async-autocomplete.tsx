'use client';

import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { Plus } from 'lucide-react';
import { type ReactNode, type Ref, useState } from 'react';
import { ApiError } from '@/lib/api/api-error';
import { useSearch } from './use-search';

export interface Option {
  id: string;
  label: string;
  /** A second line: an email address, a company. */
  detail?: string;
}

export interface AsyncAutocompleteProps {
  label: string;
  value: Option | null;
  onChange: (value: Option | null) => void;
  /** Called a moment after typing stops; the signal aborts when more is typed. */
  search: (query: string, signal: AbortSignal) => Promise<Option[]>;
  /** Offers to create what was typed, and gives the new option. */
  onCreate?: (text: string) => Promise<Option>;
  /** A creation has begun or ended: a form should wait for its end. */
  onCreating?: (creating: boolean) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  error?: string;
  help?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  placeholder?: string;
}

/** The id of the row that creates; no record has it. */
const createId = 'create';

export function AsyncAutocomplete({
  value,
  onChange,
  search,
  onCreate,
  onCreating,
  error,
  help,
  required,
  disabled,
  ...field
}: AsyncAutocompleteProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [creating, setCreating] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const query = text.trim();
  const found = useSearch(search, value?.label === text ? '' : query, open);
  const complaint = refusal ?? error;
  const emptyText = query ? 'Nothing found' : 'Type to search';
  const options = [...found.options];
  if (onCreate && query && !found.loading && !options.some(({ label }) => sameWords(label, query))) {
    options.push({ id: createId, label: query });
  }

  async function choose(option: Option | null) {
    if (option?.id !== createId || !onCreate) return onChange(option);
    setCreating(true);
    onCreating?.(true);
    try {
      onChange(await onCreate(option.label));
    } catch (failure) {
      setRefusal(failure instanceof ApiError ? failure.message : `“${option.label}” could not be created.`);
    }
    setCreating(false);
    onCreating?.(false);
  }

  return (
    <Autocomplete
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      options={options}
      filterOptions={(all) => all}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      value={value}
      onChange={(_event, option) => void choose(option)}
      inputValue={text}
      onInputChange={(_event, typed) => {
        setText(typed);
        setRefusal(undefined);
      }}
      loading={found.loading || creating}
      disabled={disabled}
      readOnly={creating}
      noOptionsText={found.failed ? 'The search did not work. Type to try again.' : emptyText}
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props} sx={{ gap: 2 }}>
          {option.id === createId ? (
            <>
              <Plus size={14} aria-hidden /> Create “{option.label}”
            </>
          ) : (
            <Box sx={{ minWidth: 0 }}>
              <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{option.label}</Box>
              {option.detail && (
                <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{option.detail}</Box>
              )}
            </Box>
          )}
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          {...field}
          required={required}
          error={complaint !== undefined}
          helperText={complaint ?? help}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, required: false, 'aria-required': required },
          }}
        />
      )}
    />
  );
}

const sameWords = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;
