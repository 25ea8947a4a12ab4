import { beforeAll, describe, expect, test } from 'vitest';
import type { Dashboard } from '../../src/features/dashboard/schema.ts';
import { todayIn } from '../../src/lib/dates.ts';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, type Workbench, workbench } from '../support/deals.ts';
import type { Answer } from '../support/http.ts';

let ana: TeamAccount;
let bench: Workbench;

const dashboard = '/api/crm/dashboard';
const spend = '/api/crm/marketing-spend';
const unknownId = '00000000-0000-7000-8000-000000000000';
const today = todayIn('Europe/Berlin');
const month = `${today.slice(0, 8)}01`;

const pointers = ({ json }: Answer) => json.errors?.map((error: { pointer: string }) => error.pointer);

beforeAll(async () => {
  ana = await signUpWithTeam('Ana');
  bench = await workbench(ana);
  await createDeal(ana, bench, { title: 'Open', amount: 100_00, expected_close_date: today });
  await createDeal(ana, bench, { title: 'Won', amount: 300_00, stage_id: bench.stages['Closed won'] });
  await createDeal(ana, bench, { title: 'Lost', amount: 50_00, stage_id: bench.stages['Closed lost'] });
});

describe('GET /api/crm/dashboard', () => {
  test('has every number of the current month', async () => {
    const answer = await ana.client.get(dashboard);
    expect(answer.status).toBe(200);
    const data: Dashboard = answer.json.data;
    expect(data.from).toBe(month);
    expect(data.kpis.new_contacts).toMatchObject({ value: 1, previous: 0, total: 1 });
    expect(data.kpis.pipeline_value).toMatchObject({ value: 100_00, open_deals: 1, without_amount: 0 });
    expect(data.kpis.won).toMatchObject({ value: 300_00, deals: 1 });
    expect(data.kpis.win_rate).toMatchObject({ value: 0.5, won: 1, lost: 1 });
    expect(data.kpis.velocity).toMatchObject({ cycle_days: 0, average_won: 300_00 });
    expect(data.revenue.at(-1)).toMatchObject({ month, p50: 300_00, deals: 1 });
    expect(data.lead_sources).toEqual([{ source: null, contacts: 1 }]);
    expect(data.active_users).toMatchObject({ month: 1, members: 1 });
    expect(data.upcoming_closes.map(({ title }) => title)).toEqual(['Open']);
    expect(data.my_tasks).toEqual([]);
    expect(data.lifetime_value?.at(-1)).toMatchObject({ new_customers: 1, cac: null, ltv: null });
  });

  test('what the parts say adds up to the whole', async () => {
    const { kpis, pipeline_by_stage, sales_funnel }: Dashboard = (await ana.client.get(dashboard)).json.data;
    const open = pipeline_by_stage.filter(({ kind }) => kind === 'open');
    expect(open.reduce((sum, { amount }) => sum + amount, 0)).toBe(kpis.pipeline_value.value);
    expect(open.reduce((sum, { deals }) => sum + deals, 0)).toBe(kpis.pipeline_value.open_deals);
    for (const { entered, went_on, lost } of sales_funnel) {
      expect(went_on + lost).toBeLessThanOrEqual(entered);
    }
  });

  test('another range has its own numbers', async () => {
    const { kpis } = (await ana.client.get(`${dashboard}?from=2020-01-01&to=2020-01-31`)).json.data;
    expect(kpis.won).toMatchObject({ value: 0, deals: 0 });
    expect(kpis.win_rate.value).toBeNull();
    expect(kpis.won.series).toHaveLength(31);
  });

  test.each([
    'kpis',
    'revenue',
    'lead-sources',
    'acquisition-cost',
    'sales-funnel',
    'customer-feedback',
    'lifetime-value',
    'active-users',
    'stats',
  ])('%s is there by itself', async (part) => {
    const answer = await ana.client.get(`${dashboard}/${part}?from=2026-01-01&to=2026-01-31`);
    expect(answer.status).toBe(200);
    expect(answer.json.data).toBeTruthy();
  });

  test('stats are those of today', async () => {
    expect((await ana.client.get(`${dashboard}/stats`)).json.data).toMatchObject({
      contact_count: 1,
      open_deals: 1,
      pipeline_value: 100_00,
      won_this_month: 300_00,
      recent_activities: [],
    });
  });

  test.each([
    ['to', 'from=2026-02-01&to=2026-01-01'],
    ['to', 'from=2026-02-01'],
    ['from', 'from=2026-02-30&to=2026-03-01'],
    ['to', 'from=2016-01-01&to=2026-01-01'],
    ['pipeline_id', 'pipeline_id=1'],
    ['limit', 'limit=5'],
  ])('refuses a bad %s: %s', async (field, query) => {
    const answer = await ana.client.get(`${dashboard}?${query}`);
    expect(answer.status).toBe(422);
    expect(pointers(answer)).toEqual([`/${field}`]);
  });

  test("another team's pipeline is as unknown as one that does not exist", async () => {
    const stranger = await signUpWithTeam();
    const [theirs] = (await stranger.client.get('/api/crm/pipelines')).json.data;
    for (const id of [theirs.id, unknownId]) {
      expect((await ana.client.get(`${dashboard}?pipeline_id=${id}`)).status).toBe(404);
      expect((await ana.client.get(`${dashboard}/sales-funnel?pipeline_id=${id}`)).status).toBe(404);
    }
    expect((await stranger.client.get(dashboard)).json.data.kpis.won.value).toBe(0);
  });
});

describe('marketing spend', () => {
  test('a month is put as a whole, and is what customers cost', async () => {
    const { client } = ana;
    const ads = { channel: 'Ads', allotted: 500_00, used: 200_00 };
    const fair = { channel: ' Fair ', allotted: 100_00, used: 100_00 };
    expect((await client.put(spend, { month, channels: [ads, fair] })).json.data).toEqual({
      month,
      version: expect.any(String),
      channels: [ads, { ...fair, channel: 'Fair' }],
    });
    expect((await client.get(`${dashboard}/acquisition-cost`)).json.data.at(-1)).toMatchObject({
      allotted: 600_00,
      used: 300_00,
    });
    expect((await client.get(`${dashboard}/lifetime-value`)).json.data.at(-1)).toMatchObject({ cac: 300_00 });
    const nothing = { month, version: null, channels: [] };
    expect((await client.put(spend, { month, channels: [] })).json.data).toEqual(nothing);
    expect((await client.get(`${spend}?from=${month}&to=${month}`)).json.data).toEqual([]);
  });

  test('of two who save a month at once one is told what the other has made of it', async () => {
    const { client } = ana;
    const of = (channel: string) => ({ channel, allotted: 100_00, used: 0 });
    const put = (channels: object[], version: string | null) =>
      client.put(spend, { month: '2026-01-01', channels, version });
    const both = await Promise.all([put([of('Ads')], null), put([of('Fair')], null)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const saved = both.find(({ status }) => status === 200)?.json.data;
    const stale = both.find(({ status }) => status === 409)?.json;
    expect(stale).toMatchObject({ code: 'conflict', current: saved });
    expect((await client.get(`${spend}?from=2026-01-01&to=2026-01-01`)).json.data).toEqual([saved]);

    const more = await put([...saved.channels, of('Talks')], saved.version);
    expect(more.json.data.channels).toHaveLength(2);
    expect((await put([], saved.version)).status).toBe(409);
    expect((await put([], more.json.data.version)).json.data.version).toBe(null);
  });

  test.each([
    ['/month', { month: '2026-01-02', channels: [] }],
    ['/channels/0/channel', { month: '2026-01-01', channels: [{ channel: ' ', allotted: 0, used: 0 }] }],
    ['/channels/0/used', { month: '2026-01-01', channels: [{ channel: 'Ads', allotted: 0, used: -1 }] }],
    [
      '/channels',
      { month: '2026-01-01', channels: ['Ads', 'ads'].map((channel) => ({ channel, allotted: 0, used: 0 })) },
    ],
  ])('refuses a bad %s', async (pointer, body) => {
    const answer = await ana.client.put(spend, body);
    expect(answer.status).toBe(422);
    expect(pointers(answer)).toEqual([pointer]);
  });
});

describe('feedback', () => {
  const feedback = '/api/crm/feedback';
  const give = (fields: object = {}) =>
    ana.client.post(feedback, { contact_id: bench.contact_id, rating: 5, ...fields });

  test('is given, changed, listed and taken back', async () => {
    const given = await give({ comment: 'Great', rating: 4 });
    expect(given.status).toBe(201);
    expect(given.json.data).toMatchObject({
      rating: 4,
      comment: 'Great',
      given_on: today,
      contact_name: 'Mia Muster',
    });
    const { id, version } = given.json.data;
    const changed = await ana.client.patch(`${feedback}/${id}`, { rating: 1, version });
    expect(changed.json.data).toMatchObject({ rating: 1, version: version + 1 });
    const stale = await ana.client.patch(`${feedback}/${id}`, { rating: 2, version });
    expect(stale.status).toBe(409);
    expect(stale.json.current).toMatchObject({ rating: 1 });
    const negative = await ana.client.get(`${feedback}?sentiment=negative&contact_id=${bench.contact_id}`);
    expect(negative.json.data.map((one: { id: string }) => one.id)).toEqual([id]);
    expect((await ana.client.get(`${dashboard}/customer-feedback`)).json.data).toContainEqual(
      expect.objectContaining({ ratings: 1, negative: 1, positive: 0 }),
    );
    expect((await ana.client.delete(`${feedback}/${id}`)).status).toBe(200);
    expect((await ana.client.delete(`${feedback}/${id}`)).status).toBe(404);
  });

  test('comes in pages without a gap', async () => {
    await Promise.all(['2026-01-01', '2026-01-01', '2026-01-03'].map((given_on) => give({ given_on })));
    const days: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `${feedback}?from=2026-01-01&to=2026-01-31&limit=1${cursor && `&cursor=${cursor}`}`;
      const { json }: Answer = await ana.client.get(path);
      days.push(...json.data.map((one: { given_on: string }) => one.given_on));
      cursor = json.meta.next_cursor;
    }
    expect(days).toEqual(['2026-01-03', '2026-01-01', '2026-01-01']);
  });

  test.each([
    ['/rating', { rating: 6 }],
    ['/rating', { rating: 2.5 }],
    ['/comment', { comment: 'x'.repeat(2001) }],
    ['/given_on', { given_on: 'yesterday' }],
    ['/contact_id', { contact_id: 'x' }],
  ])('refuses a bad %s', async (pointer, fields) => {
    const answer = await give(fields);
    expect(answer.status).toBe(422);
    expect(pointers(answer)).toEqual([pointer]);
  });

  test('is not from the future', async () => {
    expect((await give({ given_on: '2100-01-01' })).status).toBe(422);
  });

  test("stays in its team: another team's contact and feedback are unknown", async () => {
    const stranger = await signUpWithTeam();
    const { id } = (await give()).json.data;
    expect((await stranger.client.patch(`${feedback}/${id}`, { rating: 1 })).status).toBe(404);
    expect((await stranger.client.delete(`${feedback}/${id}`)).status).toBe(404);
    const theirs = await stranger.client.post(feedback, { contact_id: bench.contact_id, rating: 1 });
    expect(theirs.status).toBe(409);
    expect(pointers(theirs)).toEqual(['/contact_id']);
  });
});
