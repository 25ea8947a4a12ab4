import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { portionSize } from './portions';

interface BulkProgressProps {
  /** Null while nothing is being changed. */
  progress: { done: number; of: number } | null;
}

/** Among the actions for selected rows: how far the change has come, where it takes several requests. */
export function BulkProgress({ progress }: BulkProgressProps) {
  if (!progress) return null;
  const { done, of } = progress;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
      <CircularProgress size={16} aria-label="Changing" />
      {of > portionSize && (
        <Box role="status" sx={{ typography: 'caption', color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {done.toLocaleString()} of {of.toLocaleString()}
        </Box>
      )}
    </Box>
  );
}
