import { begun } from '../range';
import {
  behindValue,
  contactsFrom,
  enteredStage,
  enteredThisMonth,
  inStage,
  membersIn,
  newCustomersIn,
  ratingsOf,
  spentIn,
  wonIn,
} from '../rows/rows-behind';
import type { Dashboard } from '../schema';
import type { ChartTable } from './chart-table';

const money = (amount: number | null) => ({ amount });

export const revenueTable = ({ revenue }: Pick<Dashboard, 'revenue'>): ChartTable => ({
  columns: ['Month', '25th percentile', 'Median', '75th percentile', 'Deals', 'Total'],
  rows: revenue.map((row) => ({
    cells: [
      { month: row.month },
      money(row.p25),
      money(row.p50),
      money(row.p75),
      row.deals,
      money(row.total),
    ],
    behind: row.deals > 0 ? wonIn(row.month) : undefined,
  })),
});

export const sourcesTable = ({
  lead_sources,
  from,
  to,
}: Pick<Dashboard, 'lead_sources' | 'from' | 'to'>): ChartTable => ({
  columns: ['Source', 'Contacts'],
  rows: lead_sources.map(({ source, contacts }) => ({
    cells: [source ?? 'No source', contacts],
    behind: contactsFrom(source, { from, to }),
  })),
});

export const costTable = ({ acquisition_cost }: Pick<Dashboard, 'acquisition_cost'>): ChartTable => ({
  columns: ['Month', 'Allotted', 'Used'],
  rows: acquisition_cost.map(({ month, allotted, used }) => ({
    cells: [{ month }, money(allotted), money(used)],
    behind: allotted > 0 || used > 0 ? spentIn(month) : undefined,
  })),
});

export const funnelTable = ({
  sales_funnel,
  from,
  to,
  today,
}: Pick<Dashboard, 'sales_funnel' | 'from' | 'to' | 'today'>): ChartTable => ({
  columns: ['Stage', 'Entered', 'Went on', 'Went on, %', 'Lost', 'This month'],
  rows: sales_funnel.map((stage) => {
    // From the last stage nothing goes on.
    const [wentOn, lost] = stage.kind === 'won' ? [null, null] : [stage.went_on, stage.lost];
    return {
      cells: [
        stage.name,
        stage.entered,
        wentOn,
        wentOn === null ? null : shareOf(wentOn, stage.entered),
        lost,
        stage.this_month,
      ],
      behind: stage.entered > 0 ? enteredStage(stage, { from, to }) : undefined,
      parts: {
        2: wentOn ? enteredStage(stage, { from, to }, 'went_on') : undefined,
        4: lost ? enteredStage(stage, { from, to }, 'lost') : undefined,
        5: stage.this_month > 0 ? enteredThisMonth(stage, today) : undefined,
      },
    };
  }),
});

export const feedbackTable = ({
  customer_feedback,
  from,
  to,
}: Pick<Dashboard, 'customer_feedback' | 'from' | 'to'>): ChartTable => ({
  columns: ['Week of', 'Ratings', 'Positive, %', 'Negative, %', 'Net, points'],
  rows: customer_feedback.map(({ week, ratings, positive, negative }) => ({
    cells: [
      { from: week, to: week },
      ratings,
      shareOf(positive, ratings),
      shareOf(negative, ratings),
      ratings > 0 ? Math.round(((positive - negative) / ratings) * 100) : null,
    ],
    behind: ratings > 0 ? ratingsOf(week, { from, to }) : undefined,
    parts: {
      2: positive > 0 ? ratingsOf(week, { from, to }, 'positive') : undefined,
      3: negative > 0 ? ratingsOf(week, { from, to }, 'negative') : undefined,
    },
  })),
});

/** In percent; null of nothing. */
export const shareOf = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part / whole) * 100) : null;

export const valueTable = (rows: NonNullable<Dashboard['lifetime_value']>): ChartTable => ({
  columns: ['Month', 'Spend', 'New customers', 'CAC', 'LTV', 'LTV ÷ CAC'],
  rows: rows.map(({ month, used, new_customers, cac, ltv, won }) => ({
    cells: [
      { month },
      money(used),
      new_customers,
      money(cac),
      money(ltv),
      cac && ltv !== null ? Math.round((ltv / cac) * 10) / 10 : null,
    ],
    behind: won > 0 || used ? behindValue(month) : undefined,
    parts: { 2: new_customers > 0 ? newCustomersIn(month) : undefined },
  })),
});

export const usersTable = ({
  active_users,
  today,
}: Pick<Dashboard, 'active_users' | 'today'>): ChartTable => ({
  columns: ['Days', 'Active members'],
  rows: begun(active_users.series, today).map(({ from, to, value }) => ({
    cells: [{ from, to }, value],
    behind: value ? membersIn({ from, to }) : undefined,
  })),
});

export const stagesTable = ({
  pipeline_by_stage,
  pipeline_id,
}: Pick<Dashboard, 'pipeline_by_stage' | 'pipeline_id'>): ChartTable => ({
  columns: ['Stage', 'Deals', 'Amount', 'Weighted'],
  rows: pipeline_by_stage.map((stage) => ({
    cells: [stage.name, stage.deals, money(stage.amount), money(stage.weighted)],
    behind: stage.deals > 0 ? inStage(stage, pipeline_id) : undefined,
  })),
});
