import 'server-only';
import { invalidField } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import type { DealsChange } from '../schema';

/** Changes deals in one transaction; 404, and nothing changed, when one of them is unknown. */
export async function changeDeals(db: Db, teamId: string, ids: string[], change: DealsChange) {
  const answer = await db.rpc('change_deals', { p_team_id: teamId, p_deal_ids: ids, p_change: change });
  if (answer.error?.code === '23503') {
    const [field, what] = 'stage_id' in change ? ['stage_id', 'stage'] : ['owner_id', 'member'];
    throw invalidField(`change/${field}`, `There is no such ${what}, or no longer.`);
  }
  return { changed: unwrap(answer) };
}
