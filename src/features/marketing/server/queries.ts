import 'server-only';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type MonthSpend, monthSpendSchema, type SpendQuery } from '../schema';

/** The months in which something was entered, the latest first. */
export async function listSpend(db: Db, teamId: string, { from, to }: SpendQuery): Promise<MonthSpend[]> {
  const rows = unwrap(
    await db
      .from('marketing_spend')
      .select('month, channel, allotted, used')
      .eq('team_id', teamId)
      .gte('month', from)
      .lte('month', to)
      .order('month', { ascending: false })
      .order('channel_key'),
  );
  const months = Map.groupBy(rows, ({ month }) => month);
  return [...months].map(([month, channels]) => monthSpendSchema.parse({ month, channels }));
}
