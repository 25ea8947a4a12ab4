// The table of permissions, which API and pages go by, says what the database does.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPermissions, can, type Permission, type Role } from '../../src/lib/auth/permissions.ts';
import { bootstrap, type Connection, connect, execute, migrate, query } from '../local/database.ts';

let database: Connection;

const team = '00000000-0000-4000-8000-000000000001';
const users: Record<Role | 'guest', string> = {
  owner: '00000000-0000-4000-8000-000000000101',
  admin: '00000000-0000-4000-8000-000000000102',
  member: '00000000-0000-4000-8000-000000000103',
  guest: '00000000-0000-4000-8000-000000000104',
};
const id = (last: number) => `'00000000-0000-4000-8000-0000000002${String(last).padStart(2, '0')}'`;
const [company, contact, deal, pipeline, stage, emptyPipeline] = [1, 2, 3, 4, 5, 6].map(id);

/** What whoever asks has made themselves: of some kinds one changes only one's own. */
const own = `created_by = auth.uid()`;

/** One statement for each permission; it is allowed when it touches a row. */
const trials: Partial<Record<Permission, string>> = {
  'activities.view': 'select from public.activities',
  'activities.create': `insert into public.activities (team_id, type, subject, deal_id) values ('${team}', 'note', 'New', ${deal})`,
  'activities.update': `update public.activities set subject = 'Changed' where ${own}`,
  'activities.delete': `delete from public.activities where ${own}`,
  'companies.view': 'select from public.companies',
  'companies.create': `insert into public.companies (team_id, name) values ('${team}', 'New')`,
  'companies.update': `update public.companies set name = 'Changed'`,
  'companies.delete': 'delete from public.companies',
  'contacts.view': 'select from public.contacts',
  'contacts.create': `insert into public.contacts (team_id, first_name) values ('${team}', 'New')`,
  'contacts.update': `update public.contacts set first_name = 'Changed'`,
  'contacts.delete': 'delete from public.contacts',
  'dashboard.view': `select public.metric_kpis('${team}', '2026-01-01', '2026-02-01')`,
  'deals.view': 'select from public.deals',
  'deals.create': `insert into public.deals (team_id, pipeline_id, stage_id, title) values ('${team}', ${pipeline}, ${stage}, 'New')`,
  'deals.update': `update public.deals set title = 'Changed'`,
  'deals.delete': 'delete from public.deals',
  'feedback.view': 'select from public.feedback',
  'feedback.create': `insert into public.feedback (team_id, rating, given_on) values ('${team}', 5, '2026-01-01')`,
  'feedback.update': `update public.feedback set rating = 1 where ${own}`,
  'feedback.delete': `delete from public.feedback where ${own}`,
  'notes.view': 'select from public.deal_notes',
  'notes.create': `insert into public.deal_notes (team_id, deal_id, body) values ('${team}', ${deal}, 'New')`,
  'notes.update': `update public.deal_notes set body = 'Changed' where ${own}`,
  'notes.delete': `delete from public.deal_notes where ${own}`,
  'pipelines.view': 'select from public.pipelines',
  'pipelines.create': `select public.add_pipeline('${team}', 'New', 'empty')`,
  'pipelines.update': `update public.pipelines set name = 'Changed' where id = ${pipeline}`,
  'pipelines.delete': `delete from public.pipelines where id = ${emptyPipeline}`,
  'spend.view': 'select from public.marketing_spend',
  'spend.update': 'update public.marketing_spend set used = 1',
  'team.view': 'select from public.teams',
  'team.update': `update public.teams set name = 'Changed'`,
  'team.delete': `select public.delete_team('${team}', 'Home')`,
  'members.update': `select public.change_member_role('${team}', '${users.guest}', 'admin')`,
  'members.remove': `select public.remove_member('${team}', '${users.guest}', '${users.owner}')`,
  'invites.view': 'select id from public.team_invites',
  'invites.create': `select public.create_invite('${team}', 'new@example.com', 'member', repeat('b', 64))`,
  'invites.delete': 'delete from public.team_invites',
  'audit.view': 'select from public.audit_log',
};

/** What no statement tells apart: an export is reading, all at once. */
const untried: Permission[] = ['team.export'];

const signIn = (user: string) => `
  select set_config('request.jwt.claim.sub', '${user}', true),
    set_config('request.jwt.claims', '{"sub": "${user}"}', true);`;

beforeAll(async () => {
  database = await connect(null);
  await bootstrap(database);
  await migrate(database);
  const made = Object.entries(users)
    .map(
      ([role, user]) => `
        insert into auth.users (id, email) values ('${user}', '${role}@example.com');
        insert into public.team_members (team_id, user_id, role)
          values ('${team}', '${user}', '${role === 'guest' ? 'member' : role}');`,
    )
    .join('');
  const theirs = (['owner', 'admin', 'member'] as const)
    .map(
      (role) => `${signIn(users[role])}
        insert into public.activities (team_id, type, subject, deal_id) values ('${team}', 'note', 'One', ${deal});
        insert into public.deal_notes (team_id, deal_id, body) values ('${team}', ${deal}, 'One');
        insert into public.feedback (team_id, rating, given_on) values ('${team}', 5, '2026-01-01');`,
    )
    .join('');
  await execute(
    database,
    `begin;
     insert into public.teams (id, name, currency) values ('${team}', 'Home', 'EUR');
     ${made}
     insert into public.companies (team_id, id, name) values ('${team}', ${company}, 'One');
     insert into public.contacts (team_id, id, first_name) values ('${team}', ${contact}, 'One');
     insert into public.pipelines (team_id, id, name, position)
       values ('${team}', ${pipeline}, 'One', 'a0'), ('${team}', ${emptyPipeline}, 'Empty', 'a1');
     insert into public.pipeline_stages (team_id, pipeline_id, id, name, position)
       values ('${team}', ${pipeline}, ${stage}, 'Open', 'a0');
     insert into public.deals (team_id, id, pipeline_id, stage_id, title)
       values ('${team}', ${deal}, ${pipeline}, ${stage}, 'One');
     insert into public.marketing_spend (team_id, month, channel) values ('${team}', '2026-01-01', 'Fair');
     insert into public.team_invites (team_id, email, role, token_hash, invited_by)
       values ('${team}', 'guest@example.org', 'member', repeat('a', 64), '${users.owner}');
     ${theirs}
     commit;`,
  );
});
afterAll(() => database.close());

/** Whether a statement touches a row as a user; what it did is taken back. */
async function isAllowed(user: string, statement: string): Promise<boolean> {
  await execute(database, `begin; ${signIn(user)} set local role authenticated;`);
  try {
    const isSelect = statement.startsWith('select');
    const rows = await query(database, isSelect ? statement : `${statement} returning 1`);
    return rows.length > 0;
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    return false;
  } finally {
    await execute(database, 'rollback');
  }
}

it('tries every permission', () => {
  const tried = [...Object.keys(trials), ...untried].toSorted();
  expect(tried).toEqual(allPermissions.toSorted());
});

describe.each(['owner', 'admin', 'member'] as const)('%s', (role) => {
  it.each(Object.entries(trials) as [Permission, string][])('%s', async (permission, statement) => {
    expect(await isAllowed(users[role], statement)).toBe(can(role, permission));
  });
});
