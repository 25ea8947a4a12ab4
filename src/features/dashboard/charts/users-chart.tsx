'use client';

import Box from '@mui/material/Box';
import { BarChart } from '@mui/x-charts/BarChart';
import { useDashboard } from '../dashboard-provider';
import { hows } from '../hows';
import { begun } from '../range';
import { membersIn } from '../rows/rows-behind';
import type { Dashboard } from '../schema';
import { dayTick, shade } from './axis';
import { ChartCard } from './chart-card';
import { barRadius, chartFrame, xFrame, yFrame } from './chart-frame';
import { Drawing } from './drawing';
import { usersTable } from './tables';

/** Who works with it. */
export function UsersChart({ dashboard }: { dashboard: Dashboard }) {
  const { showRows } = useDashboard();
  const { day, week, month, members, series } = dashboard.active_users;
  const pieces = begun(series, dashboard.today);
  return (
    <ChartCard
      wide
      title="Who works with Cairn?"
      how={hows.active_users}
      file="active-users"
      table={usersTable(dashboard)}
      missing={pieces.length === 0 ? 'None of these days has come yet.' : undefined}
    >
      <Drawing>
        <BarChart
          {...chartFrame}
          height={224}
          dataset={pieces.map(({ from, value }) => ({ from, value }))}
          xAxis={[
            { dataKey: 'from', scaleType: 'band', valueFormatter: dayTick, categoryGapRatio: 0.5, ...xFrame },
          ]}
          // As high as the team is large.
          yAxis={[{ width: 32, min: 0, max: members, tickMinStep: 1, ...yFrame }]}
          series={[{ dataKey: 'value', label: 'Active members', color: shade('blue') }]}
          grid={{ horizontal: true }}
          borderRadius={barRadius}
          onAxisClick={(_event, clicked) => {
            const piece = clicked && pieces[clicked.dataIndex];
            if (piece?.value) showRows(membersIn(piece));
          }}
          hideLegend
        />
      </Drawing>
      <Box sx={{ typography: 'body2', color: 'text.secondary', textAlign: 'center', mt: 2 }}>
        {day} on the last day · {week} in 7 days · {month} in 30 days · of {members}
      </Box>
    </ChartCard>
  );
}
