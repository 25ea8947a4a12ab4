import { readFile } from 'node:fs/promises';
import type { App } from '@supabase/lite';
import { generateSampleData } from '../../src/features/sample-data/generate.ts';
import { type Connection, execute, query } from '../local/database.ts';
import { emailOf, type Login, samplePeople, sampleSignIn, sampleTeams } from './sample-teams.ts';

const people = Object.entries(samplePeople).map(([login, fullName]) => ({
  email: emailOf(login as Login),
  fullName,
}));

/**
 * Fills a database that nobody has used yet with the sample people and teams;
 * leaves any other alone.
 *
 * A crash in the middle is made good at the next start: the teams come last and
 * all at once, so a database that knows sample people only, but no team, has not
 * been finished, and is begun anew.
 */
export async function seedSampleTeams(
  app: App,
  connection: Connection,
  report: (message: { type: 'progress'; text: string }) => void,
): Promise<void> {
  if (await isInUse(connection)) return;
  report({ type: 'progress', text: 'Loading sample data' });
  await query(connection, 'delete from auth.users');
  await signUpPeople(app);
  await makeTeams(connection);
}

/** The sample account, for as long as the database has it. */
export async function findSampleSignIn(connection: Connection): Promise<typeof sampleSignIn | undefined> {
  const users = await query(connection, 'select from auth.users where email = $1', [sampleSignIn.email]);
  return users.length > 0 ? sampleSignIn : undefined;
}

async function isInUse(connection: Connection): Promise<boolean> {
  const found = await query(
    connection,
    `select from public.teams
     union all
     select from auth.users where email is null or email <> all ($1)`,
    [people.map((person) => person.email)],
  );
  return found.length > 0;
}

/** Through Auth, which alone knows how it stores passwords. */
async function signUpPeople(app: App): Promise<void> {
  const { auth } = app.getClient({ auth: { persistSession: false, autoRefreshToken: false } });
  for (const { email, fullName } of people) {
    const { error } = await auth.signUp({
      email,
      password: sampleSignIn.password,
      options: { data: { full_name: fullName } },
    });
    if (error) throw new Error(`The sample account ${email} could not be made: ${error.message}`);
  }
}

async function makeTeams(connection: Connection): Promise<void> {
  const teams = await Promise.all(
    sampleTeams.map(async ({ timeZone, members, seed, size, ...team }) => ({
      ...team,
      time_zone: timeZone,
      members: members.map(({ login, role }) => ({ email: emailOf(login), role })),
      data: generateSampleData({
        seed,
        today: await todayIn(connection, timeZone),
        size: { ...size, owners: members.length },
      }),
    })),
  );
  const setting = JSON.stringify(teams).replaceAll("'", "''");
  const script = await readFile(new URL('sample-teams.sql', import.meta.url), 'utf8');
  // Statements that are sent together are one transaction.
  await execute(connection, `select set_config('cairn.sample_teams', '${setting}', true);\n${script}`);
}

async function todayIn(connection: Connection, timeZone: string): Promise<string> {
  const [row] = await query<{ today: string }>(
    connection,
    'select (now() at time zone $1)::date::text as today',
    [timeZone],
  );
  if (!row) throw new Error('The database does not tell the date.');
  return row.today;
}
