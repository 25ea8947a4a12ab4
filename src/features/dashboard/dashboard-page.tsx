'use client';

import Box from '@mui/material/Box';
import dynamic from 'next/dynamic';
import { ErrorState } from '@/components/error-state';
import { useLocale } from '@/components/locale';
import { PageHeader } from '@/components/page-header';
import { untilLoaded } from '@/components/until-loaded';
import { useTeam } from '@/features/team/team-context';
import { formatDate } from '@/lib/date-formats';
import { ChartsSkeleton } from './charts/charts-skeleton';
import { DashboardProvider, useDashboard } from './dashboard-provider';
import { DashboardSkeleton } from './dashboard-skeleton';
import { KpiRow } from './kpis/kpi-row';
import { Lists } from './lists/lists';
import { type Range, rangeBefore } from './range';
import { RangePicker } from './range-picker/range-picker';
import { FirstStepsCard } from './start/first-steps-card';

const Charts = dynamic(() => untilLoaded(() => import('./charts/charts')).then((module) => module.Charts), {
  ssr: false,
  loading: ChartsSkeleton,
});
const RowsPanel = dynamic(
  () => untilLoaded(() => import('./rows/rows-panel')).then((module) => module.RowsPanel),
  { ssr: false },
);

interface DashboardPageProps {
  /** Whether the first steps of a new team were hidden. */
  startHidden: boolean;
}

/** The numbers of a range, each with its formula and the records behind it. */
export const DashboardPage = (props: DashboardPageProps) => (
  <DashboardProvider>
    <Content {...props} />
  </DashboardProvider>
);

function Content({ startHidden }: DashboardPageProps) {
  const { range, pipelineId, answer, rows, showRows } = useDashboard();
  const { data, error, mutate } = answer;
  // Until another range is there the numbers of the one before stand in its place, but never for long.
  const isCurrent =
    data?.from === range.from &&
    data.to === range.to &&
    data.pipeline_id === (pipelineId ?? data.pipeline_id);
  const before = rangeBefore(range);
  const locale = useLocale();
  const { time_zone } = useTeam().team;
  const wordsOf = ({ from, to }: Range) =>
    `${formatDate(from, locale, time_zone)} to ${formatDate(to, locale, time_zone)}`;
  return (
    <>
      <PageHeader
        title="Dashboard"
        context={`${wordsOf(range)}, compared with ${wordsOf(before)}`}
        actions={<RangePicker />}
      />
      <Box sx={{ px: { xs: 4, md: 6 }, py: 5 }}>
        {data && (isCurrent || !error) ? (
          <Box aria-busy={!isCurrent} sx={[contentStyle, !isCurrent && { opacity: 0.5 }]}>
            <FirstStepsCard dashboard={data} hidden={startHidden} />
            <KpiRow dashboard={data} />
            <Charts dashboard={data} />
            <Lists dashboard={data} />
          </Box>
        ) : error ? (
          <ErrorState error={error} onRetry={() => void mutate()} />
        ) : (
          <DashboardSkeleton />
        )}
      </Box>
      {rows && <RowsPanel rows={rows} onClose={() => showRows(null)} />}
    </>
  );
}

const contentStyle = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4 };
