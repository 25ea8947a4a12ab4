import 'server-only';
import { AppError } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import { env } from '@/lib/env';
import { realtimeUrl } from '@/lib/supabase/realtime-url';
import type { Db } from '@/lib/supabase/server';
import type { LiveChannel } from '../schema';

/** A team of a dozen fetches at once, one of 200 within two seconds. */
const spreadOf = (members: number) => Math.min(Math.max(0, members - 12) * 10, 3_000);

/** Where the caller listens to a team, and with which token: that of the session, which runs out soon. */
export async function getLiveChannel(db: Db, teamId: string): Promise<LiveChannel> {
  const [{ data }, topic, members] = await Promise.all([
    db.auth.getSession(),
    db.rpc('live_topic', { p_team_id: teamId }),
    db.from('team_members').select('user_id').eq('team_id', teamId),
  ]);
  if (!data.session) throw new AppError('signed_out', 'Sign in to go on.');
  return {
    url: realtimeUrl(),
    key: env().NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY,
    topic: unwrap(topic),
    token: data.session.access_token,
    expires_in: (data.session.expires_at ?? 0) - Math.floor(Date.now() / 1000),
    spread: spreadOf(unwrap(members).length),
  };
}
