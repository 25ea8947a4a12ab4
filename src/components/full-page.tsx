import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A lone message in the middle of the window. */
export function FullPage({ children }: { children: ReactNode }) {
  return (
    <Box component="main" sx={{ display: 'grid', placeContent: 'center', minHeight: '90dvh' }}>
      {children}
    </Box>
  );
}
