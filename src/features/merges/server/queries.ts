import 'server-only';
import { notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import type { MergeKind } from '../kinds';
import { type LinkCounts, linkCountsSchema, type RecordMerge, recordMergeSchema } from '../schema';

const columns =
  'id, kind, kept_id, dropped_id, dropped_name, merged_at, undo_until, undone_at, merger:profiles(id, full_name, email)';

type Row = { merger: { id: string; full_name: string; email: string } | null };

function toMerge({ merger, ...merge }: Row): RecordMerge {
  return recordMergeSchema.parse({
    ...merge,
    merged_by: merger && { user_id: merger.id, name: merger.full_name || merger.email },
  });
}

/** What was merged into a record, the last first; undone ones, too. */
export async function listMerges(
  db: Db,
  teamId: string,
  kind: MergeKind,
  recordId: string,
): Promise<RecordMerge[]> {
  const rows = unwrap(
    await db
      .from('record_merges')
      .select(columns)
      .eq('team_id', teamId)
      .eq(`${kind}_id`, recordId)
      .order('merged_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(50),
  );
  return rows.map(toMerge);
}

/** One merge; 404 where it is unknown or another team's. */
export async function getMerge(db: Db, teamId: string, id: string): Promise<RecordMerge> {
  const row = unwrap(
    await db.from('record_merges').select(columns).eq('team_id', teamId).eq('id', id).maybeSingle(),
  );
  if (!row) throw notFound('merge');
  return toMerge(row);
}

/** The record that another one, which is there no more, was merged into; null where there is none to be seen. */
export const findSurvivor = async (db: Db, kind: MergeKind, droppedId: string): Promise<string | null> =>
  unwrap(await db.rpc('merged_into', { p_kind: kind, p_id: droppedId }));

/** How many rows of each table refer to a record; none where it is unknown. */
export async function countLinks(
  db: Db,
  teamId: string,
  kind: MergeKind,
  recordId: string,
): Promise<LinkCounts> {
  const answer = await db.rpc('count_links', { p_team_id: teamId, p_kind: kind, p_id: recordId });
  return linkCountsSchema.parse(unwrap(answer));
}
