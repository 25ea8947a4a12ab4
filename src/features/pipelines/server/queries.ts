import 'server-only';
import * as z from 'zod/mini';
import { notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type Pipeline, pipelineSchema, type Stage, stageSchema } from '../schema';

const stageColumns = 'id, name, kind, color, probability, stale_after_days, version';

/** A team's pipelines with their stages, both in order. */
export async function listPipelines(db: Db, teamId: string): Promise<Pipeline[]> {
  const rows = unwrap(await pipelinesOf(db, teamId).order('position'));
  return z.array(pipelineSchema).parse(rows);
}

/** One pipeline with its stages; 404 where it is unknown or another team's. */
export async function getPipeline(db: Db, teamId: string, id: string): Promise<Pipeline> {
  const row = unwrap(await pipelinesOf(db, teamId).eq('id', id).maybeSingle());
  if (!row) throw notFound('pipeline');
  return pipelineSchema.parse(row);
}

const pipelinesOf = (db: Db, teamId: string) =>
  db
    .from('pipelines')
    .select(`id, name, stages:pipeline_stages(${stageColumns})`)
    .eq('team_id', teamId)
    .order('position', { referencedTable: 'pipeline_stages' });

/** 404 where it is unknown or another team's. */
export async function getStage(db: Db, teamId: string, id: string): Promise<Stage> {
  const row = unwrap(
    await db.from('pipeline_stages').select(stageColumns).eq('team_id', teamId).eq('id', id).maybeSingle(),
  );
  if (!row) throw notFound('stage');
  return stageSchema.parse(row);
}
