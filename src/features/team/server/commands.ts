import 'server-only';
import { generateSampleData } from '@/features/sample-data/generate';
import { AppError, invalidField } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import { readTeams, type Team, type User } from '@/lib/auth/session';
import { todayIn } from '@/lib/dates';
import type { Db } from '@/lib/supabase/server';
import type { ProfilePatch, TeamCreate, TeamPatch, TeamSettings } from '../schema';
import { getMe, getTeam, type Profile } from './queries';

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

/** Changes settings of a team; 409 with them as they are if they have changed since `version`. */
export async function updateTeam(
  db: Db,
  teamId: string,
  { version, ...settings }: TeamPatch,
): Promise<TeamSettings> {
  if (Object.keys(settings).length === 0) throw new AppError('invalid_input', 'There is nothing to change.');
  let update = db.from('teams').update(settings).eq('id', teamId);
  if (version !== undefined) update = update.eq('version', version);
  const answer = await update.select('id');
  if (answer.error?.code === 'P0001') throw invalidField('currency', answer.error.message);
  if (answer.error?.code === '23514' && settings.time_zone) {
    throw invalidField('time_zone', 'Choose a time zone.');
  }
  const changed = unwrap(answer);
  const team = await getTeam(db, teamId);
  if (changed.length === 0) {
    throw new AppError('conflict', 'The settings have changed since you saw them.', { current: team });
  }
  return team;
}

/** Deletes a team and all that is in it; `name` is what was typed to confirm. */
export async function deleteTeam(db: Db, teamId: string, name: string): Promise<null> {
  const answer = await db.rpc('delete_team', { p_team_id: teamId, p_name: name });
  if (answer.error?.code === '23514') throw invalidField('name', 'This is not the name of the team.');
  unwrap(answer);
  return null;
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
