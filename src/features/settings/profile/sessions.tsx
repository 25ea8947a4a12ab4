'use client';

import Button from '@mui/material/Button';
import { useApi } from '@/components/api-provider';
import { useConfirm } from '@/components/confirm/use-confirm';
import { useToast } from '@/components/toast/use-toast';
import { meKeys } from '@/features/team/keys';

export function Sessions() {
  const api = useApi();
  const confirm = useConfirm();
  const toast = useToast();

  async function signOut() {
    const sure = await confirm({
      title: 'Sign out everywhere?',
      body: 'Whoever is signed in with your account, on any device, has to sign in again.',
      confirmLabel: 'Sign out everywhere',
    });
    if (!sure) return;
    try {
      await api.post(meKeys.signOutEverywhere, {});
      window.location.assign('/auth/sign-in');
    } catch (error) {
      toast({ message: (error as Error).message, severity: 'error' });
    }
  }

  return (
    <Button variant="outlined" onClick={() => void signOut()}>
      Sign out everywhere
    </Button>
  );
}
