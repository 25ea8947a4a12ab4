import 'server-only';
import { AppError } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import type { MonthSpend, MonthSpendPut } from '../schema';
import { listSpend } from './queries';

/** Puts the given channels in the place of those that the month had; 409 with it as it is if it has changed since. */
export async function putSpend(
  db: Db,
  teamId: string,
  { month, channels, version }: MonthSpendPut,
): Promise<MonthSpend> {
  const answer = await db.rpc('put_marketing_spend', {
    p_team_id: teamId,
    p_month: month,
    p_channels: channels,
    p_version: version === null ? '' : version,
  });
  const stale = answer.error?.code === 'PT409' && answer.error.message;
  if (!stale) unwrap(answer);
  const [found] = await listSpend(db, teamId, { from: month, to: month });
  const current = found ?? { month, version: null, channels: [] };
  if (stale) throw new AppError('conflict', stale, { current });
  return current;
}
