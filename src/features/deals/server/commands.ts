import 'server-only';
import { AppError, invalidField, notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import type { ConflictingDeal, DealCard, DealCreate, DealPatch } from '../schema';
import { findDeal, getDeal, lastDeals } from './queries';

/** Adds a deal on top of its stage, with who works on it and its first note. The stage decides the pipeline. */
export async function createDeal(db: Db, teamId: string, input: DealCreate): Promise<DealCard> {
  const { collaborators, note, ...fields } = input;
  const pipeline_id = await pipelineOf(db, teamId, input.stage_id);
  const answer = await db.rpc('create_deal', {
    p_team_id: teamId,
    p_deal: { ...fields, pipeline_id },
    p_collaborator_ids: collaborators,
    p_note: note ?? undefined,
  });
  if (answer.error?.message.includes('deal_collaborators')) {
    throw invalidField('collaborators', 'One of them is no member of this team, or no longer.');
  }
  return getDeal(db, teamId, unwrap(answer));
}

/** Moves a deal or changes its fields; 409 with the deal as it is if it has changed since `version`. */
export function patchDeal(db: Db, teamId: string, id: string, patch: DealPatch): Promise<DealCard> {
  const { stage_id, version, after_id, before_id, at_bottom, ...fields } = patch;
  const { lost_reason } = fields;
  return stage_id && version !== undefined
    ? moveDeal(db, teamId, id, { stage_id, version, after_id, before_id, at_bottom, lost_reason })
    : editDeal(db, teamId, id, fields, version);
}

type Place = 'stage_id' | 'version' | 'after_id' | 'before_id' | 'at_bottom';
type Fields = Omit<DealPatch, Place>;

async function editDeal(
  db: Db,
  teamId: string,
  id: string,
  fields: Fields,
  version: number | undefined,
): Promise<DealCard> {
  if (Object.keys(fields).length === 0) throw new AppError('invalid_input', 'There is nothing to change.');
  const before = fields.owner_id === undefined ? null : await findDeal(db, teamId, id);
  let update = db.from('deals').update(fields).eq('team_id', teamId).eq('id', id);
  if (version !== undefined) update = update.eq('version', version);
  const changed = unwrap(await update.select('id'));
  const deal = await findDeal(db, teamId, id);
  // Whoever sees only their own deals, and hands one over, does not see it any more.
  if (!deal && before && changed.length > 0) return handedOver(db, before, fields);
  if (!deal) throw notFound('deal');
  // The deal is there, yet no row fitted: its version is another one now.
  if (changed.length === 0) throw await stale(db, teamId, deal);
  return deal;
}

/** A deal that the caller has just given to somebody else and sees no more, as it is now. */
async function handedOver(db: Db, before: DealCard, fields: Fields): Promise<DealCard> {
  const answer = db.from('profiles').select('full_name, email');
  const owner = unwrap(await answer.eq('id', fields.owner_id ?? '').maybeSingle());
  return {
    ...before,
    ...fields,
    owner_name: owner?.full_name ?? null,
    owner_email: owner?.email ?? null,
    version: before.version + 1,
  };
}

type Move = Pick<DealPatch, Place | 'lost_reason'> & { stage_id: string; version: number };

async function moveDeal(db: Db, teamId: string, id: string, move: Move): Promise<DealCard> {
  const after_id = move.at_bottom ? await lastDealId(db, teamId, move.stage_id, id) : move.after_id;
  const answer = await db.rpc('move_deal', {
    p_team_id: teamId,
    p_deal_id: id,
    p_stage_id: move.stage_id,
    p_version: move.version,
    p_before_id: move.before_id ?? undefined,
    p_after_id: after_id ?? undefined,
    p_lost_reason: move.lost_reason ?? undefined,
  });
  if (answer.error?.code === 'PT409') throw await stale(db, teamId, await getDeal(db, teamId, id));
  if (answer.error?.code === '23503') throw unknownStage();
  unwrap(answer);
  return getDeal(db, teamId, id);
}

/** The deal at the bottom of a stage, other than the one that is to go there. */
async function lastDealId(db: Db, teamId: string, stageId: string, movedId: string): Promise<string | null> {
  return (await lastDeals(db, teamId, stageId)).find((deal) => deal.id !== movedId)?.id ?? null;
}

async function pipelineOf(db: Db, teamId: string, stageId: string): Promise<string> {
  const stage = unwrap(
    await db
      .from('pipeline_stages')
      .select('pipeline_id')
      .eq('team_id', teamId)
      .eq('id', stageId)
      .maybeSingle(),
  );
  if (!stage) throw unknownStage();
  return stage.pipeline_id;
}

const unknownStage = () => invalidField('stage_id', 'There is no such stage, or no longer.');

async function stale(db: Db, teamId: string, deal: DealCard): Promise<AppError> {
  const current: ConflictingDeal = { ...deal, moved_by: await lastMover(db, teamId, deal.id) };
  return new AppError('conflict', 'This deal has changed since you saw it.', { current });
}

/** Whoever brought a deal into its stage. */
async function lastMover(db: Db, teamId: string, dealId: string): Promise<ConflictingDeal['moved_by']> {
  const [last] = unwrap(
    await db
      .from('deal_stage_history')
      .select('mover:profiles(user_id:id, full_name, email)')
      .eq('team_id', teamId)
      .eq('deal_id', dealId)
      .order('moved_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(1),
  );
  return last?.mover ? { user_id: last.mover.user_id, name: last.mover.full_name || last.mover.email } : null;
}
