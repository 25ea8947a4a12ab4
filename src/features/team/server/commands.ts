import 'server-only';
import { generateSampleData } from '@/features/sample-data/generate';
import { unwrap } from '@/lib/api/database-error';
import { readTeams, type Team, type User } from '@/lib/auth/session';
import { todayIn } from '@/lib/dates';
import type { Db } from '@/lib/supabase/server';
import type { ProfilePatch, TeamCreate } from '../schema';
import { getMe, type Profile } from './queries';

/** Makes a team with the caller as owner and one pipeline, with sample data if wished; it opens at the next sign-in. */
export async function createTeam(db: Db, input: TeamCreate): Promise<Team> {
  const id = unwrap(
    await db.rpc('create_team', {
      p_name: input.name,
      p_currency: input.currency,
      p_time_zone: input.time_zone,
      p_template: input.template,
      p_sample_data: input.sample_data
        ? generateSampleData({ seed: 1, today: todayIn(input.time_zone) })
        : undefined,
    }),
  );
  const team = (await readTeams(db)).find((one) => one.id === id);
  if (!team) throw new Error(`The team ${id} is not there after its creation.`);
  return team;
}

/** Changes the caller's name, or which team opens next. */
export async function updateMe(
  db: Db,
  user: User,
  patch: ProfilePatch,
): Promise<Profile & { teams: Team[] }> {
  if (Object.keys(patch).length > 0) unwrap(await db.from('profiles').update(patch).eq('id', user.id));
  return getMe(db, user, await readTeams(db));
}
