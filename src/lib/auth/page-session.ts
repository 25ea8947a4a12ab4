import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Db, requestDb } from '../supabase/server';
import { noteActivity } from './activity';
import { linkedRecord } from './linked-record';
import { chooseTeam, readSession, type Session, type Team } from './session';
import { forgetSessions } from './session-cache';
import { teamCookie } from './team-cookie';

/** Who is looking at the page; read once per request, however many ask. */
export const getPageSession = cache(async (): Promise<(Session & { db: Db }) | null> => {
  const db = await requestDb();
  const session = await readSession(db, { now: true });
  return session && { ...session, db };
});

/**
 * The team that a page is about: the tab's, else the one opened last. Where the address
 * leads to a record in another of one's teams, that one, which then stays open. Asked
 * once per request, so that layout and page agree.
 */
const getPageTeam = cache(async (): Promise<Team | null> => {
  const session = await getPageSession();
  if (!session) return null;
  const { db, user, teams } = session;
  const held = (await cookies()).get(teamCookie)?.value;
  const chosen = teams.find((team) => team.id === held) ?? chooseTeam(teams, null);
  const record = linkedRecord((await headers()).get('x-pathname') ?? '/');
  if (!record || teams.length < 2) return chosen;
  const { data: found } = await db
    .from(record.table)
    .select('team_id')
    .eq('id', record.id)
    .in(
      'team_id',
      teams.map((team) => team.id),
    )
    .maybeSingle();
  const linked = teams.find((team) => team.id === found?.team_id);
  if (!linked || linked.id === chosen?.id) return chosen;
  await db.from('profiles').update({ last_team_id: linked.id }).eq('id', user.id);
  forgetSessions();
  return linked;
});

/** For pages of a team: sends whoever is signed out to sign in, and whoever has no team to make one. */
export async function requirePageSession(): Promise<Session & { db: Db; team: Team }> {
  const session = await getPageSession();
  if (!session) {
    const path = (await headers()).get('x-pathname') ?? '/';
    redirect(`/auth/sign-in?next=${encodeURIComponent(path)}`);
  }
  const team = await getPageTeam();
  if (!team) redirect('/welcome');
  noteActivity(session.db, team);
  return { ...session, team };
}
