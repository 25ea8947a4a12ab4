import Box from '@mui/material/Box';
import type { StageColor } from '@/theme/stage-palette';

interface BadgeProps {
  color: StageColor;
  children: string;
}

/** A word on its colour; the word says it all. */
export function Badge({ color, children }: BadgeProps) {
  return (
    <Box component="span" sx={[badgeStyle, { bgcolor: `stage.${color}.soft`, color: `stage.${color}.text` }]}>
      {children}
    </Box>
  );
}

const badgeStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  height: 22,
  px: 2,
  borderRadius: 0.75,
  typography: 'caption',
  fontWeight: 500,
  whiteSpace: 'nowrap',
};
