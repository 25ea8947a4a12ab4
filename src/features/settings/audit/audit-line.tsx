'use client';

import Box from '@mui/material/Box';
import { PersonAvatar } from '@/components/avatar';
import { DateText } from '@/components/date-text';
import { useLocale } from '@/components/locale';
import type { AuditEntry } from '@/features/team/audit-schema';
import { useTeam } from '@/features/team/team-context';
import { actionLabels, fieldWords, kindLabels, valueWords } from './audit-words';

/** "Invited" is an invite, and who signs in is the one who does it. */
const saysItsKind: ReadonlySet<AuditEntry['action']> = new Set(['invite', 'revoke_invite', 'sign_in']);

/** Who did what to which record, and what it changed. */
export function AuditLine({ entry }: { entry: AuditEntry }) {
  const locale = useLocale();
  const { currency, time_zone } = useTeam().team;
  const place = { names: entry.names, currency, timeZone: time_zone, locale };
  const name = entry.actor?.name ?? 'Cairn';
  const changes = entry.action === 'update' || entry.action === 'role_change' ? (entry.changes ?? {}) : {};
  return (
    <Box component="li" sx={lineStyle}>
      <PersonAvatar name={name} seed={entry.actor?.user_id} size={24} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        · {actionLabels[entry.action]}
        {!saysItsKind.has(entry.action) && ` · ${kindLabels[entry.kind]}`}
        {entry.label && entry.action !== 'sign_in' && (
          <>
            {' '}
            “<bdi>{entry.label}</bdi>”
          </>
        )}
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          <DateText value={entry.at} timeZone={time_zone} relative />
        </Box>
        {Object.entries(changes).map(([field, { old: before, new: after }]) => (
          <Box key={field} sx={{ typography: 'caption' }}>
            {fieldWords(field)}: <bdi>{valueWords(field, before, place)}</bdi> →{' '}
            <bdi>{valueWords(field, after, place)}</bdi>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const lineStyle = {
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: 3,
  py: 2.5,
  borderTop: 1,
  borderColor: 'divider',
  typography: 'body2',
};
