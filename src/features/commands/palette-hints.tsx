import Box from '@mui/material/Box';
import { Keys } from './keys';

const hints = [
  { keys: ['↑', '↓'], words: 'to move' },
  { keys: ['↵'], words: 'to open' },
  { keys: ['Mod+↵'], words: 'in a new tab' },
];

/** What keys do here; where there is a keyboard. */
export const PaletteHints = () => (
  <Box aria-hidden sx={hintsStyle}>
    {hints.map(({ keys, words }) => (
      <Box key={words} component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5 }}>
        <Keys keys={keys} />
        {words}
      </Box>
    ))}
  </Box>
);

const hintsStyle = {
  display: { xs: 'none', md: 'flex' },
  gap: 5,
  px: 4,
  py: 2,
  borderTop: 1,
  borderColor: 'divider',
  typography: 'caption',
  color: 'text.secondary',
};
