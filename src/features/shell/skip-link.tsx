// Drawn once in a while: what the compiler would memoize here costs every page's first load more.
'use no memo';

import Box from '@mui/material/Box';

/** The first thing that Tab reaches: past the navigation, to the page. */
export function SkipLink() {
  return (
    <Box
      component="a"
      href="#main"
      sx={{
        position: 'fixed',
        zIndex: 'tooltip',
        top: 8,
        left: 8,
        px: 3,
        py: 2,
        typography: 'subtitle2',
        color: 'primary.contrastText',
        bgcolor: 'primary.main',
        borderRadius: 1,
        textDecoration: 'none',
        '&:not(:focus)': { transform: 'translateY(-200%)' },
      }}
    >
      Skip to content
    </Box>
  );
}
