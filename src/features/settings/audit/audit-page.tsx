'use client';

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { MoreRows } from '@/components/data-table/more-rows';
import { ErrorState } from '@/components/error-state';
import { ChoiceFilter } from '@/components/filters/choice-filter';
import { useAddress } from '@/components/use-address';
import { type AuditQuery, auditActions, auditKinds } from '@/features/team/audit-schema';
import { useCRMAuditApi } from '@/features/team/hooks/use-crm-audit-api';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { Section } from '../section';
import { readAuditAddress } from './audit-address';
import { AuditDatesFilter } from './audit-dates-filter';
import { AuditLine } from './audit-line';
import { actionLabels, kindLabels } from './audit-words';

/** Who did what in the team. */
export function AuditPage() {
  const { change, ...filter } = useAddress<AuditQuery, keyof AuditQuery>(readAuditAddress);
  const { rows, error, mutate, more } = useCRMAuditApi(filter);
  const { data: members = [] } = useCRMMembersApi();
  return (
    <Section title="Audit log" text="Written by the database itself; nobody can change it. The newest first.">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 3 }}>
        <ChoiceFilter
          label="Who"
          choices={members.map(({ user_id, profile }) => ({
            id: user_id,
            label: profile.full_name || profile.email,
          }))}
          value={filter.actor_id ?? null}
          onChange={(actor_id) => change({ actor_id })}
        />
        <ChoiceFilter
          label="What"
          choices={auditActions.map((id) => ({ id, label: actionLabels[id] }))}
          value={filter.action ?? null}
          onChange={(action) => change({ action })}
        />
        <ChoiceFilter
          label="Record"
          choices={auditKinds.map((id) => ({ id, label: kindLabels[id] }))}
          value={filter.kind ?? null}
          onChange={(kind) => change({ kind })}
        />
        <AuditDatesFilter
          dates={{ from: filter.from ?? null, to: filter.to ?? null }}
          onChange={(dates) => change({ ...dates })}
        />
      </Box>
      {error ? (
        <ErrorState error={error} onRetry={() => void mutate()} />
      ) : !rows ? (
        <Skeleton variant="rounded" height={240} />
      ) : rows.length === 0 ? (
        <Box sx={{ typography: 'body2', color: 'text.secondary' }}>Nothing fits.</Box>
      ) : (
        <Box component="ol" aria-label="Audit log" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {rows.map((entry) => (
            <AuditLine key={entry.id} entry={entry} />
          ))}
        </Box>
      )}
      {more && <MoreRows {...more} />}
    </Section>
  );
}
