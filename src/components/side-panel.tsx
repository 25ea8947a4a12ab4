'use client';

import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';

interface SidePanelProps {
  /** "Deal Acme renewal" */
  label: string;
  title: string;
  /** Before the title: an avatar. */
  start?: ReactNode;
  /** Before the button that closes it. */
  actions?: ReactNode;
  /** In pixels, where there is room. */
  width?: number;
  onClose(): void;
  children: ReactNode;
}

/** A record beside the list that it was opened from. */
export function SidePanel({ label, title, start, actions, width = 420, onClose, children }: SidePanelProps) {
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-label': label,
          // It has the focus when it opens, without being a control.
          sx: { width: { xs: '100%', sm: width }, '&:focus': { outline: 'none' } },
        },
      }}
    >
      <Box component="header" sx={headerStyle}>
        {start}
        <Typography variant="h2" noWrap sx={{ flex: 1 }}>
          {title}
        </Typography>
        {actions}
        <IconButton aria-label="Close" onClick={onClose} edge="end">
          <X size={16} />
        </IconButton>
      </Box>
      {children}
    </Drawer>
  );
}

const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** In place of a panel's content while it is loading; `label` says so. */
export const SidePanelSkeleton = ({ label }: { label: string }) => (
  <Box role="status" aria-label={label} sx={{ display: 'grid', gap: 4, p: 5 }}>
    {lines.map((line) => (
      <Skeleton key={line} variant="rounded" height={56} />
    ))}
  </Box>
);

const headerStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  px: 5,
  py: 3,
  borderBottom: 1,
  borderColor: 'divider',
};
