'use client';

import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/**
 * Around what the chart library draws. Arrow keys move from value to value, which are announced, and
 * Enter does what a click does; before the first arrow key the library says nothing, nor shows the focus.
 */
export const Drawing = ({ children }: { children: ReactNode }) => (
  <Box
    role="group"
    aria-label="Chart: arrow keys move through its values, Enter opens the records behind one."
    sx={drawingStyle}
  >
    {children}
  </Box>
);

/** What is drawn leads to its records; axes stay in the background. */
const drawingStyle = {
  minWidth: 0,
  '& .MuiChartsSurface-root': { cursor: 'pointer', borderRadius: 1 },
  '& .MuiChartsSurface-root:has(:focus-visible)': {
    outline: '2px solid',
    outlineColor: 'primary.main',
    outlineOffset: -2,
  },
  '& .MuiChartsAxis-root .MuiChartsAxis-line': { stroke: 'var(--mui-palette-divider)' },
  '& .MuiChartsAxis-root .MuiChartsAxis-tickLabel': { fill: 'var(--mui-palette-text-secondary)' },
};
