'use client';

import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { createApi } from '@/lib/api/fetcher';

/** For pages without the shell, whose account menu signs out elsewhere. */
export function SignOutButton() {
  const [failed, setFailed] = useState(false);

  async function signOut() {
    setFailed(false);
    try {
      await createApi(null).post('/api/auth/sign-out', {});
      window.location.assign('/auth/sign-in');
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <Link
        component="button"
        type="button"
        onClick={() => void signOut()}
        sx={{ verticalAlign: 'baseline' }}
      >
        Sign out
      </Link>
      {failed && (
        <Alert severity="error" sx={{ mt: 2, textAlign: 'start' }}>
          You are still signed in: Cairn could not be reached. Try again.
        </Alert>
      )}
    </>
  );
}
