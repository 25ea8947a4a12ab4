'use client';

import Box from '@mui/material/Box';
import { Tip } from '@/components/tip';
import { VisuallyHidden } from '@/components/visually-hidden';
import type { LiveStatus } from './connection';
import { useLive } from './live-context';

const words: Record<LiveStatus, { label: string; tip: string; color: string }> = {
  connecting: { label: 'Connecting…', tip: 'Changes by others show in a moment.', color: 'text.disabled' },
  live: { label: 'Live', tip: 'Changes by others show at once.', color: 'success.main' },
  reconnecting: {
    label: 'Reconnecting…',
    tip: 'What you see may be out of date. It is fetched anew when the connection is back.',
    color: 'warning.main',
  },
  offline: {
    label: 'Offline',
    tip: 'There is no connection. What you see may be out of date.',
    color: 'error.main',
  },
};

/** Whether changes by others show at once: a dot, with its meaning beside it unless `compact`. */
export function LiveIndicator({ compact = false }: { compact?: boolean }) {
  const { label, tip, color } = words[useLive().status];
  return (
    <Tip title={compact ? `${label} ${tip}` : tip} placement="right">
      <Box role="status" aria-label="Live updates" sx={look}>
        <Box component="span" sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: color }} />
        {compact ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </Box>
    </Tip>
  );
}

const look = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 1.5,
  minHeight: 24,
  typography: 'caption',
  color: 'text.secondary',
  whiteSpace: 'nowrap',
};
