import Box from '@mui/material/Box';

interface CairnMarkProps {
  /** Width and height in pixels. */
  size?: number;
}

/** Three stones, one on another: a cairn shows the way. */
export function CairnMark({ size = 24 }: CairnMarkProps) {
  return (
    <Box
      component="svg"
      viewBox="0 0 24 24"
      aria-hidden
      sx={{ width: size, height: size, color: 'primary.main' }}
    >
      <g fill="currentColor">
        <ellipse cx="11.6" cy="4.9" rx="3.4" ry="2.9" />
        <ellipse cx="12.6" cy="11.4" rx="6" ry="3.2" opacity="0.82" />
        <ellipse cx="11.8" cy="18.5" rx="9.2" ry="3.6" opacity="0.64" />
      </g>
    </Box>
  );
}
