'use client';

import { BarPlot } from '@mui/x-charts/BarChart';
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
import { chartFrame } from './chart-frame';
import { feedbackTable, shareOf } from './tables';

const percent = (value: number | null) => (value === null ? '' : `${value}%`);

/** How happy customers are, week by week: shares of good and bad ratings, and the difference. */
export function FeedbackChart({ dashboard }: { dashboard: Dashboard }) {
  const { showRows } = useDashboard();
  const { customer_feedback: weeks } = dashboard;
  const net = weeks.map(({ positive, negative, ratings }) =>
    ratings > 0 ? Math.round(((positive - negative) / ratings) * 100) : null,
  );
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
      <ChartsDataProvider
        {...chartFrame}
        xAxis={[
          { id: 'week', data: weeks.map(({ week }) => week), scaleType: 'band', valueFormatter: dayTick },
        ]}
        yAxis={[{ id: 'share', min: -100, max: 100, valueFormatter: percent, width: 48 }]}
        series={[
          {
            type: 'bar',
            label: 'Positive',
            stack: 'shares',
            color: shade('teal'),
            data: weeks.map(({ positive, ratings }) => shareOf(positive, ratings)),
            valueFormatter: percent,
          },
          {
            type: 'bar',
            label: 'Negative',
            stack: 'shares',
            color: shade('orange'),
            data: weeks.map(({ negative, ratings }) => {
              const share = shareOf(negative, ratings);
              return share === null ? null : -share;
            }),
            valueFormatter: percent,
          },
          {
            type: 'line',
            label: 'Net',
            color: shade('violet'),
            data: net,
            valueFormatter: percent,
            connectNulls: true,
            curve: 'linear',
            showMark: true,
          },
        ]}
        onAxisClick={(_event, data) => {
          const week = data ? weeks[data.dataIndex] : undefined;
          if (week && week.ratings > 0) showRows(ratingsOf(week.week, dashboard));
        }}
      >
        <ChartsWrapper>
          <ChartsLegend />
          <ChartsSurface>
            <ChartsGrid horizontal />
            <ChartsAxisHighlight x="band" />
            <BarPlot skipAnimation />
            <LinePlot skipAnimation />
            <MarkPlot skipAnimation />
            <ChartsXAxis axisId="week" />
            <ChartsYAxis axisId="share" />
          </ChartsSurface>
          <ChartsTooltip trigger="axis" />
        </ChartsWrapper>
      </ChartsDataProvider>
    </ChartCard>
  );
}
