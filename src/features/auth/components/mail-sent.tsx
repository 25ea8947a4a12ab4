'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { MailCheck } from 'lucide-react';
import type { ReactNode } from 'react';

interface MailSentProps {
  children: ReactNode;
  /** The page where the embedded server shows its mails. */
  mailboxUrl: string | undefined;
  onRetry: () => void;
}

/** Takes the form's place once a link is on its way. */
export function MailSent({ children, mailboxUrl, onRetry }: MailSentProps) {
  return (
    // The form that had the focus is gone: the focus comes here, and is heard.
    <Box
      ref={(box: HTMLDivElement | null) => box?.focus()}
      tabIndex={-1}
      role="status"
      sx={{ outline: 'none' }}
    >
      <Box aria-hidden sx={{ display: 'flex', mb: 3, color: 'primary.main' }}>
        <MailCheck size={24} strokeWidth={1.75} />
      </Box>
      <Typography variant="h3" component="p">
        Check your mail
      </Typography>
      <Typography sx={{ mt: 1, color: 'text.secondary', overflowWrap: 'anywhere' }}>{children}</Typography>
      {mailboxUrl && (
        <Typography sx={{ mt: 3 }}>
          <Link href={mailboxUrl} target="_blank" rel="noreferrer">
            Open the mailbox
          </Link>{' '}
          of this trial server: nothing leaves this machine.
        </Typography>
      )}
      <Button variant="outlined" size="large" fullWidth onClick={onRetry} sx={{ mt: 5 }}>
        Use another address
      </Button>
    </Box>
  );
}
