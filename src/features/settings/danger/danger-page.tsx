'use client';

import Button from '@mui/material/Button';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { untilLoaded } from '@/components/until-loaded';
import { teamKeys } from '@/features/team/keys';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { Section } from '../section';

const DeleteTeamDialog = dynamic(
  () => untilLoaded(() => import('./delete-team-dialog')).then((module) => module.DeleteTeamDialog),
  { ssr: false },
);
const DeleteAccountDialog = dynamic(
  () =>
    untilLoaded(() => import('@/features/auth/components/delete-account-dialog')).then(
      (module) => module.DeleteAccountDialog,
    ),
  { ssr: false },
);
const Departures = dynamic(
  () => untilLoaded(() => import('./departures')).then((module) => module.Departures),
  { ssr: false },
);
const HandOverDialog = dynamic(
  () => untilLoaded(() => import('./hand-over-dialog')).then((module) => module.HandOverDialog),
  { ssr: false },
);

type Open = 'leave' | 'transfer' | 'team' | 'account' | null;

/** What cannot be taken back, and what one wants to have before. */
export function DangerPage() {
  const { team } = useTeam();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      {can(team.role, 'team.export') && (
        <Section title="Export everything" text="All records of the team, as one archive of CSV files.">
          <Button variant="outlined" href={teamKeys.export(team.id)} component="a" download>
            Download archive
          </Button>
        </Section>
      )}
      {team.role === 'owner' && (
        <Section title="Transfer ownership" text="Somebody else becomes owner, and you an admin.">
          <Button variant="outlined" onClick={() => setOpen('transfer')}>
            Transfer ownership…
          </Button>
        </Section>
      )}
      <Section title="Leave the team" text="You lose access to it. What you own goes to somebody else.">
        <Button variant="outlined" color="error" onClick={() => setOpen('leave')} sx={namedStyle}>
          Leave {team.name}…
        </Button>
      </Section>
      {can(team.role, 'team.delete') && (
        <Section title="Delete the team" text="Everything in it is gone for good, for everybody.">
          <Button variant="outlined" color="error" onClick={() => setOpen('team')} sx={namedStyle}>
            Delete {team.name}…
          </Button>
        </Section>
      )}
      <Section title="Delete your account" text="You are signed out, and leave all your teams.">
        <Button variant="outlined" color="error" onClick={() => setOpen('account')}>
          Delete account…
        </Button>
      </Section>
      {open === 'team' && <DeleteTeamDialog onClose={close} />}
      {open === 'account' && (
        <DeleteAccountDialog onClose={close}>
          <Departures />
        </DeleteAccountDialog>
      )}
      {(open === 'leave' || open === 'transfer') && <HandOverDialog kind={open} onClose={close} />}
    </>
  );
}

/** With the name of the team in it, which may be long. */
const namedStyle = { maxWidth: '100%', whiteSpace: 'normal', overflowWrap: 'anywhere' };
