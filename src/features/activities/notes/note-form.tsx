'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useApi } from '@/components/api-provider';
import { SubmitButton } from '@/components/form/submit-button';
import { useActivityCaches } from '../hooks/use-activity-caches';
import { activityKeys } from '../keys';
import type { DealNote } from '../schema';

interface NoteFormProps {
  dealId: string;
  /** The one to change; without it, a new one is added. */
  note?: DealNote;
  /** It is saved, or given up. */
  onClose?(): void;
}

/** Writes a note or changes one. Ctrl or Cmd and Enter saves; what failed stays to be tried again. */
export function NoteForm({ dealId, note, onClose }: NoteFormProps) {
  const api = useApi();
  const { refetch } = useActivityCaches();
  const [body, setBody] = useState(note?.body ?? '');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function save(event: FormEvent | KeyboardEvent) {
    event.preventDefault();
    if (pending) return;
    if (!body.trim()) return setProblem('Write something.');
    setPending(true);
    setProblem(null);
    try {
      if (note) await api.patch(activityKeys.note(dealId, note.id), { body, version: note.version });
      else await api.post(activityKeys.notes(dealId), { body });
      if (!note) setBody('');
      onClose?.();
      await refetch();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setPending(false);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event);
    if (event.key === 'Escape' && onClose) {
      event.stopPropagation();
      onClose();
    }
  }

  return (
    <Box
      component="form"
      aria-label={note ? 'Edit note' : 'New note'}
      onSubmit={save}
      sx={{ display: 'grid', gap: 2 }}
    >
      <TextField
        label={note ? 'Note' : 'Add a note'}
        multiline
        minRows={2}
        autoFocus={note !== undefined}
        value={body}
        onChange={({ target }) => setBody(target.value)}
        onKeyDown={onKeyDown}
        error={problem !== null}
        helperText={problem}
      />
      {(body.trim() !== '' || note) && (
        <Box sx={{ display: 'flex', gap: 2 }}>
          <SubmitButton pending={pending} size="small">
            {note ? 'Save' : 'Add note'}
          </SubmitButton>
          {onClose && (
            <Button size="small" onClick={onClose}>
              Cancel
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
