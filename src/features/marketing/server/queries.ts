import 'server-only';
import * as z from 'zod/mini';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type MonthSpend, monthSpendSchema, type SpendQuery } from '../schema';

/** The months in which something was entered, the latest first. */
export async function listSpend(db: Db, teamId: string, { from, to }: SpendQuery): Promise<MonthSpend[]> {
  const answer = await db.rpc('marketing_spend_months', { p_team_id: teamId, p_from: from, p_to: to });
  return z.array(monthSpendSchema).parse(unwrap(answer));
}
