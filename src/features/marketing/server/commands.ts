import 'server-only';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import type { MonthSpend, MonthSpendPut } from '../schema';
import { listSpend } from './queries';

/** Puts the given channels in the place of those that the month had. */
export async function putSpend(
  db: Db,
  teamId: string,
  { month, channels }: MonthSpendPut,
): Promise<MonthSpend> {
  unwrap(await db.rpc('put_marketing_spend', { p_team_id: teamId, p_month: month, p_channels: channels }));
  const [saved] = await listSpend(db, teamId, { from: month, to: month });
  return saved ?? { month, channels: [] };
}
