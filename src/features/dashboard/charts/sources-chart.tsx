'use client';

import Box from '@mui/material/Box';
import { useDrawingArea } from '@mui/x-charts/hooks';
import { PieChart } from '@mui/x-charts/PieChart';
import { TextLink } from '@/components/text-link';
import { useDashboard } from '../dashboard-provider';
import { hows } from '../hows';
import { contactsFrom } from '../rows/rows-behind';
import type { Dashboard } from '../schema';
import { chartColors, shade } from './axis';
import { ChartCard } from './chart-card';
import { chartFrame } from './chart-frame';
import { sourcesTable } from './tables';

/** Slices beyond these are one: more could not be told apart. */
const mostSlices = 8;

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
  const { lead_sources: sources } = dashboard;
  const total = sources.reduce((sum, { contacts }) => sum + contacts, 0);
  const rest = sources.slice(mostSlices).reduce((sum, { contacts }) => sum + contacts, 0);
  const slices = [
    ...sources.slice(0, mostSlices).map(({ source, contacts }, index) => ({
      id: index,
      label: source ?? 'No source',
      value: contacts,
      color: shade(chartColors[index] ?? 'slate'),
    })),
    ...(rest > 0 ? [{ id: mostSlices, label: 'Others', value: rest, color: shade('slate') }] : []),
  ];
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
      <Box sx={{ position: 'relative' }}>
        <PieChart
          {...chartFrame}
          series={[
            { data: slices, innerRadius: '62%', outerRadius: '95%', paddingAngle: 1, cornerRadius: 2 },
          ]}
          onItemClick={(_event, { dataIndex }) => {
            const slice = dataIndex < mostSlices ? sources[dataIndex] : undefined;
            if (slice) showRows(contactsFrom(slice.source, dashboard));
          }}
          slotProps={{ legend: { direction: 'vertical' } }}
        >
          <Total total={total} />
        </PieChart>
      </Box>
    </ChartCard>
  );
}
