import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface TilesProps {
  /** What the tiles are about, for screen readers. */
  label: string;
  children: ReactNode;
}

/** The facts one looks for first, side by side; quiet fields put their label on top here. */
export const Tiles = ({ label, children }: TilesProps) => (
  <Box role="group" aria-label={label} sx={tilesStyle}>
    {children}
  </Box>
);

interface TileProps {
  label: string;
  children: ReactNode;
}

/** A tile with what follows from other records, and cannot be changed here. */
export const Tile = ({ label, children }: TileProps) => (
  <div>
    <Box sx={{ typography: 'body2', color: 'text.secondary', minHeight: 20 }}>{label}</Box>
    <Box sx={{ py: '5px', minHeight: 32, fontVariantNumeric: 'tabular-nums' }}>{children}</Box>
  </div>
);

/** Hairlines between the tiles are the container's colour, seen through its gaps. */
const tilesStyle = {
  '--field-columns': 'minmax(0, 1fr)',
  '--field-label-height': '20px',
  '--field-inset': '-8px',
  display: 'grid',
  gridTemplateColumns: {
    xs: 'repeat(2, minmax(0, 1fr))',
    sm: 'repeat(3, minmax(0, 1fr))',
    lg: 'repeat(6, minmax(0, 1fr))',
  },
  gap: '1px',
  bgcolor: 'divider',
  borderBottom: 1,
  borderColor: 'divider',
  '& > *': { bgcolor: 'background.default', px: { xs: 4, md: 6, lg: 4 }, py: 2.5, minWidth: 0 },
  '& > :first-of-type': { pl: { lg: 6 } },
  '& > :last-of-type': { pr: { lg: 6 } },
};
