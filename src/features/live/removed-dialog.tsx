'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTeam } from '@/features/team/team-context';

/** Tells somebody who was removed while they looked; nothing here is theirs to see any more. */
export function RemovedDialog() {
  const { team } = useTeam();
  return (
    <Dialog open role="alertdialog" maxWidth="xs" aria-describedby="removed">
      <DialogTitle>You are no longer in {team.name}</DialogTitle>
      <DialogContent id="removed" sx={{ color: 'text.secondary', typography: 'body1' }}>
        Somebody has removed you from the team. What you saved there stays with it.
      </DialogContent>
      <DialogActions>
        {/* A whole new page: nothing of the team may stay in memory. */}
        <Button variant="contained" autoFocus onClick={() => window.location.assign('/')}>
          Go on
        </Button>
      </DialogActions>
    </Dialog>
  );
}
