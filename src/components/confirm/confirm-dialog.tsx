'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { Question } from './use-confirm';

interface ConfirmDialogProps {
  question: Question;
  open: boolean;
  onClose: (confirmed: boolean) => void;
}

export function ConfirmDialog({ question, open, onClose }: ConfirmDialogProps) {
  const { title, body, confirmLabel, destructive = false } = question;
  const bodyId = useId();
  return (
    <Dialog
      role="alertdialog"
      open={open}
      maxWidth="xs"
      onClose={() => onClose(false)}
      aria-describedby={body ? bodyId : undefined}
    >
      <DialogTitle>{title}</DialogTitle>
      {body && (
        <DialogContent id={bodyId} sx={{ color: 'text.secondary', typography: 'body1' }}>
          {body}
        </DialogContent>
      )}
      <DialogActions>
        {/* The safe answer has the focus, so that Enter destroys nothing. */}
        <Button variant="outlined" autoFocus={destructive} onClick={() => onClose(false)}>
          Cancel
        </Button>
        <Button
          variant="contained"
          color={destructive ? 'error' : 'primary'}
          autoFocus={!destructive}
          onClick={() => onClose(true)}
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
