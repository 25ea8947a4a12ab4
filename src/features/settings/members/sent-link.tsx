'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { CopyButton } from '@/components/copy-button';
import type { SentInvite } from '@/features/team/invite-schema';

interface SentLinkProps {
  sent: SentInvite;
  onClose(): void;
}

/** An invite's link, which is shown this once. */
export const SentLink = ({ sent: { invite, link, mailed }, onClose }: SentLinkProps) => (
  <Alert severity="success" onClose={onClose} sx={{ mb: 3 }}>
    {mailed
      ? `A mail is on its way to ${invite.email}. You can also send the link yourself:`
      : `Send this link to ${invite.email}. It is shown only now:`}
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
      <Box component="code" sx={{ minWidth: 0, overflowWrap: 'anywhere', fontSize: 12 }}>
        {link}
      </Box>
      <CopyButton text={link} what="link" />
    </Box>
  </Alert>
);
