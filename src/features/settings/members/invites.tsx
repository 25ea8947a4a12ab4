'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ErrorState } from '@/components/error-state';
import { listStyle } from '@/components/list-style';
import { untilLoaded } from '@/components/until-loaded';
import { useCRMInvitesApi } from '@/features/team/hooks/use-crm-invites-api';
import type { SentInvite } from '@/features/team/invite-schema';
import { Section } from '../section';
import { InviteLine } from './invite-line';
import { SentLink } from './sent-link';

const InviteDialog = dynamic(
  () => untilLoaded(() => import('./invite-dialog')).then((module) => module.InviteDialog),
  { ssr: false },
);

/** Who has been invited and has not come yet. */
export function Invites() {
  const { data: invites, error, mutate } = useCRMInvitesApi(true);
  const [inviting, setInviting] = useState(false);
  const [sent, setSent] = useState<SentInvite | null>(null);

  function show(invite: SentInvite) {
    setSent(invite);
    void mutate();
  }

  return (
    <Section
      title="Invites"
      text="An invite is for one address, works once and for seven days."
      action={
        <Button variant="contained" startIcon={<Plus size={16} />} onClick={() => setInviting(true)}>
          Invite
        </Button>
      }
    >
      {sent && <SentLink sent={sent} onClose={() => setSent(null)} />}
      {invites ? (
        invites.length > 0 ? (
          <Box component="ul" aria-label="Invites" sx={listStyle}>
            {invites.map((invite) => (
              <InviteLine key={invite.id} invite={invite} onSent={show} onRevoked={() => void mutate()} />
            ))}
          </Box>
        ) : (
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>Nobody is invited at the moment.</Box>
        )
      ) : error ? (
        <ErrorState error={error} onRetry={() => void mutate()} />
      ) : (
        <Skeleton variant="rounded" height={64} />
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} onSent={show} />}
    </Section>
  );
}
