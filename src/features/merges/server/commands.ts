import 'server-only';
import { AppError } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import type { MergeKind } from '../kinds';
import type { MergeBody, RecordMerge } from '../schema';
import { getMerge } from './queries';

const functions = { contact: 'merge_contacts', company: 'merge_companies' } as const;

/**
 * Makes one record of two and gives it as `read` reads it; 404 where one is unknown or
 * gone, 409 with both as they are where one has changed since `versions`, or where a
 * third record has a value that only one can have.
 */
export async function mergeRecords<Row>(
  db: Db,
  teamId: string,
  kind: MergeKind,
  { keep_id, drop_id, values, versions }: MergeBody,
  read: (db: Db, teamId: string, id: string) => Promise<Row>,
): Promise<{ merge_id: string; record: Row }> {
  const answer = await db.rpc(functions[kind], {
    p_team_id: teamId,
    p_keep_id: keep_id,
    p_drop_id: drop_id,
    // Copies: the types of JSON want an index signature.
    p_values: { ...values },
    p_versions: { ...versions },
  });
  if (answer.error?.code === 'PT409') {
    const [keep, drop] = await Promise.all([read(db, teamId, keep_id), read(db, teamId, drop_id)]);
    throw new AppError('conflict', answer.error.message, { current: { keep, drop } });
  }
  const merge_id = ofValues(() => unwrap(answer));
  return { merge_id, record: await read(db, teamId, keep_id) };
}

/** What the database says of a field is said of its place in the body. */
function ofValues<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof AppError && error.extra.errors)) throw error;
    const errors = error.extra.errors.map(({ pointer, detail }) => ({
      pointer: `/values${pointer}`,
      detail,
    }));
    throw new AppError(error.code, error.detail, { ...error.extra, errors });
  }
}

/** Takes a merge back; 409 where that is done, too late, or an address or name is somebody else's by now. */
export async function undoMerge(db: Db, teamId: string, id: string): Promise<RecordMerge> {
  unwrap(await db.rpc('undo_merge', { p_team_id: teamId, p_merge_id: id }));
  return getMerge(db, teamId, id);
}
