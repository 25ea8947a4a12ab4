'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { keyframes } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Toast } from './use-toast';

const icons = { success: CircleCheck, info: Info, warning: TriangleAlert, error: CircleAlert };

/** Long enough to read and to reach Undo. */
const visibleMs = 6_000;

const rise = keyframes({ from: { opacity: 0, transform: 'translateY(8px)' } });

export interface ShownToast extends Toast {
  id: number;
}

interface ToastCardProps {
  toast: ShownToast;
  onClose: (id: number) => void;
}

export function ToastCard({ toast, onClose }: ToastCardProps) {
  const { id, message, severity = 'success', action } = toast;
  const [held, setHeld] = useState(false);
  const Icon = icons[severity];

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onClose(id), visibleMs);
    return () => clearTimeout(timer);
  }, [held, id, onClose]);

  return (
    <Box
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2.5,
        minHeight: 44,
        maxWidth: 440,
        py: 1,
        pl: 3.5,
        pr: 1.5,
        color: 'text.primary',
        bgcolor: 'background.raised',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.25,
        boxShadow: 8,
        pointerEvents: 'auto',
        animation: `${rise} 180ms ease-out`,
      }}
    >
      <Box aria-hidden sx={{ display: 'flex', color: `${severity}.main` }}>
        <Icon size={16} />
      </Box>
      <Typography component="div" sx={{ flex: 1, minWidth: 0, py: 1 }}>
        {message}
      </Typography>
      {action && (
        <Button
          size="small"
          onClick={() => {
            action.onClick();
            onClose(id);
          }}
          sx={{ color: 'primary.main' }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="small" aria-label="Dismiss" onClick={() => onClose(id)}>
        <X size={14} />
      </IconButton>
    </Box>
  );
}
