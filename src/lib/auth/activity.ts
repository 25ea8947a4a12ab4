import 'server-only';
import { after } from 'next/server';
import type { Db } from '../supabase/server';
import type { Team } from './session';

/** Milliseconds after which somebody at work counts as active anew. */
const interval = 5 * 60_000;

/** Notes that the caller is at work in a team: after the answer, and every few minutes only. */
export function noteActivity(db: Db, { id, last_active_at }: Team): void {
  if (last_active_at && Date.now() - Date.parse(last_active_at) < interval) return;
  after(async () => {
    // Nothing depends on it, and the next request tries again.
    await db.rpc('mark_active', { p_team_id: id });
  });
}
