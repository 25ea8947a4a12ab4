import Box from '@mui/material/Box';

/** A team's first letter on a square; people have circles. */
export function TeamBadge({ name }: { name: string }) {
  return (
    <Box
      aria-hidden
      sx={{
        display: 'grid',
        placeItems: 'center',
        flex: 'none',
        width: 24,
        height: 24,
        borderRadius: 0.75,
        typography: 'caption',
        fontWeight: 600,
        color: 'primary.contrastText',
        bgcolor: 'primary.main',
      }}
    >
      {Array.from(name.trim())[0]?.toUpperCase()}
    </Box>
  );
}
