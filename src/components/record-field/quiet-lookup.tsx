'use client';

import Box from '@mui/material/Box';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { Option } from '../async-autocomplete';
import { TextLink } from '../text-link';
import { untilLoaded } from '../until-loaded';
import type { Editable, FieldName, Versioned } from './editable';
import { QuietSwap } from './quiet-swap';
import { useField } from './use-field';

const LookupEditor = dynamic(
  () => untilLoaded(() => import('./lookup-editor')).then((module) => module.LookupEditor),
  { ssr: false },
);

interface QuietLookupProps<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string | null>,
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

/** A reference to another record: a link to it, and a search in its place to change it. */
export function QuietLookup<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string | null>,
>({ of: record, name, label, current, words, href, ...picker }: QuietLookupProps<Row, Change, Name>) {
  const field = useField(record, name);
  const [chosen, setChosen] = useState<Option | null>(null);
  const value = [chosen, current].find((option) => option?.id === field.value) ?? null;
  return (
    <QuietSwap
      label={label}
      field={field}
      words={words}
      linked={value !== null}
      editor={(close) => (
        <LookupEditor
          {...picker}
          label={label}
          value={value}
          onChange={(option) => {
            setChosen(option);
            field.save((option?.id ?? null) as Row[Name]);
            if (option) close();
          }}
        />
      )}
    >
      {value ? (
        <TextLink href={href(value.id)} noWrap>
          {value.label}
        </TextLink>
      ) : (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          Add…
        </Box>
      )}
    </QuietSwap>
  );
}
