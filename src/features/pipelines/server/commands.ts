import 'server-only';
import { AppError, invalidField, notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import type { Pipeline, PipelineCreate, PipelinePatch } from '../schema';
import { getPipeline } from './queries';

/** Adds a pipeline with the stages of a template after the team's others. */
export async function createPipeline(db: Db, teamId: string, input: PipelineCreate): Promise<Pipeline> {
  const id = unwrap(
    await db.rpc('add_pipeline', { p_team_id: teamId, p_name: input.name, p_template: input.template }),
  );
  return getPipeline(db, teamId, id);
}

/** Renames a pipeline, or moves it beside another one. */
export async function patchPipeline(
  db: Db,
  teamId: string,
  id: string,
  { name, after_id, before_id }: PipelinePatch,
): Promise<Pipeline> {
  if (after_id || before_id) {
    const answer = await db.rpc('move_pipeline', {
      p_team_id: teamId,
      p_pipeline_id: id,
      p_after_id: after_id,
      p_before_id: before_id,
    });
    if (answer.error?.code === '23503') {
      throw invalidField(
        after_id ? 'after_id' : 'before_id',
        'The pipeline beside it is not there, or no longer.',
      );
    }
    unwrap(answer);
  } else if (name !== undefined) {
    unwrap(await db.from('pipelines').update({ name }).eq('team_id', teamId).eq('id', id));
  } else {
    throw new AppError('invalid_input', 'There is nothing to change.');
  }
  return getPipeline(db, teamId, id);
}

/** Deletes a pipeline with its stages: 409 while it holds deals, 422 for the team's last one. */
export async function deletePipeline(db: Db, teamId: string, id: string): Promise<null> {
  const answer = await db.from('pipelines').delete().eq('team_id', teamId).eq('id', id).select('id');
  if (answer.error?.code === '23503') {
    throw new AppError('conflict', 'This pipeline still holds deals. Move or delete them first.');
  }
  if (unwrap(answer).length === 0) throw notFound('pipeline');
  return null;
}
