'use client';

import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import dynamic from 'next/dynamic';
import { untilLoaded } from '../until-loaded';
import type { Editable, FieldName, Versioned } from './editable';
import { QuietSwap } from './quiet-swap';
import { useField } from './use-field';

const TagsEditor = dynamic(
  () => untilLoaded(() => import('./tags-editor')).then((module) => module.TagsEditor),
  { ssr: false },
);

interface QuietTagsProps<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string[]>,
> {
  of: Editable<Row, Change>;
  name: Name;
  label: string;
  /** Tags in use elsewhere. */
  suggestions: readonly string[] | undefined;
}

/** Words as chips; a click makes them editable, each change is saved at once. */
export function QuietTags<
  Row extends Versioned,
  Change extends object,
  Name extends FieldName<Row, Change, string[]>,
>({ of: record, name, label, suggestions }: QuietTagsProps<Row, Change, Name>) {
  const field = useField(record, name);
  const tags = field.value as string[];
  return (
    <QuietSwap
      label={label}
      field={field}
      words={(theirs) => (theirs[name] as string[]).join(', ') || 'nothing'}
      editor={() => (
        <TagsEditor
          label={label}
          value={tags}
          suggestions={suggestions}
          placeholder="Add a tag"
          onChange={(changed) => field.save(changed as Row[Name])}
        />
      )}
    >
      <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {tags.map((tag) => (
          <Chip key={tag} component="span" label={tag} />
        ))}
        {tags.length === 0 && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            Add…
          </Box>
        )}
      </Box>
    </QuietSwap>
  );
}
