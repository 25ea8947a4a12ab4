import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface RecordColumnsProps {
  /** What is known about the record; stays in view beside a long story. */
  facts: ReactNode;
  /** What happened and what belongs to it. */
  children: ReactNode;
}

/** Facts on the left, the story in the middle; on a phone one after the other. */
export const RecordColumns = ({ facts, children }: RecordColumnsProps) => (
  <Box sx={columnsStyle}>
    <Box sx={factsStyle}>{facts}</Box>
    <Box sx={storyStyle}>{children}</Box>
  </Box>
);

const columnsStyle = {
  display: 'grid',
  flex: 1,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '360px minmax(0, 1fr)' },
  alignItems: 'start',
};

/** Said for each width, since a border of one width only would take the text's colour. */
const lines = { xs: 'divider', lg: 'divider' };

const factsStyle = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 8,
  px: { xs: 4, md: 6 },
  py: { xs: 3, lg: 5 },
  borderBottom: { xs: 1, lg: 0 },
  borderColor: lines,
  position: { lg: 'sticky' },
  top: 'var(--shell-top, 0px)',
  maxHeight: { lg: 'calc(100dvh - var(--shell-top, 0px))' },
  overflowY: { lg: 'auto' },
};

const storyStyle = {
  display: 'grid',
  // Long words are cut or broken where they stand, and widen nothing.
  gridTemplateColumns: 'minmax(0, 1fr)',
  alignContent: 'start',
  gap: 8,
  minWidth: 0,
  minHeight: '100%',
  px: { xs: 4, md: 6 },
  py: 5,
  borderLeft: { lg: 1 },
  borderColor: lines,
};
