import 'server-only';
import * as z from 'zod/mini';
import { notFound } from '@/lib/api/app-error';
import { decodeCursor, encodeCursor } from '@/lib/api/cursor';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type Feedback, type FeedbackQuery, feedbackSchema } from '../schema';

const ratingsOf = { positive: [4, 5], neutral: [3, 3], negative: [1, 2] } as const;

/** Feedback that fits, the latest first. */
export async function listFeedback(
  db: Db,
  teamId: string,
  { contact_id, sentiment, from, to, cursor, limit = 50 }: FeedbackQuery,
): Promise<{ feedback: Feedback[]; next_cursor: string | null }> {
  let query = feedbackOf(db, teamId);
  if (contact_id) query = query.eq('contact_id', contact_id);
  if (sentiment) query = query.gte('rating', ratingsOf[sentiment][0]).lte('rating', ratingsOf[sentiment][1]);
  if (from) query = query.gte('given_on', from);
  if (to) query = query.lte('given_on', to);
  if (cursor) {
    const [day, id] = decodeCursor(cursor, z.tuple([z.iso.date(), z.uuid()]));
    // The first bound looks redundant, but it is what the index can start from.
    query = query.lte('given_on', day).or(`given_on.lt.${day},id.lt.${id}`);
  }
  const rows = unwrap(
    await query
      .order('given_on', { ascending: false })
      .order('id', { ascending: false })
      .limit(limit + 1),
  ).map(toFeedback);
  const feedback = rows.slice(0, limit);
  const last = rows.length > limit ? feedback.at(-1) : undefined;
  return { feedback, next_cursor: last ? encodeCursor([last.given_on, last.id]) : null };
}

/** One feedback; 404 where it is unknown, hidden or another team's. */
export async function getFeedback(db: Db, teamId: string, id: string): Promise<Feedback> {
  const row = unwrap(await feedbackOf(db, teamId).eq('id', id).maybeSingle());
  if (!row) throw notFound('feedback');
  return toFeedback(row);
}

const feedbackOf = (db: Db, teamId: string) =>
  db
    .from('feedback')
    .select(
      'id, contact_id, rating, comment, given_on, created_by, version, created_at, contact:contacts(full_name)',
    )
    .eq('team_id', teamId);

const toFeedback = ({ contact, ...row }: { contact: { full_name: string } | null }): Feedback =>
  feedbackSchema.parse({ ...row, contact_name: contact?.full_name ?? null });
