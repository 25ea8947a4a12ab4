import { beforeAll, describe, expect, test } from 'vitest';
import type { DealCard } from '../../src/features/deals/schema.ts';
import { type Account, signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, type Workbench, workbench } from '../support/deals.ts';
import { idOf, signUpInto } from '../support/teams.ts';

const url = '/api/crm/activities';
const unknownId = '00000000-0000-7000-8000-000000000000';

let ana: TeamAccount;
let anaId: string;
let ben: Account;
let cleo: Account;
let bench: Workbench;
let companyId: string;
let deal: DealCard;
let stranger: TeamAccount;
let theirs: { contact_id: string; deal_id: string; company_id: string; user_id: string };

const newCompany = async ({ client }: TeamAccount): Promise<string> =>
  (await client.post('/api/crm/companies', { name: `Acme ${crypto.randomUUID()}` })).json.data.id;
beforeAll(async () => {
  ana = await signUpWithTeam('Ana Beispiel');
  anaId = await idOf(ana);
  ben = await signUpInto(ana, 'member');
  cleo = await signUpInto(ana, 'admin');
  bench = await workbench(ana);
  companyId = await newCompany(ana);
  deal = await createDeal(ana, bench, { company_id: companyId });
  stranger = await signUpWithTeam('Stranger');
  const theirBench = await workbench(stranger);
  theirs = {
    contact_id: theirBench.contact_id,
    deal_id: (await createDeal(stranger, theirBench)).id,
    company_id: await newCompany(stranger),
    user_id: await idOf(stranger),
  };
});

const log = (fields: object, { client }: Pick<Account, 'client'> = ana) =>
  client.post(url, { type: 'note', subject: 'Hello', contact_id: bench.contact_id, ...fields });
const logged = async (fields: object = {}, by?: Account) => {
  const answer = await log(fields, by);
  if (answer.status !== 201) throw new Error(`Not logged: ${JSON.stringify(answer.json)}`);
  return answer.json.data;
};

const samples = {
  call: { direction: 'out', minutes: 12, outcome: 'reached' },
  email: { direction: 'in', to: ['ana@example.com'], cc: [] },
  meeting: {
    place: 'Berlin',
    start: '2026-03-02T09:00:00.000Z',
    end: '2026-03-02T10:00:00.000Z',
    attendees: ['Mia'],
  },
  note: {},
  task: {},
};

describe('POST /api/crm/activities', () => {
  test.each(Object.entries(samples))('logs a %s with what its type has', async (type, metadata) => {
    const answer = await log({ type, metadata, body: 'One\n\ntwo' });
    expect(answer.status).toBe(201);
    const activity = answer.json.data;
    expect(answer.headers.get('location')).toBe(`${url}/${activity.id}`);
    expect(activity).toMatchObject({
      type,
      metadata,
      subject: 'Hello',
      body: 'One\n\ntwo',
      contact_name: 'Mia Muster',
      author: { user_id: anaId, name: 'Ana Beispiel' },
      version: 1,
    });
    expect((await ana.client.get(`${url}/${activity.id}`)).json.data).toEqual(activity);
  });

  test('on a deal is on the contact and the company of the deal, too', async () => {
    const activity = await logged({ contact_id: undefined, deal_id: deal.id });
    expect(activity).toMatchObject({
      deal_title: deal.title,
      contact_id: bench.contact_id,
      company_id: companyId,
    });
    for (const place of [`contact_id=${bench.contact_id}`, `deal_id=${deal.id}`, `company_id=${companyId}`]) {
      const ids = (await ana.client.get(`${url}?${place}`)).json.data.map((row: { id: string }) => row.id);
      expect(ids).toContain(activity.id);
    }
  });

  test('a meeting takes place when it starts, a task is for its author', async () => {
    expect((await logged({ type: 'meeting', metadata: samples.meeting })).occurred_at).toBe(
      '2026-03-02T09:00:00+00:00',
    );
    const task = await logged({ type: 'task', due_date: '2026-12-01', priority: 'high' });
    expect(task).toMatchObject({ due_date: '2026-12-01', priority: 'high', completed_at: null });
    expect(task.assignee.user_id).toBe(anaId);
    expect((await logged({ type: 'task', assignee_id: null })).assignee).toBeNull();
  });

  test.each([
    ['no subject', { subject: ' ' }, '/subject'],
    ['a type that is none', { type: 'fax' }, '/type'],
    ['nothing to hang on', { contact_id: null }, '/contact_id'],
    ['a text that is too long', { body: 'x'.repeat(10_001) }, '/body'],
    ['a time that is none', { occurred_at: 'yesterday' }, '/occurred_at'],
    ['a time in the year 10000 of Greenwich', { occurred_at: '9999-12-31T23:59:59-14:00' }, '/occurred_at'],
    ['a time before Christ', { occurred_at: '0001-01-01T00:00:00+14:00' }, '/occurred_at'],
    ['a field that is none', { colour: 'red' }, '/colour'],
    ['a due date on a note', { due_date: '2026-12-01' }, '/due_date'],
    ['a call without its direction', { type: 'call', metadata: { minutes: 3 } }, '/metadata/direction'],
    ['a call without metadata', { type: 'call' }, '/metadata'],
    [
      'a call of half a minute',
      { type: 'call', metadata: { direction: 'in', minutes: 0.5 } },
      '/metadata/minutes',
    ],
    [
      'an outcome that is none',
      { type: 'call', metadata: { direction: 'in', outcome: 'ok' } },
      '/metadata/outcome',
    ],
    [
      'an address that is none',
      { type: 'email', metadata: { direction: 'in', to: ['ana'] } },
      '/metadata/to/0',
    ],
    [
      'a meeting that ends first',
      {
        type: 'meeting',
        metadata: { start: samples.meeting.end, end: samples.meeting.start, attendees: [] },
      },
      '/metadata/end',
    ],
    ['a note with a place', { metadata: { place: 'Berlin' } }, '/metadata/place'],
    ['a task with a direction', { type: 'task', metadata: { direction: 'in' } }, '/metadata/direction'],
    ['a task with a bad priority', { type: 'task', priority: 'asap' }, '/priority'],
  ])('refuses %s and names the field', async (_what, fields, pointer) => {
    const answer = await log(fields);
    expect([answer.status, answer.json.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });

  test('refuses the ids of another team and unknown ones in the same words', async () => {
    for (const field of ['contact_id', 'deal_id', 'company_id'] as const) {
      const [strange, unknown] = [await log({ [field]: theirs[field] }), await log({ [field]: unknownId })];
      expect([strange.status, strange.json.errors[0].pointer]).toEqual([409, `/${field}`]);
      expect({ ...strange.json, request_id: '' }).toEqual({ ...unknown.json, request_id: '' });
    }
    const assigned = await log({ type: 'task', assignee_id: theirs.user_id });
    expect([assigned.status, assigned.json.errors[0].pointer]).toEqual([409, '/assignee_id']);
  });

  test('every member logs', async () => {
    expect((await log({}, ben)).status).toBe(201);
  });
});

describe('GET /api/crm/activities', () => {
  test('pages through the newest first, filtered by type and text, without gaps', async () => {
    const bench2 = await workbench(ana);
    for (let minute = 10; minute < 15; minute++) {
      await logged({
        contact_id: bench2.contact_id,
        type: minute % 2 ? 'note' : 'call',
        metadata: minute % 2 ? {} : samples.call,
        subject: `Number ${minute}`,
        occurred_at: `2026-05-01T10:${minute}:00Z`,
      });
    }
    const read = async (query: string) => {
      const subjects: string[] = [];
      let cursor = '';
      do {
        const answer = await ana.client.get(
          `${url}?contact_id=${bench2.contact_id}&limit=2${query}${cursor && `&cursor=${cursor}`}`,
        );
        expect(answer.status).toBe(200);
        expect(answer.json.data.length).toBeLessThanOrEqual(2);
        subjects.push(...answer.json.data.map((row: { subject: string }) => row.subject));
        cursor = answer.json.meta.next_cursor ?? '';
      } while (cursor);
      return subjects;
    };
    expect(await read('')).toEqual(['Number 14', 'Number 13', 'Number 12', 'Number 11', 'Number 10']);
    expect(await read('&type=call')).toEqual(['Number 14', 'Number 12', 'Number 10']);
    expect(await read('&q=BER%2013')).toEqual(['Number 13']);
    expect(await read('&q=%25')).toEqual([]);
  });

  test('refuses a cursor, a type and a field that are none', async () => {
    for (const query of ['cursor=x', 'type=fax', 'colour=red', 'contact_id=x', 'limit=0']) {
      expect((await ana.client.get(`${url}?${query}`)).status).toBe(422);
    }
  });

  test('shows nothing of another team', async () => {
    await logged();
    expect((await stranger.client.get(`${url}?contact_id=${bench.contact_id}`)).json.data).toEqual([]);
  });
});

describe('PATCH, DELETE /api/crm/activities/[id]', () => {
  test('change an activity, its metadata as a whole', async () => {
    const call = await logged({ type: 'call', metadata: samples.call });
    const change = {
      subject: 'Called back',
      body: null,
      occurred_at: '2026-04-01T08:00:00Z',
      metadata: { direction: 'in' },
      version: 1,
    };
    const answer = await ana.client.patch(`${url}/${call.id}`, change);
    expect(answer.status).toBe(200);
    expect(answer.json.data).toMatchObject({
      subject: 'Called back',
      metadata: { direction: 'in' },
      occurred_at: '2026-04-01T08:00:00+00:00',
      version: 2,
    });
    expect((await ana.client.delete(`${url}/${call.id}`)).status).toBe(200);
    expect((await ana.client.get(`${url}/${call.id}`)).status).toBe(404);
  });

  test('a stale version gets 409 with the activity as it is', async () => {
    const note = await logged();
    await ana.client.patch(`${url}/${note.id}`, { subject: 'Second' });
    const answer = await ana.client.patch(`${url}/${note.id}`, { subject: 'Third', version: 1 });
    expect(answer.status).toBe(409);
    expect(answer.json.current).toMatchObject({ subject: 'Second', version: 2 });
  });

  test('refuse what its type does not have, and to leave it hanging on nothing', async () => {
    const note = await logged();
    for (const [change, pointer] of [
      [{ priority: 'high' }, '/priority'],
      [{ completed: true }, '/completed'],
      [{ metadata: { place: 'Berlin' } }, '/metadata/place'],
      [{ contact_id: null }, '/contact_id'],
      [{ type: 'call' }, '/type'],
    ] as const) {
      const answer = await ana.client.patch(`${url}/${note.id}`, change);
      expect([answer.status, answer.json.errors?.[0]?.pointer]).toEqual([422, pointer]);
    }
    expect((await ana.client.patch(`${url}/${note.id}`, {})).status).toBe(422);
    const strange = await ana.client.patch(`${url}/${note.id}`, { deal_id: theirs.deal_id });
    expect([strange.status, strange.json.errors[0].pointer]).toEqual([409, '/deal_id']);
  });

  test('are for its author and admins; others get 403', async () => {
    const note = await logged();
    for (const answer of [
      await ben.client.patch(`${url}/${note.id}`, { subject: 'Mine' }),
      await ben.client.delete(`${url}/${note.id}`),
    ]) {
      expect([answer.status, answer.json.code]).toEqual([403, 'forbidden']);
    }
    expect((await cleo.client.patch(`${url}/${note.id}`, { subject: 'Admin' })).status).toBe(200);
    expect((await cleo.client.delete(`${url}/${note.id}`)).status).toBe(200);
    const own = await logged({}, ben);
    expect((await ben.client.patch(`${url}/${own.id}`, { subject: 'Mine' })).status).toBe(200);
    expect((await ben.client.delete(`${url}/${own.id}`)).status).toBe(200);
  });

  test('another team’s activity is not found by any method', async () => {
    const note = await logged();
    for (const answer of [
      await stranger.client.get(`${url}/${note.id}`),
      await stranger.client.patch(`${url}/${note.id}`, { subject: 'Spy' }),
      await stranger.client.delete(`${url}/${note.id}`),
      await ana.client.get(`${url}/x`),
    ]) {
      expect(answer.status).toBe(404);
    }
  });

  test('every member completes a task and takes it back', async () => {
    const task = await logged({ type: 'task' });
    const done = await ben.client.patch(`${url}/${task.id}`, { completed: true });
    expect([done.status, typeof done.json.data.completed_at]).toEqual([200, 'string']);
    const again = await ben.client.patch(`${url}/${task.id}`, { completed: true });
    expect(again.json.data.completed_at).toBe(done.json.data.completed_at);
    const undone = await ben.client.patch(`${url}/${task.id}`, { completed: false });
    expect([undone.status, undone.json.data.completed_at]).toEqual([200, null]);
    expect((await ben.client.patch(`${url}/${task.id}`, { subject: 'Mine' })).status).toBe(403);
    await ana.client.patch(`${url}/${task.id}`, { assignee_id: await idOf(ben) });
    expect((await ben.client.patch(`${url}/${task.id}`, { due_date: '2027-01-01' })).status).toBe(200);
  });
});

describe('GET /api/crm/tasks', () => {
  const dayFrom = (days: number) => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format();
    return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  };

  test('sorts open tasks into overdue, today and upcoming, and finds those done', async () => {
    const owner = await signUpWithTeam('Tasks');
    const { contact_id } = await workbench(owner);
    const add = async (subject: string, due_date: string | null, priority = 'normal') =>
      (await owner.client.post(url, { type: 'task', subject, contact_id, due_date, priority })).json.data;
    await add('Last week', dayFrom(-7));
    await add('Yesterday', dayFrom(-1));
    await add('Today', dayFrom(0));
    await add('Today, urgent', dayFrom(0), 'urgent');
    await add('Some day', null);
    await add('Tomorrow', dayFrom(1));
    const done = await add('Done', dayFrom(-3));
    await owner.client.patch(`${url}/${done.id}`, { completed: true });

    const subjects = async (query: string) => {
      const answer = await owner.client.get(`/api/crm/tasks?${query}`);
      expect(answer.status).toBe(200);
      return answer.json.data.map((task: { subject: string }) => task.subject);
    };
    expect(await subjects('view=overdue')).toEqual(['Last week', 'Yesterday']);
    expect(await subjects('view=today')).toEqual(['Today, urgent', 'Today']);
    expect(await subjects('view=upcoming')).toEqual(['Tomorrow', 'Some day']);
    expect(await subjects('view=done')).toEqual(['Done']);
    expect(await subjects(`view=open&contact_id=${contact_id}`)).toHaveLength(6);
    expect(await subjects(`assignee=${unknownId}`)).toEqual([]);
    const counts = await owner.client.get('/api/crm/tasks/counts');
    expect(counts.json.data).toEqual({ overdue: 2, today: 2, upcoming: 2 });

    const paged: string[] = [];
    let cursor = '';
    do {
      const answer = await owner.client.get(`/api/crm/tasks?limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...answer.json.data.map((task: { subject: string }) => task.subject));
      cursor = answer.json.meta.next_cursor ?? '';
    } while (cursor);
    expect(paged).toEqual(['Last week', 'Yesterday', 'Today, urgent', 'Today', 'Tomorrow', 'Some day']);
  });

  test('tells one’s own from everybody’s', async () => {
    const task = await logged({ type: 'task', subject: 'For Ben', assignee_id: await idOf(ben) });
    const has = async (account: Account, query: string) =>
      (await account.client.get(`/api/crm/tasks?${query}&limit=200`)).json.data.some(
        ({ id }: { id: string }) => id === task.id,
      );
    expect(await has(ben, 'assignee=me')).toBe(true);
    expect(await has(ana, 'assignee=me')).toBe(false);
    expect(await has(ana, 'assignee=all')).toBe(true);
  });

  test('refuses a view, a cursor of another view and an assignee that are none', async () => {
    await logged({ type: 'task' });
    await logged({ type: 'task' });
    const { next_cursor } = (await ana.client.get('/api/crm/tasks?limit=1')).json.meta;
    for (const query of ['view=never', `view=done&cursor=${next_cursor}`, 'assignee=you']) {
      expect((await ana.client.get(`/api/crm/tasks?${query}`)).status).toBe(422);
    }
  });
});
