'use client';

import Box from '@mui/material/Box';
import { Money } from '@/components/money';
import { useTeam } from '@/features/team/team-context';
import { hows } from '../hows';
import { begun } from '../range';
import { behindVelocity, closedIn, newContacts, openOn } from '../rows/rows-behind';
import type { Dashboard } from '../schema';
import { KpiCard } from './kpi-card';
import { kpiRowStyle } from './kpi-row-style';
import { pointsTrend, trendOf } from './trend';

/** The five numbers that one looks at first. */
export function KpiRow({ dashboard }: { dashboard: Dashboard }) {
  const { currency } = useTeam().team;
  const { kpis, today, from, to } = dashboard;
  const range = { from, to };
  const { new_contacts: contacts, pipeline_value: pipeline, won, win_rate: rate, velocity } = kpis;
  const money = (amount: number | null) => <Money amount={amount} currency={currency} format="compact" />;
  return (
    <Box sx={kpiRowStyle}>
      <KpiCard
        label="New contacts"
        how={hows.new_contacts}
        value={contacts.value?.toLocaleString() ?? null}
        missing=""
        trend={trendOf(contacts.value, contacts.previous)}
        note={`${contacts.total.toLocaleString()} in all`}
        series={begun(contacts.series, today)}
        rows={newContacts(range)}
      />
      <KpiCard
        label="Pipeline value"
        how={hows.pipeline_value}
        value={money(pipeline.value)}
        missing=""
        trend={trendOf(pipeline.value, pipeline.previous)}
        note={
          <>
            {money(pipeline.weighted)} weighted · {pipeline.open_deals.toLocaleString()} open
            {pipeline.without_amount > 0 && `, ${pipeline.without_amount.toLocaleString()} without an amount`}
          </>
        }
        series={begun(pipeline.series, today)}
        rows={openOn(range.to)}
      />
      <KpiCard
        label="Won"
        how={hows.won}
        value={money(won.value)}
        missing=""
        trend={trendOf(won.value, won.previous)}
        note={`${won.deals.toLocaleString()} ${won.deals === 1 ? 'deal' : 'deals'}`}
        series={begun(won.series, today)}
        rows={closedIn('won', range)}
      />
      <KpiCard
        label="Win rate"
        how={hows.win_rate}
        value={rate.value === null ? null : `${Math.round(rate.value * 1000) / 10}%`}
        missing="No deal was closed in this time."
        trend={pointsTrend(rate.value, rate.previous)}
        note={`${rate.won.toLocaleString()} won, ${rate.lost.toLocaleString()} lost`}
        series={begun(rate.series, today)}
        rows={closedIn('closed', range)}
      />
      <KpiCard
        label="Sales velocity"
        how={hows.velocity}
        value={velocity.value === null ? null : <span>{money(velocity.value)} a day</span>}
        missing="Needs a deal won with an amount in the last 90 days."
        trend={trendOf(velocity.value, velocity.previous)}
        note={velocity.cycle_days === null ? '' : `Sales cycle ${Math.round(velocity.cycle_days)} days`}
        series={begun(velocity.series, today)}
        rows={behindVelocity(range)}
      />
    </Box>
  );
}
