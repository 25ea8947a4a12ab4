import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Db, requestDb } from '../supabase/server';
import { chooseTeam, readSession, type Session, type Team } from './session';

/** Who is looking at the page; read once per request, however many ask. */
export const getPageSession = cache(async (): Promise<(Session & { db: Db }) | null> => {
  const db = await requestDb();
  const session = await readSession(db);
  return session && { ...session, db };
});

/** For pages of a team: sends whoever is signed out to sign in, and whoever has no team to make one. */
export async function requirePageSession(): Promise<Session & { db: Db; team: Team }> {
  const session = await getPageSession();
  if (!session) {
    const path = (await headers()).get('x-pathname') ?? '/';
    redirect(`/auth/sign-in?next=${encodeURIComponent(path)}`);
  }
  const team = chooseTeam(session.teams, null);
  if (!team) redirect('/welcome');
  return { ...session, team };
}
