import 'server-only';
import * as z from 'zod/mini';
import { notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import {
  type ActivitiesQuery,
  type Activity,
  activitySchema,
  type TimelineEntry,
  type TimelineQuery,
  timelineEntrySchema,
} from '../schema';
import type { Subject } from '../values';
import { placeSchema, readPlaceCursor, writePlaceCursor } from './place-cursor';

const activitiesPageSchema = z.object({
  activities: z.array(activitySchema),
  next: z.nullable(placeSchema),
});

/** A page of the team's activities that fit, newest first. */
export async function listActivities(
  db: Db,
  teamId: string,
  { q, type, contact_id, deal_id, company_id, cursor, limit }: ActivitiesQuery,
): Promise<{ activities: Activity[]; next_cursor: string | null }> {
  const answer = await db.rpc('activities_page', {
    p_team_id: teamId,
    p_filter: { q: q || undefined, type, contact_id, deal_id, company_id },
    p_before: readPlaceCursor(cursor),
    p_limit: limit ?? 50,
  });
  const { activities, next } = activitiesPageSchema.parse(unwrap(answer));
  return { activities, next_cursor: writePlaceCursor(next) };
}

/** One activity; 404 where it is unknown, hidden or another team's. */
export async function getActivity(db: Db, teamId: string, id: string): Promise<Activity> {
  const row = unwrap(
    await db.from('activity_cards').select('*').eq('team_id', teamId).eq('id', id).maybeSingle(),
  );
  if (!row) throw notFound('activity');
  return activitySchema.parse(row);
}

const timelinePageSchema = z.object({
  entries: z.array(timelineEntrySchema),
  next: z.nullable(placeSchema),
});

/** A page of what happened around a record, newest first; 404 where the record is unknown. */
export async function readTimeline(
  db: Db,
  teamId: string,
  { kind, id }: Subject,
  { type, q, cursor, limit }: TimelineQuery,
): Promise<{ entries: TimelineEntry[]; next_cursor: string | null }> {
  const answer = await db.rpc('timeline', {
    p_team_id: teamId,
    p_kind: kind,
    p_id: id,
    p_filter: { type, q: q || undefined },
    p_before: readPlaceCursor(cursor),
    p_limit: limit ?? 30,
  });
  if (answer.error?.code === 'PT404') throw notFound(kind);
  const { entries, next } = timelinePageSchema.parse(unwrap(answer));
  return { entries, next_cursor: writePlaceCursor(next) };
}
