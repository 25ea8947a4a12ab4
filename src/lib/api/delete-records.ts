import 'server-only';
import type { Db } from '../supabase/server';
import { notFound } from './app-error';
import { unwrap } from './database-error';

/** Deletes a record; 404 where it is unknown, another team's or hidden. */
export async function deleteRecord(
  db: Db,
  table: 'companies' | 'contacts' | 'deals',
  what: string,
  teamId: string,
  id: string,
): Promise<null> {
  const gone = unwrap(await db.from(table).delete().eq('team_id', teamId).eq('id', id).select('id'));
  if (gone.length === 0) throw notFound(what);
  return null;
}

/** Deletes records; 404, and nothing deleted, when one of them is unknown. */
export async function deleteRecords(
  db: Db,
  table: 'companies' | 'contacts' | 'deals',
  what: string,
  teamId: string,
  ids: string[],
): Promise<{ changed: number }> {
  const wanted = [...new Set(ids)];
  const known = unwrap(await db.from(table).select('id').eq('team_id', teamId).in('id', wanted));
  if (known.length !== wanted.length) throw notFound(what);
  unwrap(await db.from(table).delete().eq('team_id', teamId).in('id', wanted));
  return { changed: wanted.length };
}
