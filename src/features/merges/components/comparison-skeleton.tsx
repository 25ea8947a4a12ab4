import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { comparisonGrid } from './comparison-grid';

export const ComparisonSkeleton = () => (
  <Box aria-busy aria-label="Loading both records" role="status" sx={{ display: 'grid', gap: 4 }}>
    {['heads', 'first', 'second', 'third'].map((row) => (
      <Box key={row} sx={comparisonGrid}>
        <Skeleton sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' }, width: 80 }} />
        <Skeleton variant="rounded" height={40} />
        <Skeleton variant="rounded" height={40} />
      </Box>
    ))}
  </Box>
);
