'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useApi } from '@/components/api-provider';
import { ClashNote } from '@/components/form/clash-note';
import { SubmitButton } from '@/components/form/submit-button';
import { currentOf } from '@/lib/api/api-error';
import { useActivityCaches } from '../hooks/use-activity-caches';
import { activityKeys } from '../keys';
import type { DealNote } from '../schema';
import { noteFieldId } from './note-field';

interface NoteFormProps {
  dealId: string;
  /** The one to change; without it, a new one is added. */
  note?: DealNote;
  /** It is saved, or given up. */
  onClose?(): void;
}

/**
 * Writes a note or changes one. Ctrl or Cmd and Enter saves; what failed stays to be tried
 * again, and what was changed elsewhere meanwhile is shown before it is overwritten.
 */
export function NoteForm({ dealId, note, onClose }: NoteFormProps) {
  const api = useApi();
  const { refetch } = useActivityCaches();
  // What the form began with: the note may be fetched anew while one types.
  const [base, setBase] = useState(note);
  const [theirs, setTheirs] = useState<DealNote | null>(null);
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
      if (base) await api.patch(activityKeys.note(dealId, base.id), { body, version: base.version });
      else await api.post(activityKeys.notes(dealId), { body });
      if (!base) setBody('');
      onClose?.();
      await refetch();
    } catch (error) {
      const current = currentOf<DealNote>(error);
      if (!current) return setProblem((error as Error).message);
      if (current.body === body) return onClose?.();
      setBase(current);
      setTheirs(current);
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
      {theirs && (
        <ClashNote
          what="this note"
          clashes={[{ name: 'body', label: 'It', theirs: theirs.body }]}
          onTakeTheirs={() => {
            setBody(theirs.body);
            setTheirs(null);
          }}
        />
      )}
      <TextField
        id={note ? undefined : noteFieldId(dealId)}
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
