import Box from '@mui/material/Box';
import type { StageColor } from '@/theme/stage-palette';

/** A pipeline's stages in order, as small coloured steps. */
export function StageSteps({ stages }: { stages: readonly { name: string; color: StageColor }[] }) {
  return (
    <Box
      component="ol"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, mt: 1.5, p: 0, listStyle: 'none' }}
    >
      {stages.map(({ name, color }) => (
        <Box
          key={name}
          component="li"
          sx={{
            px: 2,
            py: 0.5,
            borderRadius: 1,
            typography: 'caption',
            fontWeight: 500,
            bgcolor: `stage.${color}.soft`,
            color: `stage.${color}.text`,
          }}
        >
          {name}
        </Box>
      ))}
    </Box>
  );
}
