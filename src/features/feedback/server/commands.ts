import 'server-only';
import { AppError } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import { todayIn } from '@/lib/dates';
import type { Db } from '@/lib/supabase/server';
import type { Feedback, FeedbackCreate, FeedbackPatch } from '../schema';
import { getFeedback } from './queries';

/** Adds what a contact said, today where the team is unless the input has another day. */
export async function createFeedback(
  db: Db,
  team: { id: string; time_zone: string },
  input: FeedbackCreate,
): Promise<Feedback> {
  const row = unwrap(
    await db
      .from('feedback')
      .insert({ given_on: todayIn(team.time_zone), ...input, team_id: team.id })
      .select('id')
      .single(),
  );
  return getFeedback(db, team.id, row.id);
}

/** Changes one's own feedback: 403 on somebody else's, 409 if it has changed since `version`. */
export async function patchFeedback(
  db: Db,
  teamId: string,
  id: string,
  { version, ...fields }: FeedbackPatch,
): Promise<Feedback> {
  if (Object.keys(fields).length === 0) throw new AppError('invalid_input', 'There is nothing to change.');
  let update = db.from('feedback').update(fields).eq('team_id', teamId).eq('id', id);
  if (version !== undefined) update = update.eq('version', version);
  const changed = unwrap(await update.select('id'));
  const current = await getFeedback(db, teamId, id);
  if (changed.length > 0) return current;
  if (version !== undefined && current.version !== version) {
    throw new AppError('conflict', 'This feedback has changed since you saw it.', { current });
  }
  throw new AppError('forbidden', 'Only who entered the feedback can change it.');
}

/** Deletes one's own feedback, for admins anybody's. */
export async function deleteFeedback(db: Db, teamId: string, id: string): Promise<null> {
  const gone = unwrap(await db.from('feedback').delete().eq('team_id', teamId).eq('id', id).select('id'));
  if (gone.length > 0) return null;
  await getFeedback(db, teamId, id);
  throw new AppError('forbidden', 'Only who entered the feedback, or an admin, can delete it.');
}
