'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Mail } from 'lucide-react';
import { useApi } from '@/components/api-provider';
import { useConfirm } from '@/components/confirm/use-confirm';
import { DateText } from '@/components/date-text';
import { useToast } from '@/components/toast/use-toast';
import type { Invite, SentInvite } from '@/features/team/invite-schema';
import { inviteKeys } from '@/features/team/keys';
import { useTeam } from '@/features/team/team-context';
import { lineActionsStyle, lineStyle } from '../line-style';
import { roleLabels } from './role-labels';

interface InviteLineProps {
  invite: Invite;
  /** It was sent again, with a new link. */
  onSent(invite: SentInvite): void;
  onRevoked(): void;
}

export function InviteLine({ invite, onSent, onRevoked }: InviteLineProps) {
  const api = useApi();
  const confirm = useConfirm();
  const toast = useToast();
  const { time_zone } = useTeam().team;
  const expired = Date.parse(invite.expires_at) < Date.now();

  async function attempt<Result>(change: () => Promise<Result>, done: (result: Result) => void) {
    try {
      done(await change());
    } catch (error) {
      toast({ message: (error as Error).message, severity: 'error' });
    }
  }

  async function revoke() {
    const sure = await confirm({
      title: `Revoke the invite of ${invite.email}?`,
      body: 'Its link stops working at once.',
      confirmLabel: 'Revoke invite',
      destructive: true,
    });
    if (sure) await attempt(() => api.delete(inviteKeys.one(invite.id)), onRevoked);
  }

  return (
    <Box component="li" sx={lineStyle}>
      <Box aria-hidden sx={{ display: 'flex', color: 'text.secondary' }}>
        <Mail size={16} />
      </Box>
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ fontWeight: 500 }}>{invite.email}</Box>
        <Box sx={{ typography: 'caption', color: expired ? 'error.main' : 'text.secondary' }}>
          {roleLabels[invite.role]} · by {invite.invited_by.name} · {expired ? 'expired ' : 'expires '}
          <DateText value={invite.expires_at} timeZone={time_zone} relative />
        </Box>
      </Box>
      <Box sx={lineActionsStyle}>
        <Button
          size="small"
          onClick={() => void attempt(() => api.post<SentInvite>(inviteKeys.resend(invite.id), {}), onSent)}
        >
          Send again
        </Button>
        <Button size="small" color="error" onClick={() => void revoke()}>
          Revoke
        </Button>
      </Box>
    </Box>
  );
}
