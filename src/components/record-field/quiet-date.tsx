'use client';

import Box from '@mui/material/Box';
import dynamic from 'next/dynamic';
import { untilLoaded } from '../until-loaded';
import type { Editable, FieldName, Versioned } from './editable';
import { QuietSwap } from './quiet-swap';
import { useField } from './use-field';

const DayEditor = dynamic(
  () => untilLoaded(() => import('./day-editor')).then((module) => module.DayEditor),
  { ssr: false },
);

interface QuietDateProps<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string | null>,
> {
  of: Editable<Row, Change>;
  name: Name;
  label: string;
  /** A day as it reads; null for none. */
  format(day: string | null): string;
}

/** A calendar day, picked or typed where its text stands. */
export function QuietDate<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string | null>,
>({ of: record, name, label, format }: QuietDateProps<Row, Change, Name>) {
  const field = useField(record, name);
  const day = field.value as string | null;
  return (
    <QuietSwap
      label={label}
      field={field}
      words={(theirs) => format(theirs[name] as string | null)}
      editor={() => (
        <DayEditor label={label} value={day} onSave={(chosen) => field.save(chosen as Row[Name])} />
      )}
    >
      <Box component="span" sx={day ? undefined : { color: 'text.secondary' }}>
        {format(day)}
      </Box>
    </QuietSwap>
  );
}
