'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TeamSettings } from '@/features/team/schema';
import { type FieldName, fieldLabels, fieldWords } from './team-values';

interface TeamClashNoteProps {
  theirs: TeamSettings;
  names: FieldName[];
  onTakeTheirs(name: FieldName): void;
}

/** What somebody else has made of the settings that one has changed, too. */
export const TeamClashNote = ({ theirs, names, onTakeTheirs }: TeamClashNoteProps) => (
  <Alert severity="warning" role="group" aria-label="Conflict">
    Somebody changed the settings meanwhile. Save again to keep yours.
    {names.map((name) => (
      <Box key={name} sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {fieldLabels[name]} is “<bdi>{fieldWords(theirs, name)}</bdi>” now.
        </Box>
        <Button
          size="small"
          variant="outlined"
          aria-label={`Take theirs: ${fieldLabels[name]}`}
          onClick={() => onTakeTheirs(name)}
          sx={{ flexShrink: 0 }}
        >
          Take theirs
        </Button>
      </Box>
    ))}
  </Alert>
);
