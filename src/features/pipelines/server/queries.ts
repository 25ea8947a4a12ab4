import 'server-only';
import * as z from 'zod/mini';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type Pipeline, pipelineSchema } from '../schema';

/** A team's pipelines with their stages, both in order. */
export async function listPipelines(db: Db, teamId: string): Promise<Pipeline[]> {
  const rows = unwrap(
    await db
      .from('pipelines')
      .select('id, name, stages:pipeline_stages(id, name, kind, color, probability, stale_after_days)')
      .eq('team_id', teamId)
      .order('position')
      .order('position', { referencedTable: 'pipeline_stages' }),
  );
  return z.array(pipelineSchema).parse(rows);
}
