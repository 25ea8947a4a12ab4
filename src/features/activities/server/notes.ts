import 'server-only';
import * as z from 'zod/mini';
import { AppError, notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import { afterUpdate } from '@/lib/api/versioned';
import type { Db } from '@/lib/supabase/server';
import { type DealNote, type DealNotePatch, dealNoteSchema, type PageQuery } from '../schema';
import { placeSchema, readPlaceCursor, writePlaceCursor } from './place-cursor';

const pageSchema = z.object({ notes: z.array(dealNoteSchema), next: z.nullable(placeSchema) });

/** A page of a deal's thread, newest first; 404 where the deal is unknown, hidden or another team's. */
export async function listDealNotes(
  db: Db,
  teamId: string,
  dealId: string,
  { cursor, limit = 30 }: PageQuery,
): Promise<{ notes: DealNote[]; next_cursor: string | null }> {
  const answer = await db.rpc('deal_notes_page', {
    p_team_id: teamId,
    p_deal_id: dealId,
    p_before: readPlaceCursor(cursor),
    p_limit: limit,
  });
  if (answer.error?.code === 'PT404') throw notFound('deal');
  const { notes, next } = pageSchema.parse(unwrap(answer));
  return { notes, next_cursor: writePlaceCursor(next) };
}

/** One message; 404 where it is unknown, hidden or of another deal. */
async function getDealNote(db: Db, teamId: string, dealId: string, id: string): Promise<DealNote> {
  const answer = db.from('deal_note_cards').select('*').eq('team_id', teamId);
  const row = unwrap(await answer.eq('deal_id', dealId).eq('id', id).maybeSingle());
  if (!row) throw notFound('note');
  return dealNoteSchema.parse(row);
}

/** Adds a message to a deal's thread; 404 where the deal is unknown. */
export async function createDealNote(
  db: Db,
  teamId: string,
  dealId: string,
  body: string,
): Promise<DealNote> {
  const row = { team_id: teamId, deal_id: dealId, body };
  const answer = await db.from('deal_notes').insert(row).select('id').single();
  if (answer.error?.code === '23503') throw notFound('deal');
  return getDealNote(db, teamId, dealId, unwrap(answer).id);
}

/** Changes one's own message; 403 for somebody else's, 409 with it if it has changed since `version`. */
export async function patchDealNote(
  db: Db,
  teamId: string,
  dealId: string,
  id: string,
  { body, version }: DealNotePatch,
): Promise<DealNote> {
  const before = await getDealNote(db, teamId, dealId, id);
  let update = db.from('deal_notes').update({ body }).eq('team_id', teamId).eq('id', id);
  if (version !== undefined) update = update.eq('version', version);
  const changed = unwrap(await update.select('id'));
  const after = await getDealNote(db, teamId, dealId, id);
  const asSeen = version === undefined || version === after.version;
  if (changed.length === 0 && asSeen && after.version === before.version) {
    throw new AppError('forbidden', 'Only its author can change this note.');
  }
  return afterUpdate(changed, 'note', async () => after);
}

/** Deletes a message; 403 for somebody else's unless one is an admin. */
export async function deleteDealNote(db: Db, teamId: string, dealId: string, id: string): Promise<null> {
  const answer = db.from('deal_notes').delete().eq('team_id', teamId).eq('deal_id', dealId);
  const gone = unwrap(await answer.eq('id', id).select('id'));
  if (gone.length > 0) return null;
  await getDealNote(db, teamId, dealId, id);
  throw new AppError('forbidden', 'Only its author or an admin can delete this note.');
}
