import { begun } from '../range';
import type { RowsBehind } from '../rows/rows-behind';
import type { Dashboard } from '../schema';
import { dayTick, monthEnd, monthName } from './axis';
import type { ChartTable } from './chart-table';

/** An amount as it is told: in units of the currency, not in cents. */
type Money = (amount: number | null) => string | null;

export const wonIn = (month: string, to: string): RowsBehind => ({
  of: 'deals',
  title: `Deals won in ${monthName(month)}`,
  // The last month may not be over where the range ends.
  query: { status: 'won', closed_from: month, closed_to: monthEnd(month) < to ? monthEnd(month) : to },
});

export const revenueTable = (
  { revenue, to }: Pick<Dashboard, 'revenue' | 'to'>,
  money: Money,
): ChartTable => ({
  columns: ['Month', '25th percentile', 'Median', '75th percentile', 'Deals', 'Total'],
  rows: revenue.map((row) => ({
    cells: [
      monthName(row.month),
      money(row.p25),
      money(row.p50),
      money(row.p75),
      row.deals,
      money(row.total),
    ],
    behind: row.deals > 0 ? wonIn(row.month, to) : undefined,
  })),
});

export const contactsFrom = (source: string | null, from: string, to: string): RowsBehind => ({
  of: 'contacts',
  title: source ? `New contacts from ${source}` : 'New contacts without a source',
  query: { source: source ?? 'none', created_from: from, created_to: to },
});

export const sourcesTable = ({
  lead_sources,
  from,
  to,
}: Pick<Dashboard, 'lead_sources' | 'from' | 'to'>): ChartTable => ({
  columns: ['Source', 'Contacts'],
  rows: lead_sources.map(({ source, contacts }) => ({
    cells: [source ?? 'No source', contacts],
    behind: contactsFrom(source, from, to),
  })),
});

export const costTable = (
  { acquisition_cost }: Pick<Dashboard, 'acquisition_cost'>,
  money: Money,
): ChartTable => ({
  columns: ['Month', 'Allotted', 'Used'],
  rows: acquisition_cost.map(({ month, allotted, used }) => ({
    cells: [monthName(month), money(allotted), money(used)],
  })),
});

export const enteredStage = (
  { stage_id, name }: Pick<Dashboard['sales_funnel'][number], 'stage_id' | 'name'>,
  from: string,
  to: string,
  how?: 'went_on' | 'lost',
): RowsBehind => ({
  of: 'deals',
  title:
    how === 'lost' ? `Lost from ${name}` : how === 'went_on' ? `Went on from ${name}` : `Entered ${name}`,
  query: { visited_stage_id: stage_id, visited_from: from, visited_to: to, visited_how: how },
});

export const funnelTable = ({
  sales_funnel,
  from,
  to,
}: Pick<Dashboard, 'sales_funnel' | 'from' | 'to'>): ChartTable => ({
  columns: ['Stage', 'Entered', 'Went on', 'Went on, %', 'Lost', 'This month'],
  rows: sales_funnel.map((stage) => ({
    cells: [
      stage.name,
      stage.entered,
      stage.kind === 'won' ? null : stage.went_on,
      stage.kind === 'won' || stage.entered === 0 ? null : Math.round((stage.went_on / stage.entered) * 100),
      stage.kind === 'won' ? null : stage.lost,
      stage.this_month,
    ],
    behind: stage.entered > 0 ? enteredStage(stage, from, to) : undefined,
  })),
});

export const ratingsOf = (week: string, to: string, sentiment?: 'positive' | 'negative'): RowsBehind => {
  const sunday = new Date(Date.parse(week) + 6 * 86_400_000).toISOString().slice(0, 10);
  return {
    of: 'feedback',
    title: `${sentiment === 'positive' ? 'Positive feedback' : sentiment === 'negative' ? 'Negative feedback' : 'Feedback'} of the week of ${dayTick(week)}`,
    query: { from: week, to: sunday < to ? sunday : to, sentiment },
  };
};

export const feedbackTable = ({
  customer_feedback,
  to,
}: Pick<Dashboard, 'customer_feedback' | 'to'>): ChartTable => ({
  columns: ['Week of', 'Ratings', 'Positive, %', 'Negative, %', 'Net, points'],
  rows: customer_feedback.map(({ week, ratings, positive, negative }) => ({
    cells: [
      dayTick(week),
      ratings,
      shareOf(positive, ratings),
      shareOf(negative, ratings),
      ratings > 0 ? Math.round(((positive - negative) / ratings) * 100) : null,
    ],
    behind: ratings > 0 ? ratingsOf(week, to) : undefined,
  })),
});

/** In percent; null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part / whole) * 100) : null;

export const valueTable = (
  rows: NonNullable<Dashboard['lifetime_value']>,
  to: string,
  money: Money,
): ChartTable => ({
  columns: ['Month', 'Spend', 'New customers', 'CAC', 'LTV', 'LTV ÷ CAC'],
  rows: rows.map(({ month, used, new_customers, cac, ltv, won }) => ({
    cells: [
      monthName(month),
      money(used),
      new_customers,
      money(cac),
      money(ltv),
      cac && ltv !== null ? Math.round((ltv / cac) * 10) / 10 : null,
    ],
    behind: won > 0 ? wonIn(month, to) : undefined,
  })),
});

export const usersTable = ({
  active_users,
  today,
}: Pick<Dashboard, 'active_users' | 'today'>): ChartTable => ({
  columns: ['Days', 'Active members'],
  rows: begun(active_users.series, today).map(({ from, to, value }) => ({
    cells: [from === to ? dayTick(from) : `${dayTick(from)} to ${dayTick(to)}`, value],
  })),
});

export const inStage = (
  { stage_id, name }: Pick<Dashboard['pipeline_by_stage'][number], 'stage_id' | 'name'>,
  pipelineId: string,
): RowsBehind => ({
  of: 'deals',
  title: `Deals in ${name}`,
  query: { pipeline_id: pipelineId, stage: stage_id },
});

export const stagesTable = (
  { pipeline_by_stage, pipeline_id }: Pick<Dashboard, 'pipeline_by_stage' | 'pipeline_id'>,
  money: Money,
): ChartTable => ({
  columns: ['Stage', 'Deals', 'Amount', 'Weighted'],
  rows: pipeline_by_stage.map((stage) => ({
    cells: [stage.name, stage.deals, money(stage.amount), money(stage.weighted)],
    behind: stage.deals > 0 ? inStage(stage, pipeline_id) : undefined,
  })),
});
