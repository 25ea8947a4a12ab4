import Box from '@mui/material/Box';
import type { Stage } from '@/features/pipelines/schema';

/** A stage by colour and name. */
export function StageChip({ stage }: { stage: Pick<Stage, 'name' | 'color'> }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5, minWidth: 0 }}>
      <Box
        component="span"
        aria-hidden
        sx={{ width: 8, height: 8, borderRadius: '50%', flexShrink: 0, bgcolor: `stage.${stage.color}.main` }}
      />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {stage.name}
      </Box>
    </Box>
  );
}
