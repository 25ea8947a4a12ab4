import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

/** As high as the dashboard is. */
export const DashboardSkeleton = () => (
  <Box role="status" aria-label="Loading the dashboard" sx={{ display: 'grid', gap: 4 }}>
    <Skeleton variant="rounded" height={170} />
    <Skeleton variant="rounded" height={1500} />
  </Box>
);
