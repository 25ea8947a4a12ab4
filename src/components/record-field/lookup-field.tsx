'use client';

import Box from '@mui/material/Box';
import { useState } from 'react';
import { AsyncAutocomplete, type Option } from '../async-autocomplete';
import { TextLink } from '../text-link';
import type { Editable, FieldName, Versioned } from './editable';
import { FieldNote } from './field-note';
import { useField } from './use-field';

interface LookupFieldProps<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change>,
> {
  of: Editable<Row, Change>;
  name: Name;
  label: string;
  placeholder?: string;
  /** What the record refers to now. */
  current: Option | null;
  search(query: string, signal: AbortSignal): Promise<Option[]>;
  onCreate(text: string): Promise<Option>;
  words(row: Row): string;
  /** Where the other record's page is. */
  href(id: string): string;
}

/** A reference to another record, found by typing or created in place. */
export function LookupField<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change>,
>({ of: record, name, current, words, href, ...picker }: LookupFieldProps<Row, Change, Name>) {
  const field = useField(record, name);
  const [chosen, setChosen] = useState<Option | null>(null);
  const value = [chosen, current].find((option) => option?.id === field.value) ?? null;
  return (
    <Box sx={{ position: 'relative' }}>
      <AsyncAutocomplete
        {...picker}
        value={value}
        onChange={(option) => {
          setChosen(option);
          field.save((option?.id ?? null) as Row[Name]);
        }}
      />
      {value && (
        // In the line of the label, which has room.
        <TextLink
          href={href(value.id)}
          aria-label={`Open ${value.label}`}
          variant="caption"
          sx={{ position: 'absolute', top: 0, right: 0 }}
        >
          Open
        </TextLink>
      )}
      <FieldNote field={field} words={words} />
    </Box>
  );
}
