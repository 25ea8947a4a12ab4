'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

interface ClashNoteProps<Name extends string> {
  /** What both have changed: "contact". */
  what: string;
  clashes: { name: Name; label: string; theirs: string }[];
  onTakeTheirs(name: Name): void;
}

/** What somebody else has made of the fields that one has changed, too. */
export const ClashNote = <Name extends string>({ what, clashes, onTakeTheirs }: ClashNoteProps<Name>) => (
  <Alert severity="warning" role="group" aria-label="Conflict">
    Somebody changed this {what} meanwhile. Save again to keep yours.
    {clashes.map(({ name, label, theirs }) => (
      <Box key={name} sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {label} is “{theirs}” now.
        </Box>
        <Button
          size="small"
          variant="outlined"
          aria-label={`Take theirs: ${label}`}
          onClick={() => onTakeTheirs(name)}
          sx={{ flexShrink: 0 }}
        >
          Take theirs
        </Button>
      </Box>
    ))}
  </Alert>
);
