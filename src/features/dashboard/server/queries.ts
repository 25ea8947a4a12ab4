import 'server-only';
import type * as z from 'zod/mini';
import { listActivities } from '@/features/activities/server/queries';
import { upcomingCloses } from '@/features/deals/server/queries';
import { listPipelines } from '@/features/pipelines/server/queries';
import { notFound } from '@/lib/api/app-error';
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

/** The pipeline that is asked for, else the first; 404 where it is unknown or another team's. */
async function pipelineIdIn(db: Db, team: Team, { pipeline_id }: RangeQuery): Promise<string> {
  const pipelines = await listPipelines(db, team.id);
  const pipeline = pipeline_id ? pipelines.find(({ id }) => id === pipeline_id) : pipelines[0];
  if (!pipeline) throw notFound('pipeline');
  return pipeline.id;
}

/** How deals went from stage to stage of a pipeline. */
export async function getSalesFunnel(db: Db, team: Team, query: RangeQuery) {
  return readFunnel(db, team, query, await pipelineIdIn(db, team, query));
}

async function readFunnel(db: Db, team: Team, query: RangeQuery, pipelineId: string) {
  const { from, to } = rangeIn(team, query);
  const answer = await db.rpc('metric_funnel', {
    p_team_id: team.id,
    p_from: from,
    p_to: to,
    p_pipeline_id: pipelineId,
  });
  return salesFunnelSchema.parse(unwrap(answer));
}

async function readStages(db: Db, team: Team, pipelineId: string) {
  const answer = await db.rpc('metric_stages', { p_team_id: team.id, p_pipeline_id: pipelineId });
  return stageSumsSchema.parse(unwrap(answer));
}

/** How the team stands today, and what happened last and happens next. */
export async function getStats(db: Db, team: Team, query: Pick<RangeQuery, 'pipeline_id'>): Promise<Stats> {
  const [kpis, stages, { activities }, closes] = await Promise.all([
    getKpis(db, team, {}),
    pipelineIdIn(db, team, query).then((id) => readStages(db, team, id)),
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

/** Everything that the dashboard shows, for one range and pipeline; in one call, as each costs a round trip. */
export async function getDashboard(db: Db, team: Team, query: RangeQuery): Promise<Dashboard> {
  const { from, to } = rangeIn(team, query);
  const answer = await db.rpc('dashboard', {
    p_team_id: team.id,
    p_from: from,
    p_to: to,
    p_pipeline_id: query.pipeline_id,
  });
  if (answer.error?.code === 'PT404') throw notFound('pipeline');
  return { from, to, ...dashboardSchema.parse(unwrap(answer)) };
}
