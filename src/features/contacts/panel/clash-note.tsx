'use client';

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Contact } from '../schema';
import { type FieldName, fieldLabels } from './contact-values';
import { fieldWords } from './field-words';

interface ClashNoteProps {
  theirs: Contact;
  names: FieldName[];
  onTakeTheirs(name: FieldName): void;
}

/** What somebody else has made of the fields that one has changed, too. */
export const ClashNote = ({ theirs, names, onTakeTheirs }: ClashNoteProps) => (
  <Alert severity="warning" role="group" aria-label="Conflict">
    Somebody changed this contact meanwhile. Save again to keep yours.
    {names.map((name) => (
      <Box key={name} sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          {fieldLabels[name]} is “{fieldWords(theirs, name)}” now.
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
