'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { ChevronDown, UserMinus } from 'lucide-react';
import { useSWRConfig } from 'swr';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { useApi } from '@/components/api-provider';
import { PersonAvatar } from '@/components/avatar';
import { Badge } from '@/components/badge';
import { useConfirm } from '@/components/confirm/use-confirm';
import { DateText } from '@/components/date-text';
import { Tip } from '@/components/tip';
import { useToast } from '@/components/toast/use-toast';
import { teamKeys } from '@/features/team/keys';
import type { MemberDetails } from '@/features/team/schema';
import { useTeam } from '@/features/team/team-context';
import { can, type Role } from '@/lib/auth/permissions';
import { lineActionsStyle, lineStyle } from '../line-style';
import { ownedWords } from './owned-words';
import { roleLabels, roleWords } from './role-labels';

interface MemberLineProps {
  member: MemberDetails;
  onRemove(): void;
}

/** A member: role, when they last did something, and what they own. */
export function MemberLine({ member, onRemove }: MemberLineProps) {
  const { team, user } = useTeam();
  const changeRole = useChangeRole(member);
  const { user_id, role, profile, last_active_at, owned } = member;
  const name = profile.full_name || profile.email;
  const self = user_id === user.id;
  // Only owners remove admins and owners; one leaves under Danger zone.
  const mayRemove = !self && (team.role === 'owner' || role === 'member');
  return (
    <Box component="li" sx={lineStyle}>
      <PersonAvatar name={name} seed={user_id} />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 500 }}>
          {name}
          {self && ' (you)'}
        </Box>
        <Box sx={{ typography: 'caption', color: 'text.secondary' }}>
          {profile.email} ·{' '}
          {last_active_at ? (
            <>
              active <DateText value={last_active_at} timeZone={team.time_zone} relative />
            </>
          ) : (
            'not active yet'
          )}{' '}
          · {ownedWords(owned)}
        </Box>
      </Box>
      <Box sx={lineActionsStyle}>
        {can(team.role, 'members.update') && !self ? (
          <ActionMenu
            label={`Role of ${name}`}
            actions={(['owner', 'admin', 'member'] as const).map((one) => ({
              id: one,
              label: roleLabels[one],
              detail: roleWords[one],
              checked: one === role,
              onClick: () => one !== role && void changeRole(one),
            }))}
            trigger={(props) => (
              <Button {...props} size="small" variant="outlined" endIcon={<ChevronDown size={14} />}>
                {roleLabels[role]}
              </Button>
            )}
          />
        ) : (
          <Badge color="slate">{roleLabels[role]}</Badge>
        )}
        {mayRemove && (
          <Tip title="Remove from the team">
            <IconButton size="small" aria-label={`Remove ${name}`} onClick={onRemove}>
              <UserMinus size={16} />
            </IconButton>
          </Tip>
        )}
      </Box>
    </Box>
  );
}

/** Asks before it makes an owner: whoever is one can take that from everybody else. */
function useChangeRole({ user_id, profile }: MemberDetails) {
  const api = useApi();
  const toast = useToast();
  const confirm = useConfirm();
  const { mutate } = useSWRConfig();
  const { team } = useTeam();
  const name = profile.full_name || profile.email;
  return async (role: Role) => {
    const sure =
      role !== 'owner' ||
      (await confirm({
        title: `Make ${name} an owner?`,
        body: `An owner may do everything in ${team.name}: change roles, yours included, remove anybody and delete the team.`,
        confirmLabel: 'Make owner',
        destructive: true,
      }));
    if (!sure) return;
    try {
      await api.patch(teamKeys.member(user_id), { role });
      toast({
        message: `${name} is ${role === 'member' ? 'a' : 'an'} ${role} now.`,
        severity: 'success',
      });
    } catch (error) {
      toast({ message: (error as Error).message, severity: 'error' });
    }
    await Promise.all([mutate(teamKeys.memberDetails), mutate(teamKeys.members)]);
  };
}
