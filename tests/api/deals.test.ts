import { beforeAll, describe, expect, test } from 'vitest';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, type Workbench, workbench } from '../support/deals.ts';

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
    const titles = [...first.deals, ...rest.json.data].map((deal) => deal.title);
    expect(titles).toEqual(Array.from({ length: 53 }, (_, index) => `Deal ${52 - index}`));

    const list = await team.client.get('/api/crm/deals?view=list');
    const next = await team.client.get(`/api/crm/deals?view=list&cursor=${list.json.meta.next_cursor}`);
    expect([...list.json.data, ...next.json.data].map((deal) => deal.title)).toEqual(titles);
    expect(next.json.meta.next_cursor).toBeNull();
  });

  test('as a list fits its filters', async () => {
    const team = await signUpWithTeam();
    const tools = await workbench(team);
    const urgent = await createDeal(team, tools, { priority: 'urgent', expected_close_date: '2026-05-05' });
    await createDeal(team, tools, { stage_id: tools.stages.Proposal });
    const ids = async (query: string) =>
      (await team.client.get(`/api/crm/deals?view=list&${query}`)).json.data.map(
        (deal: { id: string }) => deal.id,
      );
    expect(await ids('priority=urgent')).toEqual([urgent.id]);
    expect(await ids(`stage=${tools.stages.Qualification}`)).toEqual([urgent.id]);
    expect(await ids('close_from=2026-05-05&close_to=2026-05-05')).toEqual([urgent.id]);
    expect(await ids('close_from=2026-05-06')).toEqual([]);
    expect(await ids(`owner_id=${unknownId}`)).toEqual([]);
  });

  test.each(['foo=1', 'stage=x', 'priority=huge', 'view=tree', 'cursor=forged&view=list', 'close_from=soon'])(
    'refuses ?%s',
    async (query) => {
      const answer = await ana.client.get(`/api/crm/deals?${query}`);
      expect(answer.status).toBe(422);
      expect(pointers(answer.json)).toEqual([`/${query.split('=')[0]}`]);
    },
  );

  test('refuses a cursor that carries a filter of its own', async () => {
    const forged = Buffer.from(JSON.stringify(['a,id.gt.0),or(id.gt.0', unknownId])).toString('base64url');
    const answer = await ana.client.get(`/api/crm/deals?stage=${bench.stages.Proposal}&cursor=${forged}`);
    expect(answer.status).toBe(422);
  });

  test('an unknown pipeline is not found', async () => {
    expect((await ana.client.get(`/api/crm/deals?pipeline_id=${unknownId}`)).status).toBe(404);
  });
});

describe('GET, PATCH, DELETE /api/crm/deals/[id]', () => {
  test('a deal with the names of what it refers to', async () => {
    const deal = await createDeal(ana, bench);
    const answer = await ana.client.get(`/api/crm/deals/${deal.id}`);
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ data: deal });
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
    expect(refused.json.current).toEqual(moved.json.data);
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
