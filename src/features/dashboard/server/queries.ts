import 'server-only';
import type * as z from 'zod/mini';
import { listActivities } from '@/features/activities/server/queries';
import { upcomingCloses } from '@/features/deals/server/queries';
import { unwrap } from '@/lib/api/database-error';
import { todayIn } from '@/lib/dates';
import type { Db } from '@/lib/supabase/server';
import { presetRange, type Range } from '../range';
import {
  acquisitionCostSchema,
  activeMembersSchema,
  activeUsersSchema,
  customerFeedbackSchema,
  type Dashboard,
  dashboardSchema,
  kpisSchema,
  leadSourcesSchema,
  lifetimeValueSchema,
  type RangeQuery,
  revenueSchema,
  type Stats,
  salesFunnelSchema,
  stageSumsSchema,
} from '../schema';

interface Team {
  id: string;
  time_zone: string;
}

/** The range that is asked for; the current month where none is. */
const rangeIn = (team: Team, { from, to }: RangeQuery): Range =>
  from && to ? { from, to } : presetRange('this_month', todayIn(team.time_zone));

/** A metric of a range: a function of supabase/migrations, with the shape of its answer. */
const metric =
  <Shape extends z.ZodMiniType>(
    name:
      | 'active_members'
      | 'metric_acquisition_cost'
      | 'metric_active_users'
      | 'metric_feedback'
      | 'metric_kpis'
      | 'metric_lead_sources'
      | 'metric_lifetime_value'
      | 'metric_revenue',
    shape: Shape,
  ) =>
  async (db: Db, team: Team, query: RangeQuery): Promise<z.infer<Shape>> => {
    const { from, to } = rangeIn(team, query);
    return shape.parse(unwrap(await db.rpc(name, { p_team_id: team.id, p_from: from, p_to: to })));
  };

export const getKpis = metric('metric_kpis', kpisSchema);
export const getRevenue = metric('metric_revenue', revenueSchema);
export const getLeadSources = metric('metric_lead_sources', leadSourcesSchema);
export const getAcquisitionCost = metric('metric_acquisition_cost', acquisitionCostSchema);
export const getCustomerFeedback = metric('metric_feedback', customerFeedbackSchema);
export const getLifetimeValue = metric('metric_lifetime_value', lifetimeValueSchema);
export const getActiveMembers = metric('active_members', activeMembersSchema);
export const getActiveUsers = metric('metric_active_users', activeUsersSchema);

/** How deals went from stage to stage of a pipeline; 404 where that is unknown or another team's. */
export async function getSalesFunnel(db: Db, team: Team, query: RangeQuery) {
  const { from, to } = rangeIn(team, query);
  const answer = await db.rpc('metric_funnel', {
    p_team_id: team.id,
    p_from: from,
    p_to: to,
    p_pipeline_id: query.pipeline_id,
  });
  return salesFunnelSchema.parse(unwrap(answer));
}

async function readStages(db: Db, team: Team, { pipeline_id }: Pick<RangeQuery, 'pipeline_id'>) {
  const answer = await db.rpc('metric_stages', { p_team_id: team.id, p_pipeline_id: pipeline_id });
  return stageSumsSchema.parse(unwrap(answer));
}

/** How the team stands today, and what happened last and happens next. */
export async function getStats(db: Db, team: Team, query: Pick<RangeQuery, 'pipeline_id'>): Promise<Stats> {
  const [kpis, stages, { activities }, closes] = await Promise.all([
    getKpis(db, team, {}),
    readStages(db, team, query),
    listActivities(db, team.id, { limit: 10 }),
    upcomingCloses(db, team.id, todayIn(team.time_zone)),
  ]);
  return {
    contact_count: kpis.new_contacts.total,
    open_deals: kpis.pipeline_value.open_deals,
    pipeline_value: kpis.pipeline_value.value ?? 0,
    won_this_month: kpis.won.value ?? 0,
    pipeline_by_stage: stages,
    recent_activities: activities,
    upcoming_closes: closes,
  };
}

/**
 * Everything that the dashboard shows, for one range and pipeline. In as few calls as
 * there are to gain from: the funnel takes as long as all the rest.
 */
export async function getDashboard(db: Db, team: Team, query: RangeQuery): Promise<Dashboard> {
  const { from, to } = rangeIn(team, query);
  const [answer, sales_funnel] = await Promise.all([
    db.rpc('dashboard', {
      p_team_id: team.id,
      p_from: from,
      p_to: to,
      p_pipeline_id: query.pipeline_id,
    }),
    getSalesFunnel(db, team, { from, to, pipeline_id: query.pipeline_id }),
  ]);
  return { from, to, sales_funnel, ...dashboardSchema.parse(unwrap(answer)) };
}
