'use client';

import { BarPlot, FocusedBar } from '@mui/x-charts/BarChart';
import { ChartsAxisHighlight } from '@mui/x-charts/ChartsAxisHighlight';
import { ChartsDataProvider } from '@mui/x-charts/ChartsDataProvider';
import { ChartsGrid } from '@mui/x-charts/ChartsGrid';
import { ChartsLegend } from '@mui/x-charts/ChartsLegend';
import { ChartsSurface } from '@mui/x-charts/ChartsSurface';
import { ChartsTooltip } from '@mui/x-charts/ChartsTooltip';
import { ChartsWrapper } from '@mui/x-charts/ChartsWrapper';
import { ChartsXAxis } from '@mui/x-charts/ChartsXAxis';
import { ChartsYAxis } from '@mui/x-charts/ChartsYAxis';
import { LinePlot, MarkPlot } from '@mui/x-charts/LineChart';
import { TextLink } from '@/components/text-link';
import { useDashboard } from '../dashboard-provider';
import { hows } from '../hows';
import { ratingsOf } from '../rows/rows-behind';
import type { Dashboard } from '../schema';
import { dayTick, shade } from './axis';
import { ChartCard } from './chart-card';
import { barRadius, chartFrame, legendFrame, xFrame, yFrame } from './chart-frame';
import { Drawing } from './drawing';
import { feedbackTable, shareOf } from './tables';

const percent = (value: number | null) => (value === null ? '' : `${value}%`);
/** Shares are drawn downwards, too, but none is less than nothing. */
const share = (value: number | null) => percent(value && Math.abs(value));

/** With more weeks the marks of a line hide each other. */
const mostMarks = 26;

/** How happy customers are, week by week: shares of good and bad ratings, and the difference. */
export function FeedbackChart({ dashboard }: { dashboard: Dashboard }) {
  const { showRows } = useDashboard();
  const { customer_feedback: weeks } = dashboard;
  const net = weeks.map(({ positive, negative, ratings }) =>
    ratings > 0 ? Math.round(((positive - negative) / ratings) * 100) : null,
  );
  const weekLabel = (week: string, { location }: { location: string }) => {
    if (location === 'tick') return dayTick(week);
    const ratings = weeks.find((one) => one.week === week)?.ratings ?? 0;
    return `Week of ${dayTick(week)} · ${ratings.toLocaleString()} ${ratings === 1 ? 'rating' : 'ratings'}`;
  };
  return (
    <ChartCard
      title="Are customers happy?"
      how={hows.customer_feedback}
      file="customer-feedback"
      table={feedbackTable(dashboard)}
      missing={
        weeks.every(({ ratings }) => ratings === 0) ? (
          <span>
            Needs feedback, which is entered on a contact’s page.{' '}
            <TextLink href="/apps/crm/contacts">Go to the contacts</TextLink>
          </span>
        ) : undefined
      }
    >
      <Drawing>
        <ChartsDataProvider
          {...chartFrame}
          xAxis={[
            {
              id: 'week',
              data: weeks.map(({ week }) => week),
              scaleType: 'band',
              valueFormatter: weekLabel,
              ...xFrame,
            },
          ]}
          yAxis={[{ id: 'share', min: -100, max: 100, valueFormatter: percent, width: 48, ...yFrame }]}
          series={[
            {
              type: 'bar',
              label: 'Positive',
              stack: 'shares',
              color: shade('teal'),
              data: weeks.map(({ positive, ratings }) => shareOf(positive, ratings)),
              valueFormatter: share,
            },
            {
              type: 'bar',
              label: 'Negative',
              stack: 'shares',
              color: shade('orange'),
              data: weeks.map(({ negative, ratings }) => {
                const down = shareOf(negative, ratings);
                return down === null ? null : -down;
              }),
              valueFormatter: share,
            },
            {
              type: 'line',
              label: 'Net',
              color: shade('violet'),
              data: net,
              valueFormatter: percent,
              connectNulls: true,
              curve: 'linear',
              showMark: weeks.length <= mostMarks,
            },
          ]}
          onAxisClick={(_event, data) => {
            const week = data ? weeks[data.dataIndex] : undefined;
            if (week && week.ratings > 0) showRows(ratingsOf(week.week, dashboard));
          }}
        >
          <ChartsWrapper>
            <ChartsLegend {...legendFrame} />
            <ChartsSurface>
              <ChartsGrid horizontal />
              <ChartsAxisHighlight x="band" />
              <BarPlot skipAnimation borderRadius={barRadius} />
              <LinePlot skipAnimation />
              <MarkPlot skipAnimation />
              <FocusedBar />
              <ChartsXAxis axisId="week" />
              <ChartsYAxis axisId="share" />
            </ChartsSurface>
            <ChartsTooltip trigger="axis" />
          </ChartsWrapper>
        </ChartsDataProvider>
      </Drawing>
    </ChartCard>
  );
}
