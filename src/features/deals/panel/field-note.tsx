'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Check } from 'lucide-react';
import type { DealCard } from '../schema';
import type { FieldState } from './use-field';

interface FieldNoteProps {
  state: FieldState;
  /** Their value in words. */
  words(deal: DealCard): string;
  onKeepMine(): void;
  onTakeTheirs(): void;
}

/** Under a field: a tick when it is saved, what went wrong, or whose value holds. */
export function FieldNote({ state, words, onKeepMine, onTakeTheirs }: FieldNoteProps) {
  return (
    <Box aria-live="polite" sx={{ typography: 'caption' }}>
      {state.is === 'saving' && <Box sx={{ color: 'text.secondary', mt: 1 }}>Saving…</Box>}
      {state.is === 'saved' && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'success.main', mt: 1 }}>
          <Check size={14} aria-hidden /> Saved
        </Box>
      )}
      {state.is === 'failed' && <Box sx={{ color: 'error.main', mt: 1 }}>{state.message}</Box>}
      {state.is === 'conflict' && (
        <Box role="group" aria-label="Conflict" sx={conflictStyle}>
          Somebody changed this to “{words(state.theirs)}” meanwhile.
          <Box sx={{ display: 'flex', gap: 2, mt: 1.5 }}>
            <Button size="small" variant="outlined" onClick={onTakeTheirs}>
              Take theirs
            </Button>
            <Button size="small" variant="outlined" onClick={onKeepMine}>
              Keep mine
            </Button>
          </Box>
        </Box>
      )}
    </Box>
  );
}

const conflictStyle = { mt: 1, p: 2, borderRadius: 1, bgcolor: 'warning.light', color: 'text.primary' };
