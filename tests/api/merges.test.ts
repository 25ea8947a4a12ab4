import { beforeAll, describe, expect, test } from 'vitest';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, type Workbench, workbench } from '../support/deals.ts';
import { hasSamplePeople, signInAsSample } from '../support/sample-people.ts';

let ana: TeamAccount;
let bench: Workbench;
let eve: TeamAccount;

beforeAll(async () => {
  [ana, eve] = await Promise.all([signUpWithTeam('Ana'), signUpWithTeam('Eve')]);
  bench = await workbench(ana);
});

const unknownId = '00000000-0000-7000-8000-000000000000';
const pointers = (json: { errors?: { pointer: string }[] }) => json.errors?.map((error) => error.pointer);

async function add(kind: 'contacts' | 'companies', fields: object, { client } = ana) {
  const answer = await client.post(`/api/crm/${kind}`, fields);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.json));
  return answer.json.data;
}

const merge = (kind: 'contacts' | 'companies', body: object, { client } = ana) =>
  client.post(`/api/crm/${kind}/merge`, body);
const undo = (id: string, { client } = ana) => client.post(`/api/crm/merges/${id}/undo`, {});
const merges = (kind: string, id: string, { client } = ana) =>
  client.get(`/api/crm/merges?kind=${kind}&record_id=${id}`);

/** Two contacts, of whom the second has a deal. */
async function pair() {
  const keep = await add('contacts', {
    first_name: 'Mia',
    email: `${crypto.randomUUID()}@example.com`,
    tags: ['a'],
  });
  const drop = await add('contacts', {
    first_name: 'Maria',
    email: `${crypto.randomUUID()}@example.com`,
    phone: '030 1',
    tags: ['b'],
  });
  const deal = await createDeal(ana, { ...bench, contact_id: drop.id });
  return { keep, drop, deal };
}

describe('merging contacts', () => {
  test('gives the kept one the values chosen, and everything of the other one; undo gives it back', async () => {
    const { keep, drop, deal } = await pair();
    const links = await ana.client.get(`/api/crm/merges/links?kind=contact&record_id=${drop.id}`);
    expect(links.json.data).toMatchObject({ deals: 1 });
    expect(links.json.data).not.toHaveProperty('record_merges');

    const merged = await merge('contacts', {
      keep_id: keep.id,
      drop_id: drop.id,
      values: { email: drop.email },
      versions: { keep: keep.version, drop: drop.version },
    });
    expect(merged.status).toBe(200);
    expect(merged.json.data.record).toMatchObject({
      id: keep.id,
      full_name: 'Mia',
      email: drop.email,
      phone: '030 1',
      tags: ['a', 'b'],
      deal_count: 1,
    });
    expect((await ana.client.get(`/api/crm/contacts/${drop.id}`)).status).toBe(404);
    const stale = await ana.client.patch(`/api/crm/deals/${deal.id}`, {
      title: 'Mine',
      version: deal.version,
    });
    expect([stale.status, stale.json.current.contact_id]).toEqual([409, keep.id]);

    const listed = (await merges('contact', keep.id)).json.data;
    expect(listed).toEqual([
      {
        id: merged.json.data.merge_id,
        kind: 'contact',
        kept_id: keep.id,
        dropped_id: drop.id,
        dropped_name: 'Maria',
        merged_at: expect.any(String),
        undo_until: expect.any(String),
        undone_at: null,
        merged_by: { user_id: expect.any(String), name: 'Ana' },
      },
    ]);
    const days = (Date.parse(listed[0].undo_until) - Date.parse(listed[0].merged_at)) / 86_400_000;
    expect(days).toBe(30);

    const undone = await undo(merged.json.data.merge_id);
    expect([undone.status, undone.json.data.undone_at]).toEqual([200, expect.any(String)]);
    expect((await ana.client.get(`/api/crm/contacts/${drop.id}`)).json.data).toMatchObject({
      full_name: 'Maria',
      email: drop.email,
      tags: ['b'],
      deal_count: 1,
    });
    expect((await ana.client.get(`/api/crm/contacts/${keep.id}`)).json.data).toMatchObject({
      email: keep.email,
      phone: null,
      tags: ['a'],
      deal_count: 0,
    });
    const again = await undo(merged.json.data.merge_id);
    expect([again.status, again.json.detail]).toEqual([409, 'This merge has been undone already.']);
  });

  test('at versions that are no longer true gets 409 with both as they are, and changes nothing', async () => {
    const { keep, drop } = await pair();
    await ana.client.patch(`/api/crm/contacts/${drop.id}`, { job_title: 'Boss' });
    const answer = await merge('contacts', {
      keep_id: keep.id,
      drop_id: drop.id,
      versions: { keep: keep.version, drop: drop.version },
    });
    expect([answer.status, answer.json.code]).toEqual([409, 'conflict']);
    expect(answer.json.current).toMatchObject({ keep: { id: keep.id }, drop: { job_title: 'Boss' } });
    expect((await merges('contact', keep.id)).json.data).toEqual([]);
  });

  test('twice at once happens once', async () => {
    const { keep, drop } = await pair();
    const answers = await Promise.all([
      merge('contacts', { keep_id: keep.id, drop_id: drop.id }),
      merge('contacts', { keep_id: drop.id, drop_id: keep.id }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
  });

  test('with the address of a third one gets 409 on the value', async () => {
    const { keep, drop } = await pair();
    const third = await add('contacts', { first_name: 'Third', email: `${crypto.randomUUID()}@example.com` });
    const answer = await merge('contacts', {
      keep_id: keep.id,
      drop_id: drop.id,
      values: { email: third.email.toUpperCase() },
    });
    expect([answer.status, pointers(answer.json)]).toEqual([409, ['/values/email']]);
  });

  test('undo where the address has gone to somebody else says so with 409', async () => {
    const { keep, drop } = await pair();
    const { merge_id } = (await merge('contacts', { keep_id: keep.id, drop_id: drop.id })).json.data;
    await add('contacts', { first_name: 'Third', email: drop.email });
    const answer = await undo(merge_id);
    expect(answer.status).toBe(409);
    expect(answer.json.detail).toBe(
      `Another contact has “${drop.email}” by now. Change it there, then undo the merge.`,
    );
    expect((await merges('contact', keep.id)).json.data).toMatchObject([{ undone_at: null }]);
  });

  test.each([
    ['keep_id', { keep_id: 'x' }],
    ['drop_id', { drop_id: undefined }],
    ['values/first_name', { values: { first_name: ' ' } }],
    ['values/email', { values: { email: 'nobody' } }],
    ['values/full_name', { values: { full_name: 'X' } }],
    ['values/version', { values: { version: 3 } }],
    ['versions/keep', { versions: { keep: '1', drop: 1 } }],
    ['force', { force: true }],
  ])('names %s as the bad field', async (field, change) => {
    const body = { keep_id: bench.contact_id, drop_id: unknownId, ...change };
    const answer = await merge('contacts', body);
    expect([answer.status, pointers(answer.json)]).toEqual([422, [`/${field}`]]);
  });

  test('with itself gets 422', async () => {
    const answer = await merge('contacts', { keep_id: bench.contact_id, drop_id: bench.contact_id });
    expect([answer.status, pointers(answer.json)]).toEqual([422, ['/drop_id']]);
  });
});

describe('merging companies', () => {
  test('moves contacts and deals, and may take the other one’s name; undo gives it back', async () => {
    const keep = await add('companies', { name: `Acme ${crypto.randomUUID()}`, industry: 'Tools' });
    const drop = await add('companies', {
      name: `Acme Inc. ${crypto.randomUUID()}`,
      website: 'https://acme.example',
    });
    const contact = await add('contacts', { first_name: 'Wile', company_id: drop.id });
    const deal = await createDeal(ana, bench, { company_id: drop.id });

    const merged = await merge('companies', {
      keep_id: keep.id,
      drop_id: drop.id,
      values: { name: drop.name },
    });
    expect(merged.status).toBe(200);
    expect(merged.json.data.record).toMatchObject({
      id: keep.id,
      name: drop.name,
      industry: 'Tools',
      website: 'https://acme.example',
      contact_count: 1,
      open_deal_count: 1,
    });
    const companyOf = async () => [
      (await ana.client.get(`/api/crm/contacts/${contact.id}`)).json.data.company_id,
      (await ana.client.get(`/api/crm/deals/${deal.id}`)).json.data.company_id,
    ];
    expect(await companyOf()).toEqual([keep.id, keep.id]);
    expect((await undo(merged.json.data.merge_id)).status).toBe(200);
    expect(await companyOf()).toEqual([drop.id, drop.id]);
    expect((await ana.client.get(`/api/crm/companies/${keep.id}`)).json.data.name).toBe(keep.name);
  });

  test('a contact is no company', async () => {
    const company = await add('companies', { name: `Solo ${crypto.randomUUID()}` });
    const answer = await merge('companies', { keep_id: company.id, drop_id: bench.contact_id });
    expect([answer.status, answer.json.detail]).toEqual([404, 'There is no such company.']);
  });
});

describe('who may', () => {
  test('another team’s records and merges are unknown ones', async () => {
    const { keep, drop } = await pair();
    const mine = await add('contacts', { first_name: 'Eve' }, eve);
    const { merge_id } = (await merge('contacts', { keep_id: keep.id, drop_id: drop.id })).json.data;
    const answers = [
      await merge('contacts', { keep_id: mine.id, drop_id: keep.id }, eve),
      await merge('contacts', { keep_id: keep.id, drop_id: mine.id }, eve),
      await undo(merge_id, eve),
      await undo(unknownId, eve),
      await undo('x', eve),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(answers[2]?.json.detail).toBe(answers[3]?.json.detail);
    expect((await merges('contact', keep.id, eve)).json.data).toEqual([]);
    const links = await eve.client.get(`/api/crm/merges/links?kind=contact&record_id=${keep.id}`);
    expect(links.json.data.deals).toBe(0);
  });

  test.each(['', 'kind=deal&record_id=x', `kind=contact&record_id=${unknownId}&all=1`])(
    'refuses ?%s',
    async (query) => {
      for (const path of ['merges', 'merges/links']) {
        expect((await ana.client.get(`/api/crm/${path}?${query}`)).status).toBe(422);
      }
    },
  );

  test.runIf(hasSamplePeople)('a member may neither merge nor undo nor look', async () => {
    const client = await signInAsSample('lou');
    const answers = [
      await client.post('/api/crm/contacts/merge', { keep_id: unknownId, drop_id: bench.contact_id }),
      await client.post('/api/crm/companies/merge', { keep_id: unknownId, drop_id: bench.contact_id }),
      await client.post(`/api/crm/merges/${unknownId}/undo`, {}),
      await client.get(`/api/crm/merges?kind=contact&record_id=${unknownId}`),
      await client.get(`/api/crm/merges/links?kind=company&record_id=${unknownId}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });
});
