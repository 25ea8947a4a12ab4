import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

/** The note stands above a form that may be longer than the screen, and was sent from its end. */
function attend(note: HTMLElement | null): void {
  note?.focus({ preventScroll: true });
  note?.scrollIntoView({ block: 'center' });
}

interface ConflictNoteProps {
  /** What somebody changed: "the settings". */
  what: string;
  children: ReactNode;
}

/** Above a form: that somebody else has saved meanwhile, and what of it is to be decided. */
export const ConflictNote = ({ what, children }: ConflictNoteProps) => (
  <Alert
    ref={attend}
    severity="warning"
    role="group"
    aria-label="Conflict"
    tabIndex={-1}
    sx={{ '& .MuiAlert-message': { flex: 1 } }}
  >
    Somebody changed {what} meanwhile. Save again to keep yours.
    {children}
  </Alert>
);

interface ConflictLineProps {
  /** What it is about: "Name". */
  label: string;
  onTakeTheirs(): void;
  children: ReactNode;
}

/** One thing that both have changed, as the other has it. */
export const ConflictLine = ({ label, onTakeTheirs, children }: ConflictLineProps) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2 }}>
    <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{children}</Box>
    <Button
      size="small"
      variant="outlined"
      aria-label={`Take theirs: ${label}`}
      onClick={onTakeTheirs}
      sx={{ flexShrink: 0 }}
    >
      Take theirs
    </Button>
  </Box>
);
