import 'server-only';
import * as z from 'zod/mini';
import { AppError } from '../api/app-error';
import { unwrap } from '../api/database-error';
import type { Db } from '../supabase/server';
import { roleSchema } from './permissions';
import { forgetSession, rememberSession } from './session-cache';

const teamSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** ISO 4217. */
  currency: z.string(),
  /** IANA name; days and months are counted in it. */
  time_zone: z.string(),
  /** Whether members see everything, or only what is their own. */
  visibility: z.enum(['everyone', 'own']),
  role: roleSchema,
  /** When the caller was last at work in it, to some minutes. */
  last_active_at: z.nullable(z.string()),
  is_last: z.boolean(),
});

/** A team of the caller, with their role in it. */
export type Team = z.infer<typeof teamSchema>;

export interface User {
  id: string;
  email: string;
}

export interface Session {
  user: User;
  teams: Team[];
}

/**
 * Who is asking, or null: as of the last seconds, or as of `now`, as pages do. They are drawn
 * anew when one hears of a change, which may be before the process that made it knows.
 */
export async function readSession(db: Db, { now = false } = {}): Promise<Session | null> {
  const { data: stored } = await db.auth.getSession();
  if (!stored.session) return null;
  if (now) forgetSession(stored.session.access_token);
  return rememberSession(stored.session.access_token, () => verifySession(db));
}

/** The token is verified; the two reads run side by side. */
async function verifySession(db: Db): Promise<Session | null> {
  const [{ data, error }, teams] = await Promise.all([
    db.auth.getClaims(),
    db.from('my_teams').select('*').order('name'),
  ]);
  // No status, or one of theirs, means that Auth did not answer rather than that it refused.
  if (error && (!error.status || error.status >= 500)) {
    throw new AppError('unavailable', 'Sign-in cannot be checked right now. Try again.', { cause: error });
  }
  if (!data) return null;
  const { sub, email } = data.claims;
  return { user: { id: sub, email: email ?? '' }, teams: z.array(teamSchema).parse(unwrap(teams)) };
}

/** The caller's teams, by name. */
export async function readTeams(db: Db): Promise<Team[]> {
  return z.array(teamSchema).parse(unwrap(await db.from('my_teams').select('*').order('name')));
}

/** The team that a request is about: the one it names, else the user's last, else any. */
export function chooseTeam(teams: Team[], wanted: string | null): Team | null {
  if (wanted) return teams.find((team) => team.id === wanted) ?? null;
  return teams.find((team) => team.is_last) ?? teams[0] ?? null;
}
