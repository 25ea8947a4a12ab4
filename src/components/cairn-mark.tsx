import Box from '@mui/material/Box';

interface CairnMarkProps {
  /** Width and height in pixels. */
  size?: number;
}

/** Three stones, one on another, as in app/icon.svg, in the colours of the mode. */
export function CairnMark({ size = 24 }: CairnMarkProps) {
  return (
    <Box component="svg" viewBox="0 0 32 32" aria-hidden sx={{ width: size, height: size }}>
      <Box
        component="rect"
        width="32"
        height="32"
        rx="8"
        fill="currentColor"
        sx={{ color: 'primary.main' }}
      />
      <Box component="g" sx={{ color: 'primary.contrastText' }} fill="currentColor">
        <ellipse cx="16" cy="9.2" rx="3.6" ry="2.7" />
        <ellipse cx="16" cy="15.6" rx="6" ry="3" />
        <ellipse cx="16" cy="22.8" rx="9" ry="3.6" />
      </Box>
    </Box>
  );
}
