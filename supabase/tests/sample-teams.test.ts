import { App } from '@supabase/lite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { authConfig } from '../local/auth-config.ts';
import { bootstrap, type Connection, connect, execute, migrate, query } from '../local/database.ts';
import { samplePeople, sampleSignIn, sampleTeams } from '../seed/sample-teams.ts';
import { findSampleSignIn, seedSampleTeams } from '../seed/seed.ts';

let db: Connection;
let app: App;

const seed = () => seedSampleTeams(app, db, () => {});

async function count(table: string): Promise<number> {
  const [row] = await query<{ count: number }>(db, `select count(*)::integer as count from ${table}`);
  return row?.count ?? 0;
}

const teams = () =>
  query(
    db,
    `select t.name, t.currency, t.time_zone,
       (select count(*)::integer from public.team_members m where m.team_id = t.id) as members,
       (select count(*)::integer from public.contacts c where c.team_id = t.id) as contacts,
       (select count(*)::integer from public.deals d where d.team_id = t.id) as deals
     from public.teams t order by t.created_at, t.currency`,
  );
const expectedTeams = sampleTeams.map((team) => ({
  name: team.name,
  currency: team.currency,
  time_zone: team.timeZone,
  members: team.members.length,
  contacts: team.size.contacts,
  deals: team.size.deals,
}));

beforeAll(async () => {
  db = await connect(null);
  await bootstrap(db);
  await migrate(db);
  const secrets = {
    jwt_secret: 'a-secret-of-this-test-that-is-long-enough',
    publishable_key: 'sb_publishable_test',
    secret_key: 'sb_secret_test',
  };
  app = new App({ connection: db, auth: await authConfig(secrets, 'http://localhost:3000') });
});
afterAll(() => db.close());

it('makes no team when one of them fails, and starts over the next time', async () => {
  await execute(db, "alter table public.teams add constraint no_dollars check (currency <> 'USD')");
  await expect(seed()).rejects.toThrow('no_dollars');
  expect(await count('public.teams')).toBe(0);
  expect(await count('auth.users')).toBe(Object.keys(samplePeople).length);

  await execute(db, 'alter table public.teams drop constraint no_dollars');
  await query(db, "delete from auth.users where email like 'bruno@%'");
  await seed();
  expect(await teams()).toEqual(expectedTeams);
  expect(await count('auth.users')).toBe(Object.keys(samplePeople).length);
});

it('leaves a database alone that has a team', async () => {
  await seed();
  expect(await teams()).toEqual(expectedTeams);
});

it('offers an account that can sign in and belongs to both teams', async () => {
  const account = await findSampleSignIn(db);
  expect(account).toEqual(sampleSignIn);
  const client = app.getClient({ auth: { persistSession: false, autoRefreshToken: false } });
  await client.auth.signInWithPassword(sampleSignIn);
  const { data } = await client.from('my_teams').select('name, role, is_last').order('name');
  expect(data).toEqual([
    { name: 'Kieselufer', role: 'owner', is_last: true },
    { name: 'Pebble Harbor', role: 'member', is_last: false },
  ]);
});

it('leaves a database alone that somebody has signed up to', async () => {
  await execute(
    db,
    `delete from public.teams; delete from auth.users;
     insert into auth.users (id, email) values (gen_random_uuid(), 'first@cairn.example');`,
  );
  await seed();
  expect(await count('public.teams')).toBe(0);
  expect(await count('auth.users')).toBe(1);
  expect(await findSampleSignIn(db)).toBeUndefined();
});
