'use client';

import Box from '@mui/material/Box';
import { type ReactNode, useState } from 'react';
import { Tip } from './tip';

/** One line; a tooltip says all of it where it does not fit. */
export function TruncatedText({ children }: { children: ReactNode }) {
  const [cut, setCut] = useState(false);
  return (
    <Tip title={cut ? children : ''}>
      <Box
        component="span"
        onMouseEnter={({ currentTarget }) => setCut(currentTarget.scrollWidth > currentTarget.clientWidth)}
        sx={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {children}
      </Box>
    </Tip>
  );
}
