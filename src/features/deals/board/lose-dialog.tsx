'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, useState } from 'react';
import { LostReasonFields } from './lost-reason-fields';
import { lostReason } from './lost-reasons';

interface LoseDialogProps {
  /** Goes between "Why" and "lost": "was “Acme renewal”", "were these 3 deals". */
  what: string;
  onCancel(): void;
  onReason(reason: string): void;
}

/** Asks why deals were lost before they are. */
export function LoseDialog({ what, onCancel, onReason }: LoseDialogProps) {
  const [value, setValue] = useState({ reason: '', words: '' });
  const [tried, setTried] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (value.reason) onReason(lostReason(value.reason, value.words));
  }

  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onCancel} aria-labelledby="lose-title">
      <DialogTitle id="lose-title">Why {what} lost?</DialogTitle>
      <DialogContent>
        <form id="lose" noValidate onSubmit={submit} style={{ display: 'grid', gap: 16, paddingTop: 4 }}>
          <LostReasonFields
            value={value}
            onChange={setValue}
            autoFocus
            error={tried && !value.reason ? 'Choose a reason.' : undefined}
          />
        </form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" form="lose" variant="contained">
          Mark lost
        </Button>
      </DialogActions>
    </Dialog>
  );
}
