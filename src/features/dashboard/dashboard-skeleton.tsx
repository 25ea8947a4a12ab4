import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { ChartsSkeleton } from './charts/charts-skeleton';
import { kpiRowStyle } from './kpis/kpi-row-style';

const numbers = ['contacts', 'pipeline', 'won', 'rate', 'velocity'];

/** As large as the dashboard is. */
export const DashboardSkeleton = () => (
  <Box role="status" aria-label="Loading the dashboard" sx={{ display: 'grid', gap: 4 }}>
    <Box sx={kpiRowStyle}>
      {numbers.map((number) => (
        <Skeleton key={number} variant="rounded" height={176} />
      ))}
    </Box>
    <ChartsSkeleton />
  </Box>
);
