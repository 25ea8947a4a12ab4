import 'server-only';
import { notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type DealAnalytics, dealAnalyticsSchema } from '../schema';

/** A deal in numbers; 404 where it is unknown or another team's. */
export async function getDealAnalytics(db: Db, teamId: string, id: string): Promise<DealAnalytics> {
  const answer = await db.rpc('deal_analytics', { p_team_id: teamId, p_deal_id: id });
  if (answer.error?.code === 'PT404') throw notFound('deal');
  return dealAnalyticsSchema.parse(unwrap(answer));
}
