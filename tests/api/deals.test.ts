import { beforeAll, describe, expect, test } from 'vitest';
import type { Board, DealCard } from '../../src/features/deals/schema.ts';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, type Workbench, workbench } from '../support/deals.ts';
import { supabaseAs } from '../support/supabase.ts';

let ana: TeamAccount;
let bench: Workbench;

beforeAll(async () => {
  ana = await signUpWithTeam('Ana');
  bench = await workbench(ana);
});

const unknownId = '00000000-0000-7000-8000-000000000000';
const pointers = (json: { errors?: { pointer: string }[] }) => json.errors?.map((error) => error.pointer);

describe('POST /api/crm/deals', () => {
  test('creates a deal on top of its stage, 201 with its place', async () => {
    const first = await createDeal(ana, bench, { title: 'First' });
    const answer = await ana.client.post('/api/crm/deals', {
      title: '  Second  ',
      stage_id: bench.stages.Qualification,
      contact_id: bench.contact_id,
      amount: 123456,
      priority: 'high',
      expected_close_date: '2026-12-24',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/crm/deals/${answer.json.data.id}`);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.json.data).toMatchObject({
      title: 'Second',
      amount: 123456,
      priority: 'high',
      expected_close_date: '2026-12-24',
      stage_name: 'Qualification',
      contact_name: 'Mia Muster',
      version: 1,
    });
    expect(answer.json.data.position < first.position).toBe(true);
  });

  test.each([
    ['title', { title: '   ' }],
    ['title', { title: 'x'.repeat(201) }],
    ['title', { title: 5 }],
    ['contact_id', { contact_id: null }],
    ['contact_id', { contact_id: 'nobody' }],
    ['stage_id', { stage_id: undefined }],
    ['amount', { amount: -1 }],
    ['amount', { amount: 1.5 }],
    ['amount', { amount: '12' }],
    ['amount', { amount: 1e14 }],
    ['priority', { priority: 'huge' }],
    ['progress', { progress: 101 }],
    ['expected_close_date', { expected_close_date: '24.12.2026' }],
    ['expected_close_date', { expected_close_date: '2026-02-30' }],
    ['expected_close_date', { expected_close_date: '9999-12-31' }],
    ['colour', { colour: 'red' }],
    ['team_id', { team_id: unknownId }],
    ['version', { version: 9 }],
  ])('names %s as the bad field', async (field, change) => {
    const answer = await ana.client.post('/api/crm/deals', {
      title: 'Deal',
      stage_id: bench.stages.Qualification,
      contact_id: bench.contact_id,
      ...change,
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.json).toMatchObject({ status: 422, code: 'invalid_input' });
    expect(pointers(answer.json)).toEqual([`/${field}`]);
    expect(answer.json.errors[0].detail).not.toBe('Invalid input');
  });

  test('refuses an unknown stage and an unknown contact by name', async () => {
    const deal = { title: 'Deal', stage_id: bench.stages.Qualification, contact_id: bench.contact_id };
    const noStage = await ana.client.post('/api/crm/deals', { ...deal, stage_id: unknownId });
    expect([noStage.status, pointers(noStage.json)]).toEqual([422, ['/stage_id']]);
    const noContact = await ana.client.post('/api/crm/deals', { ...deal, contact_id: unknownId });
    expect([noContact.status, pointers(noContact.json)]).toEqual([409, ['/contact_id']]);
  });
});

describe('GET /api/crm/deals', () => {
  test('is the board: stages in order, count and sums over all deals, cards in order', async () => {
    const team = await signUpWithTeam();
    const tools = await workbench(team);
    await createDeal(team, tools, { title: 'A', amount: 100 });
    await createDeal(team, tools, { title: 'B', amount: 251, probability: 50 });
    await createDeal(team, tools, { title: 'C' });
    const { json } = await team.client.get('/api/crm/deals');
    expect(json.data.stages.map((stage: { name: string }) => stage.name)).toEqual([
      'Qualification',
      'Proposal',
      'Negotiation',
      'Closed won',
      'Closed lost',
    ]);
    const [first] = json.data.stages;
    // Weighted: 100 × 20 % + 251 × 50 % = 145.5, rounded once.
    expect(first).toMatchObject({ count: 3, total: 351, weighted_total: 146, next_cursor: null });
    expect(first.deals.map((deal: { title: string }) => deal.title)).toEqual(['C', 'B', 'A']);
  });

  test('gives the first cards of a long column, and the rest by cursor, each once and in order', async () => {
    const team = await signUpWithTeam();
    const tools = await workbench(team);
    for (let index = 0; index < 53; index++) {
      await createDeal(team, tools, { title: `Deal ${index}`, amount: 1 });
    }
    const { json } = await team.client.get('/api/crm/deals');
    const [first] = json.data.stages;
    expect(first).toMatchObject({ count: 53, total: 53 });
    expect(first.deals).toHaveLength(50);
    const rest = await team.client.get(`/api/crm/deals?stage=${first.id}&cursor=${first.next_cursor}`);
    expect(rest.json.meta).toEqual({ next_cursor: null });
    const atOnce = await team.client.get(`/api/crm/deals?stage=${first.id}&limit=200`);
    expect(atOnce.json.data).toHaveLength(53);
    const titles = [...first.deals, ...rest.json.data].map((deal) => deal.title);
    expect(titles).toEqual(Array.from({ length: 53 }, (_, index) => `Deal ${52 - index}`));

    const list = await team.client.get('/api/crm/deals?view=list');
    const next = await team.client.get(`/api/crm/deals?view=list&cursor=${list.json.meta.next_cursor}`);
    expect([...list.json.data, ...next.json.data].map((deal) => deal.title)).toEqual(titles);
    expect(next.json.meta.next_cursor).toBeNull();
  });

  test.each([
    'foo=1',
    'stage=x',
    'priority=huge',
    'view=tree',
    'owner_id=me',
    'status=stale',
    'close_to=2026-02-30',
    'tag=',
    'sort=size',
    'sort=--title',
    `q=${'x'.repeat(201)}`,
    'cursor=forged&view=list',
    'close_from=soon',
    'limit=201',
  ])('refuses ?%s', async (query) => {
    const answer = await ana.client.get(`/api/crm/deals?${query}`);
    expect(answer.status).toBe(422);
    expect(pointers(answer.json)).toEqual([`/${query.split('=')[0]}`]);
  });

  test('an unknown pipeline is not found', async () => {
    expect((await ana.client.get(`/api/crm/deals?pipeline_id=${unknownId}`)).status).toBe(404);
  });
});

/** A team with deals that differ in all that can be filtered and sorted by. */
async function variousDeals() {
  const team = await signUpWithTeam('Ana');
  const tools = await workbench(team);
  const member = await team.client.get('/api/crm/team/members');
  const ana_id: string = member.json.data[0].user_id;
  const company = await team.client.post('/api/crm/companies', { name: 'Äpfel & Söhne' });
  const vip = await team.client.post('/api/crm/contacts', { first_name: 'Vera', last_name: 'Vip' });
  const supabase = await supabaseAs(team);
  await supabase
    .from('contacts')
    .update({ tags: ['vip', 'fair'] })
    .eq('id', vip.json.data.id);
  const create = (title: string, fields: object) => createDeal(team, tools, { title, amount: 1, ...fields });
  await create('Apple', { priority: 'urgent', owner_id: ana_id, expected_close_date: '2026-05-05' });
  await create('Pear', { priority: 'low', expected_close_date: '2026-06-01', amount: 20 });
  await create('apple pie', { stage_id: tools.stages.Proposal, owner_id: ana_id, amount: 300 });
  await create('Plum', { company_id: company.json.data.id, amount: 4000 });
  const closed = { stage_id: tools.stages['Closed won'], contact_id: vip.json.data.id };
  await create('Cherry', { ...closed, priority: 'urgent', amount: 50_000 });
  return { team, tools, ana_id, vip_id: vip.json.data.id, company_id: company.json.data.id };
}

describe('The filters of GET /api/crm/deals', () => {
  let various: Awaited<ReturnType<typeof variousDeals>>;
  beforeAll(async () => {
    various = await variousDeals();
  });

  test.each([
    ['q=apple', ['Apple', 'apple pie']],
    ['q=100%25', []],
    ['q=vera', ['Cherry']],
    ['q=äpfel', ['Plum']],
    ['q=%20', ['Apple', 'Cherry', 'Pear', 'Plum', 'apple pie']],
    ['owner_id=ANA', ['Apple', 'apple pie']],
    ['owner_id=none', ['Cherry', 'Pear', 'Plum']],
    [`owner_id=${unknownId}`, []],
    ['priority=urgent', ['Apple', 'Cherry']],
    ['close_from=2026-05-05&close_to=2026-05-05', ['Apple']],
    ['close_from=2026-05-06', ['Pear']],
    ['close_to=2026-05-31', ['Apple']],
    ['status=open&priority=urgent', ['Apple']],
    ['status=closed', ['Cherry']],
    ['status=lost', []],
    ['contact_id=VIP', ['Cherry']],
    ['company_id=COMPANY', ['Plum']],
    ['contact_id=VIP&status=open', []],
    ['tag=vip', ['Cherry']],
    ['tag=VI', []],
    ['q=apple&owner_id=ANA&priority=urgent&close_from=2026-01-01', ['Apple']],
    ['q=apple&tag=vip', []],
  ])('?%s fits on the board, its sums included, and in the list', async (query, titles) => {
    const { team, tools, ana_id, vip_id, company_id } = various;
    const filter = query.replace('ANA', ana_id).replace('VIP', vip_id).replace('COMPANY', company_id);
    const board: Board = (await team.client.get(`/api/crm/deals?${filter}`)).json.data;
    const list = (await team.client.get(`/api/crm/deals?view=list&sort=title&${filter}`)).json.data;
    const sorted = (deals: DealCard[]) => deals.map(({ title }) => title).toSorted();
    expect(sorted(list)).toEqual(titles);
    expect(sorted(board.stages.flatMap((stage) => stage.deals))).toEqual(titles);
    for (const stage of board.stages) {
      const own: DealCard[] = list.filter((deal: DealCard) => deal.stage_id === stage.id);
      expect(stage).toMatchObject({
        count: own.length,
        total: own.reduce((sum, deal) => sum + (deal.amount ?? 0), 0),
        next_cursor: null,
      });
    }
    const column = await team.client.get(`/api/crm/deals?stage=${tools.stages.Proposal}&${filter}`);
    expect(sorted(column.json.data)).toEqual(titles.filter((title) => title === 'apple pie'));
  });

  test('accents make no difference, in a title as in what is searched for', async () => {
    const team = await signUpWithTeam();
    const tools = await workbench(team);
    for (const title of ['Crusade', 'Crepuscule', 'Crêpes']) await createDeal(team, tools, { title });
    const found = async (q: string): Promise<string[]> => {
      const list = await team.client.get(`/api/crm/deals?view=list&sort=title&q=${encodeURIComponent(q)}`);
      return list.json.data.map(({ title }: DealCard) => title);
    };
    expect(await found('crepes')).toEqual(['Crêpes']);
    expect(await found('CRÊP')).toEqual(['Crêpes', 'Crepuscule']);
    expect(await found('cr')).toEqual(['Crêpes', 'Crepuscule', 'Crusade']);
  });

  test('narrow a list to a stage or a pipeline', async () => {
    const { team, tools } = various;
    const board: Board = (await team.client.get('/api/crm/deals')).json.data;
    const count = async (query: string) =>
      (await team.client.get(`/api/crm/deals?view=list&${query}`)).json.data.length;
    expect(await count(`stage=${tools.stages.Qualification}`)).toBe(3);
    expect(await count(`pipeline_id=${board.pipeline_id}`)).toBe(5);
    expect(await count(`pipeline_id=${unknownId}`)).toBe(0);
  });

  test('hold for the further cards of a column', async () => {
    const team = await signUpWithTeam();
    const tools = await workbench(team);
    for (let index = 0; index < 56; index++) {
      await createDeal(team, tools, { title: `Deal ${index}`, priority: index % 14 === 0 ? 'low' : 'high' });
    }
    const { json } = await team.client.get('/api/crm/deals?priority=high');
    const [first] = json.data.stages;
    expect(first.count).toBe(52);
    const cursor = `stage=${first.id}&cursor=${first.next_cursor}`;
    const rest = await team.client.get(`/api/crm/deals?priority=high&${cursor}`);
    expect(rest.json.data).toHaveLength(2);
    expect(rest.json.meta).toEqual({ next_cursor: null });
  });
});

describe('The list of GET /api/crm/deals', () => {
  let team: TeamAccount;
  const all: DealCard[] = [];

  beforeAll(async () => {
    team = await signUpWithTeam();
    const tools = await workbench(team);
    const member = await team.client.get('/api/crm/team/members');
    const company = await team.client.post('/api/crm/companies', { name: 'Only one' });
    const stages = Object.values(tools.stages);
    // Ties and gaps in everything, and more than a page of each.
    for (let index = 0; index < 120; index++) {
      const fields = {
        title: `Deal ${index % 7}`,
        stage_id: stages[index % 3],
        priority: ['low', 'normal', 'high', 'urgent'][index % 4],
        amount: index % 2 ? null : (index % 5) * 100,
        expected_close_date: index % 3 ? `2026-03-1${index % 9}` : null,
        owner_id: index % 2 ? member.json.data[0].user_id : null,
        company_id: index % 4 ? null : company.json.data.id,
      };
      all.push(await createDeal(team, tools, fields));
    }
  }, 120_000);

  async function pages(query: string): Promise<DealCard[]> {
    const found: DealCard[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await team.client.get(
        `/api/crm/deals?view=list&${query}&cursor=${cursor}`.replace(/&cursor=$/, ''),
      );
      found.push(...answer.json.data);
      cursor = answer.json.meta.next_cursor;
    }
    return found;
  }

  const urgency = ['low', 'normal', 'high', 'urgent'];
  const stages = ['Qualification', 'Proposal', 'Negotiation'];
  const keys: Record<string, (deal: DealCard) => string | number | null> = {
    title: (deal) => deal.title,
    contact_name: (deal) => deal.contact_name,
    company_name: (deal) => deal.company_name,
    owner_name: (deal) => deal.owner_name,
    stage: (deal) => stages.indexOf(deal.stage_name),
    priority: (deal) => urgency.indexOf(deal.priority),
    amount: (deal) => deal.amount,
    expected_close_date: (deal) => deal.expected_close_date,
    updated_at: (deal) => deal.updated_at,
    created_at: (deal) => deal.created_at,
  };

  test.each(Object.keys(keys).flatMap((sort) => [sort, `-${sort}`]))(
    'sorted by %s has each deal once, in order, over all pages, those without a value last',
    async (sort) => {
      const found = await pages(`sort=${sort}`);
      expect(found.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      const key = keys[sort.replace('-', '')] ?? (() => null);
      const turn = sort.startsWith('-') ? -1 : 1;
      for (const [index, deal] of found.slice(1).entries()) {
        const [before, after] = [key(found[index] as DealCard), key(deal)];
        if (before === null) expect(after).toBeNull();
        else if (after !== null && before !== after) expect((before < after ? -1 : 1) * turn).toBe(-1);
      }
    },
  );

  test('takes no cursor that was forged, nor one of another order', async () => {
    const first = await team.client.get('/api/crm/deals?view=list&sort=amount');
    const good: string = first.json.meta.next_cursor;
    const [by, descending, , id] = JSON.parse(Buffer.from(good, 'base64url').toString());
    const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const forged = [
      ['sort=amount', 'x'],
      ['sort=amount', forge(by, descending, '1 or true', id)],
      ['sort=amount', forge(by, descending, 1, "' or true")],
      ['sort=amount', forge(by, descending, 1)],
      ['sort=-amount', good],
      ['sort=title', good],
      ['sort=created_at', forge('created_at', false, 'now', id)],
      ['', good],
    ];
    for (const [sort, cursor] of forged) {
      const answer = await team.client.get(`/api/crm/deals?view=list&${sort}&cursor=${cursor}`);
      expect([answer.status, pointers(answer.json)]).toEqual([422, ['/cursor']]);
    }
  });
});

describe('POST /api/crm/deals/bulk', () => {
  const post = (body: object, client = ana.client) => client.post('/api/crm/deals/bulk', body);
  const three = async () => [
    await createDeal(ana, bench, { title: 'One' }),
    await createDeal(ana, bench, { title: 'Two' }),
    await createDeal(ana, bench, { title: 'Three' }),
  ];
  const reread = (deals: DealCard[]) =>
    Promise.all(deals.map(async ({ id }) => (await ana.client.get(`/api/crm/deals/${id}`)).json.data));

  test('moves deals, lost ones with their reason', async () => {
    const deals = await three();
    const answer = await post({
      ids: deals.map(({ id }) => id),
      change: { stage_id: bench.stages['Closed lost'], lost_reason: 'Too dear' },
    });
    expect([answer.status, answer.json]).toEqual([200, { data: { changed: 3 } }]);
    for (const deal of await reread(deals)) {
      expect(deal).toMatchObject({ stage_name: 'Closed lost', lost_reason: 'Too dear', version: 2 });
    }
  });

  test('hands deals over, and sets their priority', async () => {
    const deals = await three();
    const ids = deals.map(({ id }) => id);
    const member = await ana.client.get('/api/crm/team/members');
    const owner_id = member.json.data[0].user_id;
    expect((await post({ ids, change: { owner_id } })).status).toBe(200);
    expect((await post({ ids, change: { priority: 'urgent' } })).status).toBe(200);
    for (const deal of await reread(deals)) expect(deal).toMatchObject({ owner_id, priority: 'urgent' });
    expect((await post({ ids, change: { owner_id: null } })).status).toBe(200);
    for (const deal of await reread(deals)) expect(deal.owner_id).toBeNull();
  });

  test('deletes deals', async () => {
    const deals = await three();
    expect((await post({ ids: deals.map(({ id }) => id), delete: true })).json).toEqual({
      data: { changed: 3 },
    });
    expect(await reread(deals)).toEqual([undefined, undefined, undefined]);
  });

  test('changes nothing when one deal is unknown or another team’s', async () => {
    const deals = await three();
    const bob = await signUpWithTeam('Bob');
    const foreign = await createDeal(bob, await workbench(bob));
    for (const stranger of [unknownId, foreign.id]) {
      const ids = [...deals.map(({ id }) => id), stranger];
      const stage_id = bench.stages.Proposal;
      const answers = [
        await post({ ids, change: { stage_id } }),
        await post({ ids, change: { owner_id: null } }),
        await post({ ids, change: { priority: 'low' } }),
        await post({ ids, delete: true }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    }
    expect(await reread(deals)).toMatchObject(deals);
    expect((await bob.client.get(`/api/crm/deals/${foreign.id}`)).json.data).toMatchObject(foreign);
  });

  test('refuses an unknown stage and owner by name, and changes nothing', async () => {
    const deals = await three();
    const ids = deals.map(({ id }) => id);
    for (const field of ['stage_id', 'owner_id']) {
      const answer = await post({ ids, change: { [field]: unknownId } });
      expect([answer.status, pointers(answer.json)]).toEqual([422, [`/change/${field}`]]);
    }
    expect(await reread(deals)).toMatchObject(deals);
  });

  test.each([
    ['ids', { ids: [], delete: true }],
    ['ids/0', { ids: ['x'], delete: true }],
    ['ids', { ids: Array(201).fill(unknownId), delete: true }],
    ['change', { ids: [unknownId] }],
    ['change', { ids: [unknownId], change: { priority: 'low' }, delete: true }],
    ['change', { ids: [unknownId], change: { title: 'All the same' } }],
    ['change', { ids: [unknownId], change: {} }],
    ['delete', { ids: [unknownId], delete: false }],
    ['force', { ids: [unknownId], delete: true, force: true }],
  ])('names %s as the bad field', async (field, body) => {
    const answer = await post(body);
    expect([answer.status, pointers(answer.json)]).toEqual([422, [`/${field}`]]);
  });
});

describe('GET, PATCH, DELETE /api/crm/deals/[id]', () => {
  test('a deal with the names of what it refers to, its contacts, and its way through the stages', async () => {
    const deal = await createDeal(ana, bench);
    const stage_id = bench.stages.Proposal;
    const moved = await ana.client.patch(`/api/crm/deals/${deal.id}`, { stage_id, version: 1 });
    const answer = await ana.client.get(`/api/crm/deals/${deal.id}`);
    expect(answer.status).toBe(200);
    const { stage_history, contacts, ...card } = answer.json.data;
    expect(card).toEqual(moved.json.data);
    expect(contacts).toMatchObject([{ contact_id: bench.contact_id, is_primary: true, role: null }]);
    const mover = { full_name: 'Ana', email: ana.email };
    expect(stage_history).toMatchObject([
      { from_stage_name: 'Qualification', to_stage_name: 'Proposal', to_kind: 'open', mover },
      { from_stage_name: null, to_stage_name: 'Qualification', to_kind: 'open', mover },
    ]);
  });

  test('?view=card is the deal as boards and lists have it, without its story', async () => {
    const deal = await createDeal(ana, bench);
    const url = `/api/crm/deals/${deal.id}?view=card`;
    const answer = await ana.client.get(url);
    expect(answer.status).toBe(200);
    const list = await ana.client.get('/api/crm/deals?view=list&sort=-created_at&limit=1');
    expect(list.json.data).toEqual([answer.json.data]);
    expect(answer.json.data).not.toHaveProperty('stage_history');

    const refused = await ana.client.get(`/api/crm/deals/${deal.id}?view=tree`);
    expect([refused.status, pointers(refused.json)]).toEqual([422, ['/view']]);
    const stranger = await signUpWithTeam();
    expect((await stranger.client.get(url)).status).toBe(404);
    expect((await ana.client.get(`/api/crm/deals/${unknownId}?view=card`)).status).toBe(404);
  });

  test('fields change alone, and null empties them', async () => {
    const deal = await createDeal(ana, bench, { amount: 500 });
    const answer = await ana.client.patch(`/api/crm/deals/${deal.id}`, { amount: null, progress: 40 });
    expect(answer.json.data).toMatchObject({ title: deal.title, amount: null, progress: 40, version: 2 });
  });

  test('a stale edit gets 409 and the deal as it is', async () => {
    const deal = await createDeal(ana, bench);
    await ana.client.patch(`/api/crm/deals/${deal.id}`, { title: 'Newer', version: 1 });
    const answer = await ana.client.patch(`/api/crm/deals/${deal.id}`, { title: 'Older', version: 1 });
    expect(answer.status).toBe(409);
    expect(answer.json).toMatchObject({ code: 'conflict', current: { title: 'Newer', version: 2 } });
  });

  test('a move lands between its neighbours, closes and reopens the deal', async () => {
    const team = await signUpWithTeam();
    const tools = await workbench(team);
    const low = await createDeal(team, tools, { stage_id: tools.stages['Closed won'], title: 'low' });
    const high = await createDeal(team, tools, { stage_id: tools.stages['Closed won'], title: 'high' });
    const deal = await createDeal(team, tools, { title: 'moved' });
    const won = await team.client.patch(`/api/crm/deals/${deal.id}`, {
      stage_id: tools.stages['Closed won'],
      after_id: high.id,
      before_id: low.id,
      version: 1,
    });
    expect(won.json.data).toMatchObject({ stage_kind: 'won', version: 2 });
    expect(won.json.data.closed_date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect([high.position, won.json.data.position, low.position]).toEqual(
      [high.position, won.json.data.position, low.position].toSorted(),
    );
    const back = await team.client.patch(`/api/crm/deals/${deal.id}`, {
      stage_id: tools.stages.Proposal,
      version: 2,
    });
    expect(back.json.data).toMatchObject({ stage_name: 'Proposal', closed_date: null });
  });

  test('a stale move gets 409 and the deal as it is', async () => {
    const deal = await createDeal(ana, bench);
    const move = (stage: string) =>
      ana.client.patch(`/api/crm/deals/${deal.id}`, { stage_id: bench.stages[stage], version: 1 });
    const [first, second] = await Promise.all([move('Proposal'), move('Negotiation')]);
    expect([first.status, second.status].toSorted()).toEqual([200, 409]);
    const [moved, refused] = first.status === 200 ? [first, second] : [second, first];
    expect(refused.json.current).toMatchObject(moved.json.data);
  });

  test.each([
    ['version', { stage_id: 'Proposal' }],
    ['stage_id', { stage_id: 'Proposal', version: 1, title: 'Both at once' }],
    ['stage_id', { after_id: unknownId, version: 1 }],
    ['pipeline_id', { pipeline_id: unknownId }],
    ['position', { position: 'a0' }],
    ['closed_date', { closed_date: '2026-01-01' }],
  ])('a patch names %s as the bad field', async (field, patch) => {
    const deal = await createDeal(ana, bench);
    const body = { ...patch, ...('stage_id' in patch && { stage_id: bench.stages.Proposal }) };
    const answer = await ana.client.patch(`/api/crm/deals/${deal.id}`, body);
    expect(answer.status).toBe(422);
    expect(pointers(answer.json)).toEqual([`/${field}`]);
  });

  test('nothing to change, an unknown stage, and a reason without a loss are refused', async () => {
    const deal = await createDeal(ana, bench);
    const patch = (body: object) => ana.client.patch(`/api/crm/deals/${deal.id}`, body);
    expect((await patch({})).status).toBe(422);
    expect((await patch({ stage_id: unknownId, version: 1 })).status).toBe(422);
    expect((await patch({ lost_reason: 'Too dear' })).status).toBe(422);
  });

  test('a deleted deal is gone', async () => {
    const deal = await createDeal(ana, bench);
    expect((await ana.client.delete(`/api/crm/deals/${deal.id}`)).status).toBe(200);
    expect((await ana.client.get(`/api/crm/deals/${deal.id}`)).status).toBe(404);
    expect((await ana.client.delete(`/api/crm/deals/${deal.id}`)).status).toBe(404);
  });

  test.each(['not-an-id', unknownId])('%s is not found by any method', async (id) => {
    const url = `/api/crm/deals/${id}`;
    const answers = [
      await ana.client.get(url),
      await ana.client.patch(url, { title: 'x' }),
      await ana.client.patch(url, { stage_id: bench.stages.Proposal, version: 1 }),
      await ana.client.delete(url),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map((answer) => answer.json.code))).toEqual(new Set(['not_found']));
  });
});
