'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '@/components/api-provider';
import { PersonAvatar } from '@/components/avatar';
import { useConfirm } from '@/components/confirm/use-confirm';
import { DateText } from '@/components/date-text';
import { Tip } from '@/components/tip';
import { useToast } from '@/components/toast/use-toast';
import { useTeam } from '@/features/team/team-context';
import { useActivityCaches } from '../hooks/use-activity-caches';
import { useFocusBack } from '../hooks/use-focus-back';
import { activityKeys } from '../keys';
import type { DealNote } from '../schema';
import { EntryText } from '../timeline/entry-text';
import { NoteForm } from './note-form';

/** A message of the thread; its author can change it, and delete it as admins can. */
export function NoteLine({ note }: { note: DealNote }) {
  const { team, user } = useTeam();
  const remove = useRemoveNote(note);
  const [editing, setEditing] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(editing);
  const own = note.author?.user_id === user.id;
  const name = note.author?.name ?? 'Somebody who has left';
  return (
    <Box component="li" sx={lineStyle}>
      <PersonAvatar name={name} seed={note.author?.user_id} size={28} />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 28 }}>
          <Box sx={{ flex: 1, minWidth: 0, typography: 'body2' }}>
            <strong>{name}</strong>{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              <DateText value={note.created_at} timeZone={team.time_zone} relative />
              {note.version > 1 && ' · edited'}
            </Box>
          </Box>
          {own && !editing && (
            <Tip title="Edit note">
              <IconButton ref={opener} size="small" aria-label="Edit note" onClick={() => setEditing(true)}>
                <Pencil size={14} />
              </IconButton>
            </Tip>
          )}
          {(own || team.role !== 'member') && !editing && (
            <Tip title="Delete note">
              <IconButton size="small" aria-label="Delete note" onClick={() => void remove()}>
                <Trash2 size={14} />
              </IconButton>
            </Tip>
          )}
        </Box>
        {editing ? (
          <NoteForm dealId={note.deal_id} note={note} onClose={() => setEditing(false)} />
        ) : (
          <EntryText>{note.body}</EntryText>
        )}
      </Box>
    </Box>
  );
}

function useRemoveNote({ id, deal_id }: DealNote) {
  const api = useApi();
  const confirm = useConfirm();
  const toast = useToast();
  const { refetch } = useActivityCaches();
  return async () => {
    const sure = await confirm({
      title: 'Delete this note?',
      confirmLabel: 'Delete note',
      destructive: true,
    });
    if (!sure) return;
    try {
      await api.delete(activityKeys.note(deal_id, id));
    } catch (error) {
      toast({ message: (error as Error).message, severity: 'error' });
    }
    await refetch();
  };
}

const lineStyle = { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', gap: 3, mt: 4 };
