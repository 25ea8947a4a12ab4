'use client';

import Box from '@mui/material/Box';
import dynamic from 'next/dynamic';
import { untilLoaded } from '../until-loaded';
import type { Editable, FieldName, Versioned } from './editable';
import { QuietSwap } from './quiet-swap';
import { useField } from './use-field';

const SuggestEditor = dynamic(
  () => untilLoaded(() => import('./suggest-editor')).then((module) => module.SuggestEditor),
  { ssr: false },
);

interface QuietSuggestProps<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string | null>,
> {
  of: Editable<Row, Change>;
  name: Name;
  label: string;
  suggestions: readonly string[];
}

/** Words of which some are usual: picked from those, or any other. */
export function QuietSuggest<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string | null>,
>({ of: record, name, label, suggestions }: QuietSuggestProps<Row, Change, Name>) {
  const field = useField(record, name);
  const text = field.value as string | null;
  return (
    <QuietSwap
      label={label}
      field={field}
      words={(theirs) => (theirs[name] as string | null) ?? 'nothing'}
      editor={(close) => (
        <SuggestEditor
          label={label}
          value={text}
          suggestions={suggestions}
          onChange={(chosen) => {
            field.save(chosen as Row[Name]);
            close();
          }}
          onLeave={(typed) => field.save(typed as Row[Name])}
        />
      )}
    >
      <Box
        component="span"
        sx={{ overflow: 'hidden', textOverflow: 'ellipsis', color: text ? undefined : 'text.secondary' }}
      >
        {text ?? 'Add…'}
      </Box>
    </QuietSwap>
  );
}
