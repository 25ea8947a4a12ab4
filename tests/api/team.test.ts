import { describe, expect, test } from 'vitest';
import { signIn, signUp, signUpWithTeam } from '../support/accounts.ts';
import { createDeal, workbench } from '../support/deals.ts';
import { Client } from '../support/http.ts';
import { signUpInto } from '../support/teams.ts';

const team = {
  name: 'Nordlicht',
  currency: 'JPY',
  time_zone: 'Asia/Tokyo',
  template: 'lead_funnel',
  sample_data: false,
};

describe('/api/crm/teams', () => {
  test('a new team has the caller as owner and the template’s stages, and opens next', async () => {
    const { client } = await signUp();
    expect((await client.get('/api/crm/deals')).json).toMatchObject({ status: 403, code: 'no_team' });
    const created = await client.post('/api/crm/teams', team);
    expect(created.status).toBe(201);
    const { sample_data: _, template: __, ...shown } = team;
    expect(created.json.data).toMatchObject({ ...shown, role: 'owner', is_last: true });
    expect((await client.get('/api/crm/teams')).json.data).toEqual([created.json.data]);
    const [pipeline] = (await client.get('/api/crm/pipelines')).json.data;
    expect(
      pipeline.stages.map((stage: { name: string; kind: string }) => `${stage.name} ${stage.kind}`),
    ).toEqual(['Contact open', 'MQL open', 'SQL open', 'Opportunity open', 'Won won', 'Lost lost']);
  });

  test.each([
    ['name', { name: ' ' }],
    ['name', { name: '\u200b' }],
    ['name', { name: 'Nord\0licht' }],
    ['name', { name: 'Nordlicht \ud800' }],
    ['currency', { currency: 'euro' }],
    ['time_zone', { time_zone: 'Middle/Earth' }],
    ['time_zone', { time_zone: '+01:00' }],
    ['template', { template: 'magic' }],
    ['sample_data', { sample_data: 'yes' }],
    ['role', { role: 'owner' }],
  ])('names %s as the bad field', async (field, change) => {
    const { client } = await signUp();
    const answer = await client.post('/api/crm/teams', { ...team, ...change });
    expect(answer.status).toBe(422);
    expect(answer.json.errors.map((error: { pointer: string }) => error.pointer)).toEqual([`/${field}`]);
    expect((await client.get('/api/crm/teams')).json.data).toEqual([]);
  });

  test('with sample data the board has deals at once', async () => {
    const { client } = await signUp();
    expect((await client.post('/api/crm/teams', { ...team, sample_data: true })).status).toBe(201);
    const counts = (await client.get('/api/crm/deals')).json.data.stages.map(
      (stage: { count: number }) => stage.count,
    );
    expect(counts.every((count: number) => count > 0)).toBe(true);
  });
});

describe('/api/crm/me', () => {
  test('tells who is signed in and their teams', async () => {
    const ana = await signUpWithTeam('Ana Beispiel');
    const { json } = await ana.client.get('/api/crm/me');
    expect(json.data).toMatchObject({ email: ana.email, full_name: 'Ana Beispiel' });
    expect(json.data.teams.map((one: { id: string }) => one.id)).toEqual([ana.team_id]);
  });

  test('changes the name, and which team opens next, here and on other devices', async () => {
    const ana = await signUpWithTeam();
    const second = (await ana.client.post('/api/crm/teams', { ...team, name: 'Second' })).json.data;
    const patched = await ana.client.patch('/api/crm/me', {
      full_name: 'Ana Neu',
      last_team_id: ana.team_id,
    });
    expect(patched.json.data.full_name).toBe('Ana Neu');
    const device = await signIn(ana);
    const last = (await device.get('/api/crm/teams')).json.data.filter(
      (one: { is_last: boolean }) => one.is_last,
    );
    expect(last.map((one: { id: string }) => one.id)).toEqual([ana.team_id]);
    const other = await device.get('/api/crm/pipelines', { headers: { 'x-team-id': second.id } });
    expect(other.json.data[0].name).toBe('Leads');
  });

  test.each([{ email: 'x@example.com' }, { full_name: 'x'.repeat(201) }, { last_team_id: 'no' }])(
    'refuses %j',
    async (patch) => {
      const { client } = await signUp();
      expect((await client.patch('/api/crm/me', patch)).status).toBe(422);
    },
  );
});

describe('/api/crm/team/members', () => {
  test('lists the people of the team', async () => {
    const ana = await signUpWithTeam('Ana Beispiel');
    const { json } = await ana.client.get('/api/crm/team/members');
    expect(json.data).toMatchObject([
      { role: 'owner', profile: { full_name: 'Ana Beispiel', email: ana.email } },
    ]);
  });
});

describe('/api/crm/team', () => {
  const url = '/api/crm/team';

  test('tells and changes what a team is set to, and says where it has changed since', async () => {
    const ana = await signUpWithTeam();
    const { data: before } = (await ana.client.get(url)).json;
    expect(before).toMatchObject({
      currency: 'EUR',
      currency_fixed: false,
      visibility: 'everyone',
      gross_margin: null,
      version: 1,
    });
    const settings = { name: 'Neu', currency: 'USD', time_zone: 'Asia/Tokyo', visibility: 'own' };
    const changed = await ana.client.patch(url, { ...settings, gross_margin: 62.5, version: 1 });
    expect(changed.json.data).toMatchObject({ ...settings, gross_margin: 62.5, version: 2 });
    const stale = await ana.client.patch(url, { name: 'Alt', version: 1 });
    expect([stale.status, stale.json.current]).toEqual([409, changed.json.data]);
  });

  test('keeps the currency once there are deals, and says why', async () => {
    const ana = await signUpWithTeam();
    await createDeal(ana, await workbench(ana));
    expect((await ana.client.get(url)).json.data.currency_fixed).toBe(true);
    const answer = await ana.client.patch(url, { currency: 'USD' });
    expect(answer.status).toBe(422);
    expect(answer.json.errors).toEqual([{ pointer: '/currency', detail: expect.stringMatching(/deals/) }]);
    expect((await ana.client.patch(url, { currency: 'EUR', name: 'Neu' })).status).toBe(200);
  });

  test.each([
    ['name', { name: ' ' }],
    ['currency', { currency: 'euro' }],
    ['time_zone', { time_zone: 'Middle/Earth' }],
    ['visibility', { visibility: 'nobody' }],
    ['gross_margin', { gross_margin: 101 }],
    ['created_by', { created_by: null }],
  ])('names %s as the bad field', async (field, change) => {
    const { client } = await signUpWithTeam();
    const answer = await client.patch(url, change);
    expect(answer.status).toBe(422);
    expect(answer.json.errors[0].pointer).toBe(`/${field}`);
  });

  test('is changed by admins and owners, and deleted by owners who type its name', async () => {
    const ana = await signUpWithTeam();
    const admin = await signUpInto(ana, 'admin');
    const member = await signUpInto(ana, 'member');
    expect((await member.client.patch(url, { name: 'Meins' })).status).toBe(403);
    expect((await admin.client.patch(url, { name: 'Unser' })).status).toBe(200);
    const remove = (account: typeof ana, name: string) =>
      account.client.send('DELETE', url, { body: { name } });
    expect((await remove(admin, 'Unser')).status).toBe(403);
    const wrong = await remove(ana, 'unser');
    expect([wrong.status, wrong.json.errors[0].pointer]).toEqual([422, '/name']);
    await createDeal(ana, await workbench(ana));
    // As it was typed, with a blank after it.
    expect((await remove(ana, 'Unser ')).status).toBe(200);
    for (const { client } of [ana, admin, member]) {
      expect((await client.get('/api/crm/teams')).json.data).toEqual([]);
    }
  });
});

test('a link to a record of another of one’s teams opens that team', async () => {
  const ana = await signUpWithTeam();
  const deal = await createDeal(ana, await workbench(ana));
  await ana.client.post('/api/crm/teams', { ...team, name: 'Second' });
  const open = async () =>
    (await ana.client.get('/api/crm/teams')).json.data.find((one: { is_last: boolean }) => one.is_last).id;
  expect(await open()).not.toBe(ana.team_id);
  await ana.client.get(`/apps/crm/deal-details?id=${crypto.randomUUID()}`);
  expect(await open()).not.toBe(ana.team_id);
  const page = await ana.client.get(`/apps/crm/deal-details?id=${deal.id}`);
  expect(page.status).toBe(200);
  expect(await open()).toBe(ana.team_id);
});

describe('what is open to everybody', () => {
  test('health tells that the server and Supabase answer', async () => {
    const answer = await new Client().get('/api/health');
    expect([answer.status, answer.json]).toEqual([200, { data: { status: 'ok' } }]);
  });

  test('an unknown endpoint answers with a problem document', async () => {
    const answer = await new Client().get('/api/crm/nothing');
    expect([answer.status, answer.json.code]).toEqual([404, 'not_found']);
  });

  test('every page has a content security policy with a nonce of its own, and the other headers', async () => {
    const headersOf = async () => (await new Client().get('/auth/sign-in')).headers;
    const [first, second] = [await headersOf(), await headersOf()];
    expect(first.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[\w-]+' 'strict-dynamic'/);
    expect(first.get('content-security-policy')).not.toBe(second.get('content-security-policy'));
    expect(first.get('x-content-type-options')).toBe('nosniff');
    expect(first.get('x-frame-options')).toBe('DENY');
    expect(first.get('referrer-policy')).toBe('same-origin');
    expect(first.get('x-powered-by')).toBeNull();
  });
});
