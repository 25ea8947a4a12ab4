'use client';

import { BarChart } from '@mui/x-charts/BarChart';
import { LineChart } from '@mui/x-charts/LineChart';
import { TextLink } from '@/components/text-link';
import { useTeam } from '@/features/team/team-context';
import { can } from '@/lib/auth/permissions';
import { useDashboard } from '../dashboard-provider';
import { hows } from '../hows';
import { behindValue, spentIn, wonIn } from '../rows/rows-behind';
import type { Dashboard } from '../schema';
import { monthLabel, shade } from './axis';
import { ChartCard } from './chart-card';
import { barRadius, chartFrame, legendFrame, xFrame, yFrame } from './chart-frame';
import { Drawing } from './drawing';
import { costTable, revenueTable, valueTable } from './tables';
import { useChartMoney } from './use-chart-money';

/** What the deals of each month were worth. */
export function RevenueChart({ dashboard }: { dashboard: Dashboard }) {
  const { showRows } = useDashboard();
  const money = useChartMoney();
  const { revenue } = dashboard;
  const series = [
    { dataKey: 'p25', label: '25th percentile', color: shade('sky') },
    { dataKey: 'p50', label: 'Median', color: shade('teal') },
    { dataKey: 'p75', label: '75th percentile', color: shade('violet') },
  ];
  return (
    <ChartCard
      title="How large are the deals we win?"
      how={hows.revenue}
      file="revenue"
      table={revenueTable(dashboard)}
      missing={
        revenue.every(({ deals }) => deals === 0) ? (
          <span>
            Needs deals won with an amount in these months.{' '}
            <TextLink href="/apps/crm/deals">Go to the deals</TextLink>
          </span>
        ) : undefined
      }
    >
      <Drawing>
        <BarChart
          {...chartFrame}
          dataset={revenue}
          xAxis={[{ dataKey: 'month', scaleType: 'band', valueFormatter: monthLabel, ...xFrame }]}
          yAxis={[{ valueFormatter: money.short, width: 56, ...yFrame }]}
          series={series.map((one) => ({ ...one, valueFormatter: money.exact }))}
          grid={{ horizontal: true }}
          borderRadius={barRadius}
          slotProps={{ legend: legendFrame }}
          onAxisClick={(_event, clicked) => {
            const month = clicked && revenue[clicked.dataIndex];
            if (month && month.deals > 0) showRows(wonIn(month.month));
          }}
        />
      </Drawing>
    </ChartCard>
  );
}

/** What marketing may cost against what it has cost. */
export function AcquisitionCostChart({ dashboard }: { dashboard: Dashboard }) {
  const { showRows } = useDashboard();
  const money = useChartMoney();
  const { acquisition_cost, lifetime_value } = dashboard;
  return (
    <ChartCard
      title="Do we stay within the marketing budget?"
      how={hows.acquisition_cost}
      file="acquisition-cost"
      table={costTable(dashboard)}
      missing={
        lifetime_value === null ? (
          'Spend is the whole team’s: only those who see all records see what marketing costs.'
        ) : acquisition_cost.every(({ allotted, used }) => allotted === 0 && used === 0) ? (
          <SpendMissing />
        ) : undefined
      }
    >
      <Drawing>
        <BarChart
          {...chartFrame}
          dataset={acquisition_cost.map(({ month, allotted, used }) => ({ month, allotted, used }))}
          xAxis={[{ dataKey: 'month', scaleType: 'band', valueFormatter: monthLabel, ...xFrame }]}
          yAxis={[{ valueFormatter: money.short, width: 56, ...yFrame }]}
          series={[
            { dataKey: 'allotted', label: 'Allotted', color: shade('slate'), valueFormatter: money.exact },
            { dataKey: 'used', label: 'Used', color: shade('teal'), valueFormatter: money.exact },
          ]}
          grid={{ horizontal: true }}
          borderRadius={barRadius}
          slotProps={{ legend: legendFrame }}
          onAxisClick={(_event, clicked) => {
            const month = clicked && acquisition_cost[clicked.dataIndex];
            if (month) showRows(spentIn(month.month));
          }}
        />
      </Drawing>
    </ChartCard>
  );
}

/** What a customer costs and brings. */
export function LifetimeValueChart({ dashboard }: { dashboard: Dashboard }) {
  const { showRows } = useDashboard();
  const money = useChartMoney();
  const { role } = useTeam().team;
  const { lifetime_value: rows } = dashboard;
  const last = rows?.findLast(({ cac, ltv }) => cac !== null && ltv !== null);
  const missing =
    rows === null ? (
      'Spend is the whole team’s: only those who see all records see what a customer costs.'
    ) : rows.every(({ ltv }) => ltv === null) ? (
      <span>
        Needs won deals and the gross margin.{' '}
        {can(role, 'team.update') && <TextLink href="/settings/team">Enter the margin</TextLink>}
      </span>
    ) : rows.every(({ cac }) => cac === null) ? (
      <SpendMissing />
    ) : undefined;
  return (
    <ChartCard
      title={
        last?.cac
          ? `Is a customer worth the cost? ${(Math.round(((last.ltv ?? 0) / last.cac) * 10) / 10).toLocaleString()} times`
          : 'Is a customer worth the cost?'
      }
      how={hows.lifetime_value}
      file="lifetime-value"
      table={valueTable(rows ?? [])}
      missing={missing}
    >
      <Drawing>
        <LineChart
          {...chartFrame}
          dataset={(rows ?? []).map(({ month, cac, ltv }) => ({ month, cac, ltv }))}
          xAxis={[{ dataKey: 'month', scaleType: 'point', valueFormatter: monthLabel, ...xFrame }]}
          // The first marks stand on the edge: beside the labels, not on them.
          yAxis={[{ valueFormatter: money.short, width: 56, min: 0, offset: 8, ...yFrame }]}
          series={[
            {
              dataKey: 'ltv',
              label: 'LTV',
              color: shade('teal'),
              valueFormatter: money.exact,
              curve: 'linear',
              showMark: true,
            },
            {
              dataKey: 'cac',
              label: 'CAC',
              color: shade('amber'),
              valueFormatter: money.exact,
              curve: 'linear',
              showMark: true,
            },
          ]}
          grid={{ horizontal: true }}
          slotProps={{ legend: legendFrame }}
          onAxisClick={(_event, clicked) => {
            const month = clicked && rows?.[clicked.dataIndex];
            if (month) showRows(behindValue(month.month));
          }}
        />
      </Drawing>
    </ChartCard>
  );
}

function SpendMissing() {
  const { role } = useTeam().team;
  return (
    <span>
      Needs what marketing costs.{' '}
      {can(role, 'spend.update') ? (
        <TextLink href="/settings/marketing-spend">Enter it in the settings</TextLink>
      ) : (
        'Admins enter it in the settings.'
      )}
    </span>
  );
}
