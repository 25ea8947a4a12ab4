'use client';

import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { PersonAvatar } from '@/components/avatar';
import { Badge } from '@/components/badge';
import { ErrorState } from '@/components/error-state';
import { listStyle } from '@/components/list-style';
import { useCRMMembersApi } from '@/features/team/hooks/use-crm-members-api';
import { lineActionsStyle, lineStyle } from '../line-style';
import { Section } from '../section';
import { roleLabels } from './role-labels';

/** The members as a member sees them. */
export function Colleagues() {
  const { data: members, error, mutate } = useCRMMembersApi();
  return (
    <Section title="Members" text="Admins and owners invite and remove people.">
      {members ? (
        <Box component="ul" sx={listStyle}>
          {members.map(({ user_id, role, profile }) => (
            <Box key={user_id} component="li" sx={lineStyle}>
              <PersonAvatar name={profile.full_name || profile.email} seed={user_id} />
              <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <Box sx={{ fontWeight: 500 }}>{profile.full_name || profile.email}</Box>
                <Box sx={{ typography: 'caption', color: 'text.secondary' }}>{profile.email}</Box>
              </Box>
              <Box sx={lineActionsStyle}>
                <Badge color="slate">{roleLabels[role]}</Badge>
              </Box>
            </Box>
          ))}
        </Box>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void mutate()} />
      ) : (
        <Skeleton variant="rounded" height={160} />
      )}
    </Section>
  );
}
