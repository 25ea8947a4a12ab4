import 'server-only';
import { AppError, invalidField } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import type { Stage, StageCreate, StagePatch } from '../schema';
import { getStage } from './queries';

/** What a new stage of each kind has unless it is told otherwise. */
const defaults = {
  open: { color: 'slate', probability: 50 },
  won: { color: 'green', probability: 100 },
  lost: { color: 'rose', probability: 0 },
} as const;

/** Adds a stage right after another one, else at the end of its pipeline. */
export async function createStage(db: Db, teamId: string, input: StageCreate): Promise<Stage> {
  const { kind = 'open' } = input;
  const answer = await db.rpc('add_stage', {
    p_team_id: teamId,
    p_pipeline_id: input.pipeline_id,
    p_name: input.name,
    p_kind: kind,
    p_color: input.color ?? defaults[kind].color,
    p_probability: input.probability ?? defaults[kind].probability,
    p_stale_after_days: input.stale_after_days ?? undefined,
    p_after_id: input.after_id,
  });
  if (answer.error?.code === '23503') {
    throw input.after_id
      ? unknownNeighbour('after_id')
      : invalidField('pipeline_id', 'There is no such pipeline, or no longer.');
  }
  return getStage(db, teamId, unwrap(answer));
}

/** Moves a stage or changes its fields; 409 with the stage as it is if it has changed since `version`. */
export async function patchStage(db: Db, teamId: string, id: string, patch: StagePatch): Promise<Stage> {
  const { after_id, before_id, version, ...fields } = patch;
  if (!after_id && !before_id) return editStage(db, teamId, id, fields, version);
  const answer = await db.rpc('move_stage', {
    p_team_id: teamId,
    p_stage_id: id,
    p_after_id: after_id,
    p_before_id: before_id,
  });
  if (answer.error?.code === '23503') throw unknownNeighbour(after_id ? 'after_id' : 'before_id');
  unwrap(answer);
  return getStage(db, teamId, id);
}

type Fields = Omit<StagePatch, 'after_id' | 'before_id' | 'version'>;

async function editStage(
  db: Db,
  teamId: string,
  id: string,
  fields: Fields,
  version: number | undefined,
): Promise<Stage> {
  if (Object.keys(fields).length === 0) throw new AppError('invalid_input', 'There is nothing to change.');
  const { kind } = fields;
  const change = kind && kind !== 'open' ? { ...fields, probability: defaults[kind].probability } : fields;
  let update = db.from('pipeline_stages').update(change).eq('team_id', teamId).eq('id', id);
  if (version !== undefined) update = update.eq('version', version);
  const answer = await update.select('id');
  // The schema has checked everything but what depends on the stage as it is.
  if (answer.error?.code === '23514') {
    throw kind
      ? invalidField('kind', 'A stage that holds deals cannot change its kind. Move them first.')
      : invalidField('probability', 'Only an open stage has a probability to choose.');
  }
  const changed = unwrap(answer);
  const stage = await getStage(db, teamId, id);
  if (changed.length === 0) {
    throw new AppError('conflict', 'This stage has changed since you saw it.', { current: stage });
  }
  return stage;
}

/** Deletes a stage, its deals going to `moveTo`; 422 where they have nowhere to go, and for the last open one. */
export async function deleteStage(db: Db, teamId: string, id: string, moveTo?: string): Promise<null> {
  const answer = await db.rpc('delete_stage', { p_team_id: teamId, p_stage_id: id, p_move_to: moveTo });
  if (answer.error?.code === '23503') {
    throw invalidField(
      'move_to',
      moveTo
        ? 'Choose another stage of the same pipeline.'
        : 'This stage holds deals. Say to which stage they go.',
    );
  }
  unwrap(answer);
  return null;
}

const unknownNeighbour = (field: 'after_id' | 'before_id') =>
  invalidField(field, 'The stage beside it is not in this pipeline, or no longer.');
