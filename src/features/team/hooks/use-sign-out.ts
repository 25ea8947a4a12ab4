'use client';

import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';

/** Ends the session in this browser. */
export function useSignOut() {
  const api = useApi();
  const toast = useToast();

  return async function signOut() {
    try {
      await api.post('/api/auth/sign-out', {});
      // A whole new page: nothing of the session may stay in memory.
      window.location.assign('/auth/sign-in');
    } catch {
      toast({
        severity: 'error',
        message: 'You are still signed in: Cairn could not be reached. Try again.',
      });
    }
  };
}
