'use client';

import Box from '@mui/material/Box';
import type { Dashboard } from '../schema';
import { chartsStyle } from './charts-style';
import { FeedbackChart } from './feedback-chart';
import { FunnelChart } from './funnel-chart';
import { AcquisitionCostChart, LifetimeValueChart, RevenueChart } from './month-charts';
import { SourcesChart } from './sources-chart';
import { StagesChart } from './stages-chart';
import { UsersChart } from './users-chart';

/** The eight charts; loaded after the numbers, since the library behind them is large. */
export const Charts = ({ dashboard }: { dashboard: Dashboard }) => (
  <Box sx={chartsStyle}>
    <StagesChart dashboard={dashboard} />
    <RevenueChart dashboard={dashboard} />
    <FunnelChart dashboard={dashboard} />
    <SourcesChart dashboard={dashboard} />
    <LifetimeValueChart dashboard={dashboard} />
    <AcquisitionCostChart dashboard={dashboard} />
    <FeedbackChart dashboard={dashboard} />
    <UsersChart dashboard={dashboard} />
  </Box>
);
