'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Check, RotateCw } from 'lucide-react';
import type { Field } from './use-field';

interface FieldNoteProps<Row> {
  field: Pick<Field<Row, unknown, never>, 'state' | 'insist' | 'restore'>;
  /** Their value in words. */
  words(row: Row): string;
  /** Gives up what is typed as well. */
  onRestore?(): void;
}

/** Under a field: a tick when it is saved, what went wrong, or whose value holds. */
export function FieldNote<Row>({ field, words, onRestore = field.restore }: FieldNoteProps<Row>) {
  const { state, insist } = field;
  return (
    <Box aria-live="polite" sx={{ typography: 'caption' }}>
      {state.is === 'saving' && <Box sx={{ color: 'text.secondary', mt: 1 }}>Saving…</Box>}
      {state.is === 'saved' && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'success.main', mt: 1 }}>
          <Check size={14} aria-hidden /> Saved
        </Box>
      )}
      {state.is === 'failed' && (
        <Box sx={{ color: 'error.main', mt: 1 }}>
          {state.message}
          {state.again && (
            <Button size="small" startIcon={<RotateCw size={12} />} onClick={insist} sx={{ display: 'flex' }}>
              Try again
            </Button>
          )}
        </Box>
      )}
      {state.is === 'conflict' && (
        <Box role="group" aria-label="Conflict" sx={conflictStyle}>
          Somebody changed this to “{words(state.theirs)}” meanwhile.
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mt: 1.5 }}>
            <Button size="small" variant="outlined" onClick={onRestore}>
              Take theirs
            </Button>
            <Button size="small" variant="outlined" onClick={insist}>
              Keep mine
            </Button>
          </Box>
        </Box>
      )}
    </Box>
  );
}

const conflictStyle = { mt: 1, p: 2, borderRadius: 1, bgcolor: 'warning.light', color: 'text.primary' };
