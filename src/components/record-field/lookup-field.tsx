'use client';

import { useState } from 'react';
import { AsyncAutocomplete, type Option } from '../async-autocomplete';
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
}

/** A reference to another record, found by typing or created in place. */
export function LookupField<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change>,
>({ of: record, name, current, words, ...picker }: LookupFieldProps<Row, Change, Name>) {
  const field = useField(record, name);
  const [chosen, setChosen] = useState<Option | null>(null);
  return (
    <div>
      <AsyncAutocomplete
        {...picker}
        value={[chosen, current].find((option) => option?.id === field.value) ?? null}
        onChange={(option) => {
          setChosen(option);
          field.save((option?.id ?? null) as Row[Name]);
        }}
      />
      <FieldNote field={field} words={words} />
    </div>
  );
}
