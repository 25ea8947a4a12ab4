'use client';

import Typography from '@mui/material/Typography';
import { useCRMLinksApi } from '../hooks/use-crm-links-api';
import type { MergeKind } from '../kinds';
import { type MergeRecord, nameOf } from '../merge-fields';
import { movingWords } from '../moving-words';

interface MovingNoteProps {
  kind: MergeKind;
  dropped: MergeRecord;
}

/** What goes along with the record that goes. */
export function MovingNote({ kind, dropped }: MovingNoteProps) {
  const { data } = useCRMLinksApi(kind, dropped.id);
  const words = data && movingWords(data);
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
      {words && `Moving over from ${nameOf(dropped)}: ${words}. `}
      {data && !words && `Nothing else moves over from ${nameOf(dropped)}. `}
      You can undo this for 30 days.
    </Typography>
  );
}
