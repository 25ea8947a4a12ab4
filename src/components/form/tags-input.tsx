'use client';

import Autocomplete from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { X } from 'lucide-react';
import { type ReactNode, type Ref, type SyntheticEvent, useState } from 'react';
import { addTags } from './tags';

export interface TagsInputProps {
  label: string;
  value: readonly string[];
  onChange: (tags: string[]) => void;
  /** What is being typed, where that is to be kept, too. */
  text?: string;
  onText?: (text: string) => void;
  /** Tags in use elsewhere; any other may be typed. */
  suggestions?: readonly string[];
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  error?: string;
  help?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
}

const noSuggestions: readonly string[] = [];

/** Words as chips: Enter or a comma adds one, Backspace takes the last away, a pasted list becomes several. */
export function TagsInput({
  value,
  onChange,
  text: keptText,
  onText,
  suggestions = noSuggestions,
  onBlur,
  error,
  help,
  required,
  disabled,
  placeholder,
  ...field
}: TagsInputProps) {
  const [ownText, setOwnText] = useState('');
  const text = keptText ?? ownText;
  const setText = onText ?? setOwnText;
  const [open, setOpen] = useState(false);
  const type = (typed: string) => {
    const end = Math.max(typed.lastIndexOf(','), typed.lastIndexOf('\n'));
    setText(typed.slice(end + 1));
    if (end < 0) return;
    onChange(addTags(value, typed.slice(0, end)));
    // As after Enter: the list might cover what comes next.
    setOpen(false);
  };
  /** A comma has just closed the list; MUI would open it for any letter. */
  const openUnlessClosed = ({ target }: SyntheticEvent) =>
    setOpen(!(target instanceof HTMLInputElement && target.value.endsWith(',')));
  return (
    <Autocomplete
      multiple
      freeSolo
      filterSelectedOptions
      open={open}
      onOpen={openUnlessClosed}
      onClose={() => setOpen(false)}
      options={suggestions}
      value={[...value]}
      // Only what is new is taken apart: a tag from elsewhere may hold a comma.
      onChange={(_event, tags) => {
        const isOld = (tag: string) => value.includes(tag);
        onChange(addTags(tags.filter(isOld), tags.filter((tag) => !isOld(tag)).join(',')));
      }}
      inputValue={text}
      onInputChange={(_event, typed) => type(typed)}
      onBlur={() => {
        // What was typed and not closed by Enter is meant, too.
        if (text.trim()) onChange(addTags(value, text));
        setText('');
        onBlur?.();
      }}
      disabled={disabled}
      renderValue={(tags, getItemProps) =>
        tags.map((tag, index) => {
          const { key, ...props } = getItemProps({ index });
          return <Chip key={key} {...props} label={tag} deleteIcon={<X size={12} />} />;
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          {...field}
          placeholder={value.length === 0 ? placeholder : undefined}
          required={required}
          error={error !== undefined}
          helperText={error ?? help}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, required: false, 'aria-required': required },
          }}
        />
      )}
    />
  );
}
