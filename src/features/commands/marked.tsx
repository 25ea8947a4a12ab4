import Box from '@mui/material/Box';
import { markParts } from './match';

/** A text in which what was searched for stands out. */
export function Marked({ text, query }: { text: string; query: string }) {
  return markParts(text, query).map(({ text: part, at, marked }) =>
    marked ? (
      <Box key={at} component="mark" sx={markStyle}>
        {part}
      </Box>
    ) : (
      part
    ),
  );
}

const markStyle = { color: 'primary.main', fontWeight: 600, bgcolor: 'transparent' };
