'use client';

import Link from '@mui/material/Link';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { untilLoaded } from '@/components/until-loaded';

const DeleteAccountDialog = dynamic(
  () => untilLoaded(() => import('./delete-account-dialog')).then((module) => module.DeleteAccountDialog),
  { ssr: false },
);

/** For those without a team, to whom the settings are closed. */
export function DeleteAccountButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Link component="button" type="button" onClick={() => setOpen(true)} sx={{ verticalAlign: 'baseline' }}>
        Delete account…
      </Link>
      {open && <DeleteAccountDialog onClose={() => setOpen(false)} />}
    </>
  );
}
