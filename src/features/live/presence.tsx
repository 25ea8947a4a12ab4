'use client';

import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { AvatarStack } from '@/components/avatar-stack';
import { fieldOf, showFieldEditors } from '@/components/record-field/field-editors';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { useLive } from './live-context';
import type { RecordKind, Viewer } from './schema';

interface RecordPresenceProps {
  kind: RecordKind;
  id: string;
}

/** Who else is looking at a record. Its fields say who is changing them. */
export function RecordPresence({ kind, id }: RecordPresenceProps) {
  const viewers = useViewers(kind, id);
  const { data: members = [] } = useCRMMembersApi();
  // Names are the team's, not what the other browser says.
  const people = viewers.flatMap(({ user_id, editing }) => {
    const profile = members.find((member) => member.user_id === user_id)?.profile;
    return profile ? [{ id: user_id, name: profile.full_name || profile.email, editing }] : [];
  });

  useEffect(() => {
    showFieldEditors(new Map(people.flatMap(({ name, editing }) => (editing ? [[editing, name]] : []))));
    return () => showFieldEditors(new Map());
  }, [people]);

  if (people.length === 0) return null;
  return (
    <Box
      role="group"
      aria-label={`Also looking: ${people.map(({ name }) => name).join(', ')}`}
      sx={{ display: 'inline-flex', alignItems: 'center' }}
    >
      <AvatarStack people={people} size={24} />
    </Box>
  );
}

function useViewers(kind: RecordKind, id: string): Viewer[] {
  const { connection } = useLive();
  const [viewers, setViewers] = useState<Viewer[]>([]);
  useEffect(() => {
    if (!connection) return;
    const watch = connection.watch(`${kind}:${id}`, setViewers);
    const onFocus = ({ target }: FocusEvent) => watch.edit(fieldOf(target));
    // What gets the focus next tells for itself.
    const onBlur = ({ relatedTarget }: FocusEvent) => relatedTarget ?? watch.edit(null);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
      watch.stop();
      setViewers([]);
    };
  }, [connection, kind, id]);
  return viewers;
}
