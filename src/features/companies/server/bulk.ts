import 'server-only';
import { invalidField, notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import type { CompaniesChange } from '../schema';

/** Changes companies in one statement; 404, and nothing changed, when one of them is unknown. */
export async function changeCompanies(db: Db, teamId: string, ids: string[], change: CompaniesChange) {
  const wanted = [...new Set(ids)];
  const known = unwrap(await db.from('companies').select('id').eq('team_id', teamId).in('id', wanted));
  if (known.length !== wanted.length) throw notFound('company');
  const answer = await db
    .from('companies')
    .update(change)
    .eq('team_id', teamId)
    .in('id', wanted)
    .select('id');
  if (answer.error?.code === '23503') {
    throw invalidField('change/owner_id', 'There is no such member, or no longer.');
  }
  return { changed: unwrap(answer).length };
}
