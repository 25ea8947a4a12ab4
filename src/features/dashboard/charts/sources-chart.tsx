'use client';

import Box from '@mui/material/Box';
import { useDrawingArea } from '@mui/x-charts/hooks';
import { PieChart } from '@mui/x-charts/PieChart';
import { TextLink } from '@/components/text-link';
import { useDashboard } from '../dashboard-provider';
import { hows } from '../hows';
import type { Dashboard } from '../schema';
import { chartColors, shade } from './axis';
import { ChartCard } from './chart-card';
import { chartFrame } from './chart-frame';
import { Drawing } from './drawing';
import { sourceSlices } from './source-slices';
import { sourcesTable } from './tables';

/** Inside the ring. */
function Total({ total }: { total: number }) {
  const { left, top, width, height } = useDrawingArea();
  const [x, y] = [left + width / 2, top + height / 2];
  return (
    <Box component="g" sx={{ textAnchor: 'middle', fill: 'var(--mui-palette-text-primary)' }}>
      <Box component="text" x={x} y={y + 2} sx={{ fontSize: 24, fontWeight: 600 }}>
        {total.toLocaleString()}
      </Box>
      <Box component="text" x={x} y={y + 20} sx={{ fontSize: 12, fill: 'var(--mui-palette-text-secondary)' }}>
        {total === 1 ? 'new contact' : 'new contacts'}
      </Box>
    </Box>
  );
}

/** Where new contacts came from. */
export function SourcesChart({ dashboard }: { dashboard: Dashboard }) {
  const { showRows } = useDashboard();
  const slices = sourceSlices(dashboard);
  const total = slices.reduce((sum, { contacts }) => sum + contacts, 0);
  function open(index: number) {
    const slice = slices[index];
    if (slice) showRows(slice.behind);
  }
  return (
    <ChartCard
      title="Where do leads come from?"
      how={hows.lead_sources}
      file="lead-sources"
      table={sourcesTable(dashboard)}
      missing={
        total === 0 ? (
          <span>
            Needs contacts created in this time. <TextLink href="/apps/crm/add-contact">Add one</TextLink>
          </span>
        ) : undefined
      }
    >
      <Drawing>
        <PieChart
          {...chartFrame}
          series={[
            {
              data: slices.map(({ label, contacts }, index) => ({
                id: index,
                // Numbers that one need not point at.
                label: (place) => (place === 'legend' ? `${label} · ${contacts.toLocaleString()}` : label),
                value: contacts,
                color: shade(chartColors[index] ?? 'slate'),
              })),
              innerRadius: '62%',
              outerRadius: '95%',
              paddingAngle: 1,
              cornerRadius: 2,
            },
          ]}
          onItemClick={(_event, { dataIndex }) => open(dataIndex)}
          slotProps={{
            legend: {
              direction: 'vertical',
              // Thin slices are hard to hit.
              onItemClick: (_event: unknown, _item: unknown, index: number) => open(index),
            },
          }}
        >
          <Total total={total} />
        </PieChart>
      </Drawing>
    </ChartCard>
  );
}
