import * as z from 'zod/mini';
import { type Activity, activitySchema } from '@/features/activities/schema';
import { type DealCard, dealCardSchema } from '@/features/deals/schema';
import { stageKinds } from '@/features/pipelines/schema';
import { idField } from '@/lib/fields';
import { stageColors } from '@/theme/stage-palette';
import { mostDays, type Range } from './range';

// What each number means is in docs/metrics.md. Money is in minor units of the
// team's currency, rates are fractions of 1, days are "2026-11-21", and null is
// what cannot be computed for lack of data.

const day = () => z.string();
const money = () => z.number();

/** The pieces of a line: days, weeks or months of the range. */
const piece = z.object({ from: day(), to: day(), value: z.nullable(z.number()) });
export type Piece = z.infer<typeof piece>;

const kpi = { value: z.nullable(z.number()), previous: z.nullable(z.number()), series: z.array(piece) };

export const kpisSchema = z.object({
  new_contacts: z.object({ ...kpi, total: z.number() }),
  pipeline_value: z.object({
    ...kpi,
    weighted: money(),
    open_deals: z.number(),
    without_amount: z.number(),
  }),
  won: z.object({ ...kpi, deals: z.number(), without_amount: z.number() }),
  win_rate: z.object({ ...kpi, won: z.number(), lost: z.number() }),
  velocity: z.object({
    ...kpi,
    open_deals: z.number(),
    win_rate: z.nullable(z.number()),
    average_won: z.nullable(money()),
    cycle_days: z.nullable(z.number()),
  }),
});

export const revenueSchema = z.array(
  z.object({
    month: day(),
    p25: z.nullable(money()),
    p50: z.nullable(money()),
    p75: z.nullable(money()),
    deals: z.number(),
    total: money(),
  }),
);

export const leadSourcesSchema = z.array(z.object({ source: z.nullable(z.string()), contacts: z.number() }));

export const acquisitionCostSchema = z.array(
  z.object({
    month: day(),
    allotted: money(),
    used: money(),
    channels: z.array(z.object({ channel: z.string(), allotted: money(), used: money() })),
  }),
);

const stage = {
  stage_id: z.string(),
  name: z.string(),
  color: z.enum(stageColors),
  kind: z.enum(stageKinds),
};

export const salesFunnelSchema = z.array(
  z.object({
    ...stage,
    entered: z.number(),
    went_on: z.number(),
    lost: z.number(),
    this_month: z.number(),
  }),
);

export const customerFeedbackSchema = z.array(
  z.object({ week: day(), ratings: z.number(), positive: z.number(), negative: z.number() }),
);

/** Null as a whole for those who do not see the whole team. */
export const lifetimeValueSchema = z.nullable(
  z.array(
    z.object({
      month: day(),
      used: z.nullable(money()),
      new_customers: z.number(),
      customers: z.number(),
      won: money(),
      cac: z.nullable(money()),
      ltv: z.nullable(money()),
    }),
  ),
);

export const activeUsersSchema = z.object({
  day: z.number(),
  week: z.number(),
  month: z.number(),
  members: z.number(),
  series: z.array(piece),
});

/** Who wrote something, and on how many days. */
export const activeMembersSchema = z.array(
  z.object({ user_id: z.string(), name: z.string(), days: z.number() }),
);
export type ActiveMembers = z.infer<typeof activeMembersSchema>;

export const stageSumsSchema = z.array(
  z.object({ ...stage, deals: z.number(), amount: money(), weighted: money() }),
);
export type StageSums = z.infer<typeof stageSumsSchema>;

/** How the team stands today. */
export interface Stats {
  contact_count: number;
  open_deals: number;
  pipeline_value: number;
  won_this_month: number;
  pipeline_by_stage: StageSums;
  /** The last ten. */
  recent_activities: Activity[];
  /** The next five, from today on. */
  upcoming_closes: DealCard[];
}

/** What one call answers; the funnel comes beside it. */
export const dashboardSchema = z.object({
  /** Where the team is: of the days after it, nothing is known. */
  today: day(),
  pipeline_id: z.string(),
  kpis: kpisSchema,
  revenue: revenueSchema,
  lead_sources: leadSourcesSchema,
  acquisition_cost: acquisitionCostSchema,
  customer_feedback: customerFeedbackSchema,
  lifetime_value: lifetimeValueSchema,
  active_users: activeUsersSchema,
  pipeline_by_stage: stageSumsSchema,
  recent_activities: z.array(activitySchema),
  upcoming_closes: z.array(dealCardSchema),
  /** The five open ones that are due first. */
  my_tasks: z.array(activitySchema),
});

/** All of it, for the days of a range. */
export type Dashboard = Range &
  z.infer<typeof dashboardSchema> & { sales_funnel: z.infer<typeof salesFunnelSchema> };

const rangeDay = () => z.iso.date('Give a day as year-month-day.');

/** Both days belong to the range; without them it is the current month. */
export const rangeQuerySchema = z
  .strictObject({
    from: z.optional(rangeDay()),
    to: z.optional(rangeDay()),
    /** Whose stages the funnel and the bar show; without it, the team's first. */
    pipeline_id: z.optional(idField()),
  })
  .check(
    z.refine(({ from, to }) => Boolean(from) === Boolean(to), {
      path: ['to'],
      error: 'Give both days of the range, or none.',
    }),
    z.refine(({ from, to }) => !from || !to || from <= to, {
      path: ['to'],
      error: 'A range cannot end before it begins.',
    }),
    z.refine(({ from, to }) => !from || !to || Date.parse(to) - Date.parse(from) <= mostDays * 86_400_000, {
      path: ['to'],
      error: `A range has ${mostDays.toLocaleString('en')} days at most.`,
    }),
  );
export type RangeQuery = z.infer<typeof rangeQuerySchema>;
