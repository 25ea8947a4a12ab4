import 'server-only';
import { after } from 'next/server';
import type { Db } from '../supabase/server';
import type { Team } from './session';

/** Milliseconds after which somebody at work counts as active anew. */
const interval = 5 * 60_000;

/** Notes that the caller is at work in a team: after the answer, and every few minutes only. */
export function noteActivity(db: Db, team: Team): void {
  const { id, last_active_at } = team;
  if (last_active_at && Date.now() - Date.parse(last_active_at) < interval) return;
  // The next request may be given the same team: see session-cache.ts.
  team.last_active_at = new Date().toISOString();
  after(async () => {
    // Nothing depends on it, and a later request tries again.
    await db.rpc('mark_active', { p_team_id: id });
  });
}
