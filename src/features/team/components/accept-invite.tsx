'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import NextLink from 'next/link';
import { useState } from 'react';
import { SubmitButton } from '@/components/form/submit-button';
import { createApi } from '@/lib/api/fetcher';
import type { Team } from '@/lib/auth/session';
import type { InvitePreview } from '../invite-schema';
import { inviteKeys } from '../keys';
import { holdTeam } from '../tab-team';

interface AcceptInviteProps {
  invite: InvitePreview;
  token: string;
  /** The address of whoever is signed in; null for nobody. */
  signedInAs: string | null;
}

/** Joins the team, or leads to signing in with the address that is invited. */
export function AcceptInvite({ invite, token, signedInAs }: AcceptInviteProps) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const back = `?next=${encodeURIComponent(`/invite/${token}`)}`;

  async function accept() {
    setPending(true);
    setProblem(null);
    try {
      const team = await createApi(null).post<Team>(inviteKeys.accept, { token });
      holdTeam(team.id);
      // A whole new page: it opens in the team that was joined.
      window.location.assign('/apps/crm/deals');
    } catch (error) {
      setProblem((error as Error).message);
      setPending(false);
    }
  }

  async function signOut() {
    await createApi(null).post('/api/auth/sign-out', {});
    window.location.reload();
  }

  if (signedInAs === null) {
    return (
      <Box sx={buttonsStyle}>
        <Button component={NextLink} href={`/auth/sign-up${back}`} variant="contained" size="large" fullWidth>
          Create an account
        </Button>
        <Button component={NextLink} href={`/auth/sign-in${back}`} variant="outlined" size="large" fullWidth>
          Sign in
        </Button>
      </Box>
    );
  }
  if (signedInAs.toLowerCase() !== invite.email.toLowerCase()) {
    return (
      <Box sx={buttonsStyle}>
        <Alert severity="warning">
          You are signed in as {signedInAs}. The invite is for another address.
        </Alert>
        <Button variant="outlined" size="large" fullWidth onClick={() => void signOut()}>
          Sign out
        </Button>
      </Box>
    );
  }
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void accept();
      }}
      sx={buttonsStyle}
    >
      {problem && <Alert severity="error">{problem}</Alert>}
      <SubmitButton pending={pending} size="large" fullWidth>
        {`Join ${invite.team_name}`}
      </SubmitButton>
    </Box>
  );
}

const buttonsStyle = { display: 'grid', gap: 3, mt: 5 };
