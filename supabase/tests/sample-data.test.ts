import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateSampleData } from '../../src/features/sample-data/generate.ts';
import { samplePipelines } from '../../src/features/sample-data/pipelines.ts';
import { bootstrap, type Connection, connect, execute, migrate, query } from '../local/database.ts';

let db: Connection;

async function rows<Row = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<Row[]> {
  return query<Row>(db, text, values);
}

async function count(table: string): Promise<number> {
  const [row] = await rows<{ count: number }>(`select count(*)::integer as count from ${table}`);
  return row?.count ?? 0;
}

const today = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const data = generateSampleData({ seed: 1, today, size: { owners: 2 } });
let owner: string;
let member: string;
let team: string;

async function addUser(email: string): Promise<string> {
  const [user] = await rows<{ id: string }>(
    'insert into auth.users (id, email) values (gen_random_uuid(), $1) returning id',
    email,
  );
  return user?.id ?? '';
}

/** Runs one statement as the Data API does: in a transaction, as the signed-in user. */
async function as<Row>(user: string, text: string, ...values: unknown[]): Promise<Row[]> {
  await execute(
    db,
    `begin; set local role authenticated; select set_config('request.jwt.claim.sub', '${user}', true);`,
  );
  try {
    return await rows<Row>(text, ...values);
  } finally {
    // Ends a failed transaction as a rollback.
    await execute(db, 'commit');
  }
}

async function addTeam(user: string, template: string): Promise<string> {
  const [created] = await as<{ id: string }>(
    user,
    "select public.create_team('Team', 'EUR', 'America/New_York', $1) as id",
    template,
  );
  return created?.id ?? '';
}

const load = (user: string, teamId: string, payload: unknown) =>
  as(user, 'select public.load_sample_data($1, $2)', teamId, JSON.stringify(payload));

beforeAll(async () => {
  db = await connect(null);
  await bootstrap(db);
  await migrate(db);
  owner = await addUser('owner@cairn.example');
  member = await addUser('member@cairn.example');
  team = await addTeam(owner, 'lead_funnel');
  await rows(
    "insert into public.team_members (team_id, user_id, role) values ($1, $2, 'member')",
    team,
    member,
  );
  await rows("update public.pipelines set name = 'Inbound' where team_id = $1", team);
});
afterAll(() => db.close());

it('refuses members and strangers', async () => {
  const stranger = await addUser('stranger@cairn.example');
  await expect(load(member, team, data)).rejects.toMatchObject({ code: '42501' });
  await expect(load(stranger, team, data)).rejects.toMatchObject({ code: '42501' });
  expect(await count('public.companies')).toBe(0);
});

it('refuses more than 2,000 records of a kind', async () => {
  const contacts = Array(2001).fill(data.contacts[0]);
  await expect(load(owner, team, { ...data, contacts })).rejects.toMatchObject({ code: 'P0001' });
});

it('stores nothing when one record is bad', async () => {
  const deals = data.deals.map((deal, index) => (index === 149 ? { ...deal, priority: 'odd' } : deal));
  await expect(load(owner, team, { ...data, deals })).rejects.toMatchObject({ code: '23514' });
  expect(await count('public.companies')).toBe(0);
  expect(await count('public.pipelines')).toBe(1);
});

it('stores every record', async () => {
  await load(owner, team, data);
  expect(await count('public.companies')).toBe(data.companies.length);
  expect(await count('public.contacts')).toBe(data.contacts.length);
  expect(await count('public.deals')).toBe(data.deals.length);
  expect(await count('public.deal_stage_history')).toBe(data.stage_changes.length);
  expect(await count('public.deal_contacts')).toBe(data.deal_contacts.length);
  expect(await count('public.activities')).toBe(data.activities.length);
  expect(await count('public.deal_notes')).toBe(data.notes.length);
});

it('says of a member that they were last at work when they wrote last', async () => {
  // The owner has been at work today, by loading it.
  const [days] = await rows(
    `select (m.last_active_at at time zone 'America/New_York')::date::text as active, max(d.day)::text as wrote
     from public.team_members m
     join public.member_days d on d.team_id = m.team_id and d.user_id = m.user_id
     where m.team_id = $1 and m.user_id = $2
     group by m.last_active_at`,
    team,
    member,
  );
  expect(days?.wrote).toMatch(/^\d{4}/);
  expect(days?.active).toBe(days?.wrote);
});

it('uses the pipeline that is there and adds the other one', async () => {
  const names = await rows('select name from public.pipelines order by position');
  expect(names).toEqual([{ name: 'Inbound' }, { name: 'Sales' }]);
});

it('knows the stages of the templates, in their order', async () => {
  for (const { template, stages } of samplePipelines) {
    const expected = await rows('select name, kind from private.template_stages($1)', template);
    expect(stages.map(({ name, kind }) => ({ name, kind }))).toEqual(expected);
  }
  const stale = await rows(
    `select s.stale_after_days from public.pipeline_stages s
     join public.pipelines p on p.team_id = s.team_id and p.id = s.pipeline_id
     where p.name = 'Inbound' order by s.position`,
  );
  expect(stale.map((stage) => stage.stale_after_days)).toEqual(
    samplePipelines[1]?.stages.map((stage) => stage.stale_after_days),
  );
});

it('keeps references: each deal has the contact and company it was made with', async () => {
  const stored = await rows(
    `select d.title, d.contact_email, d.company_name from public.deal_cards d order by 1, 2, 3`,
  );
  const expected = data.deals.map(({ title, contact, company }) => ({
    title,
    contact_email: contact === null ? null : data.contacts[contact]?.email,
    company_name: company === null ? null : data.companies[company]?.name,
  }));
  const sorted = (list: unknown[]) => list.map((row) => JSON.stringify(row)).sort();
  expect(sorted(stored)).toEqual(sorted(expected));
});

it('tells a history that leads from the creation to the stage of today', async () => {
  const wrong = await rows(
    `select d.id from public.deals d
     join lateral (
       select array_agg(h.to_stage_id order by h.moved_at) as path,
         array_agg(h.from_stage_id order by h.moved_at) as origins,
         min(h.moved_at) as first, max(h.moved_at) as last, count(*) as entries
       from public.deal_stage_history h where h.team_id = d.team_id and h.deal_id = d.id
     ) h on true
     where h.path[h.entries] is distinct from d.stage_id
       or h.origins is distinct from array_prepend(null, h.path[: h.entries - 1])
       or h.first <> d.created_at or h.last <> d.updated_at or h.entries <> d.version
       or d.updated_at > now()`,
  );
  expect(wrong).toEqual([]);
});

it('closes deals on the day on which they were closed where the team is', async () => {
  const wrong = await rows(
    `select title, closed_date from public.deal_cards
     where closed_date is distinct from
       case when stage_kind <> 'open' then (updated_at at time zone 'America/New_York')::date end
     or (lost_reason is not null) <> (stage_kind = 'lost')`,
  );
  expect(wrong).toEqual([]);
});

it('orders every column strictly, the newest arrival on top', async () => {
  const wrong = await rows(
    `select id from (
       select id, position, updated_at, lag(position) over w as above, lag(updated_at) over w as newer
       from public.deals window w as (partition by stage_id order by position)
     ) d
     where above >= position collate "C" or newer < updated_at or not private.is_position(position)`,
  );
  expect(wrong).toEqual([]);
});

it('adds up on the board', async () => {
  const boards = await as<{ name: string; board: { count: number; total: number }[] }>(
    owner,
    'select name, public.deals_board(team_id, id) as board from public.pipelines order by name desc',
  );
  boards.forEach(({ board }, pipeline) => {
    const deals = data.deals.filter((deal) => deal.pipeline === pipeline);
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(board.map((stage) => stage.count))).toBe(deals.length);
    expect(sum(board.map((stage) => stage.total))).toBe(sum(deals.map((deal) => deal.amount ?? 0)));
  });
});

it('shares the records out among the members', async () => {
  const owners = await rows('select distinct owner_id from public.deals where owner_id is not null');
  expect(owners).toHaveLength(2);
});

it('gives some deals collaborators, and none its own owner', async () => {
  expect(await count('public.deal_collaborators')).toBeGreaterThan(0);
  const wrong = await rows(
    `select from public.deal_collaborators k
     join public.deals d on d.team_id = k.team_id and d.id = k.deal_id where d.owner_id = k.user_id`,
  );
  expect(wrong).toEqual([]);
});

it('knows when something last happened with each deal', async () => {
  const wrong = await rows(
    `select id from public.deals d where last_activity_at is distinct from (
       select max(at) from (
         select occurred_at as at, deal_id from public.activities union all
         select created_at, deal_id from public.deal_notes
       ) e where e.deal_id = d.id
     )`,
  );
  expect(wrong).toEqual([]);
  expect(await count('public.deals where last_activity_at is not null')).toBeGreaterThan(50);
});

it('gives meetings a start and an end, and their people names', async () => {
  const [meeting] = await rows<{ metadata: object; start: boolean }>(
    `select metadata, (metadata ->> 'start')::timestamptz = occurred_at as start
     from public.activities where type = 'meeting' order by id limit 1`,
  );
  expect(meeting?.start).toBe(true);
  expect(meeting?.metadata).toMatchObject({ end: expect.any(String), attendees: [expect.any(String)] });
});

it('knows since when each deal has been in its stage', async () => {
  const wrong = await rows('select id from public.deals where stage_entered_at <> updated_at');
  expect(wrong).toEqual([]);
});

it('is refused a second time', async () => {
  await expect(load(owner, team, data)).rejects.toMatchObject({ code: 'P0001' });
  expect(await count('public.deals')).toBe(data.deals.length);
});

it('serves a team of one person', async () => {
  const small = await addTeam(owner, 'classic_sales');
  await load(owner, small, data);
  const owners = await rows(
    'select distinct owner_id from public.deals where team_id = $1 and owner_id is not null',
    small,
  );
  expect(owners).toEqual([{ owner_id: owner }]);
});
