'use client';

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ErrorState } from '@/components/error-state';
import { listStyle } from '@/components/list-style';
import { untilLoaded } from '@/components/until-loaded';
import { useCRMMemberDetailsApi } from '@/features/team/hooks/use-crm-member-details-api';
import type { MemberDetails } from '@/features/team/schema';
import { Section } from '../section';
import { MemberLine } from './member-line';

const RemoveDialog = dynamic(
  () => untilLoaded(() => import('./remove-dialog')).then((module) => module.RemoveDialog),
  { ssr: false },
);

/** The members with what they own, for those who manage them. */
export function MembersTable() {
  const { data: members, error, mutate } = useCRMMemberDetailsApi();
  const [removing, setRemoving] = useState<MemberDetails | null>(null);
  return (
    <Section
      title="Members"
      text="Owners change roles. Whoever is removed hands their records to somebody else."
    >
      {members ? (
        <Box component="ul" aria-label="Members" sx={listStyle}>
          {members.map((member) => (
            <MemberLine key={member.user_id} member={member} onRemove={() => setRemoving(member)} />
          ))}
        </Box>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void mutate()} />
      ) : (
        <Skeleton variant="rounded" height={160} />
      )}
      {removing && members && (
        <RemoveDialog
          member={removing}
          others={members.filter(({ user_id }) => user_id !== removing.user_id)}
          onClose={() => setRemoving(null)}
        />
      )}
    </Section>
  );
}
