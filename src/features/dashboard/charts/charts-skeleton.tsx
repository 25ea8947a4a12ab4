import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { chartsStyle } from './charts-style';

const halves = ['revenue', 'funnel', 'sources', 'value', 'cost', 'feedback'];

/** As large as the charts are, so that nothing moves when they come. */
export const ChartsSkeleton = () => (
  <Box sx={chartsStyle}>
    <Skeleton variant="rounded" height={142} sx={{ gridColumn: '1 / -1' }} />
    {halves.map((half) => (
      <Skeleton key={half} variant="rounded" height={354} />
    ))}
    <Skeleton variant="rounded" height={322} sx={{ gridColumn: '1 / -1' }} />
  </Box>
);
