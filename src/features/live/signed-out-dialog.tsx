'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect } from 'react';
import { useSWRConfig } from 'swr';
import { useAccess, useApi } from '@/components/api-provider';
import { meKeys } from '@/features/team/keys';
import { useTeam } from '@/features/team/team-context';

/** Lets somebody whose session has ended sign in beside the page, which keeps what they typed. */
export function SignedOutDialog() {
  const api = useApi();
  const { readmit } = useAccess();
  const { mutate } = useSWRConfig();
  const { user } = useTeam();

  useEffect(() => {
    async function lookAgain() {
      const me = await api.get<{ id: string }>(meKeys.one).catch(() => null);
      if (!me) return;
      // Somebody else's: nothing of this page is theirs.
      if (me.id !== user.id) return window.location.reload();
      readmit();
      void mutate(() => true);
    }
    const onFocus = () => void lookAgain();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [api, mutate, readmit, user.id]);

  return (
    <Dialog open role="alertdialog" maxWidth="xs" aria-describedby="signed-out">
      <DialogTitle>You have been signed out</DialogTitle>
      <DialogContent id="signed-out" sx={{ color: 'text.secondary', typography: 'body1' }}>
        Sign in again in a new tab, and come back to this one: it keeps what you typed.
      </DialogContent>
      <DialogActions>
        <Button variant="contained" autoFocus href="/auth/sign-in" target="_blank">
          Sign in
        </Button>
      </DialogActions>
    </Dialog>
  );
}
