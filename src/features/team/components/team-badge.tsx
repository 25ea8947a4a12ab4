import Box from '@mui/material/Box';
import { seedColor } from '@/components/seed-color';

interface TeamBadgeProps {
  id: string;
  name: string;
}

/** A team's first letter on a square; people have circles. */
export function TeamBadge({ id, name }: TeamBadgeProps) {
  const color = seedColor(id);
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
        color: `stage.${color}.text`,
        bgcolor: `stage.${color}.soft`,
      }}
    >
      {Array.from(name.trim())[0]?.toUpperCase()}
    </Box>
  );
}
