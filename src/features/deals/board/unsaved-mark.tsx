import Box from '@mui/material/Box';
import { CloudOff } from 'lucide-react';

/** On a card whose place waits for the connection. */
export function UnsavedMark() {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        mt: 1,
        typography: 'caption',
        color: 'warning.main',
      }}
    >
      <CloudOff size={14} aria-hidden />
      Not saved yet
    </Box>
  );
}
