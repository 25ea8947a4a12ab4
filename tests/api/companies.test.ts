import { beforeAll, describe, expect, test } from 'vitest';
import type { Company, CompanyRow } from '../../src/features/companies/schema.ts';
import { companySorts } from '../../src/features/companies/values.ts';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, workbench } from '../support/deals.ts';
import { hostileTexts } from '../support/hostile.ts';
import { readAllPages } from '../support/pages.ts';
import { idOf, signUpInto } from '../support/teams.ts';

const url = '/api/crm/companies';
const unknownId = '00000000-0000-7000-8000-000000000000';
const pointers = (json: { errors?: { pointer: string }[] }) => json.errors?.map((error) => error.pointer);

let ana: TeamAccount;
let member: TeamAccount;
let stranger: TeamAccount;

beforeAll(async () => {
  [ana, stranger] = await Promise.all([signUpWithTeam('Ana'), signUpWithTeam('Cyd')]);
  member = await signUpInto(ana, 'member', 'Bob');
});

async function create(account: TeamAccount, fields: object): Promise<Company> {
  const answer = await account.client.post(url, fields);
  if (answer.status !== 201) throw new Error(`No company was created: ${JSON.stringify(answer.json)}`);
  return answer.json.data;
}

async function find(account: TeamAccount, query: Record<string, string>): Promise<CompanyRow[]> {
  return (await account.client.get(`${url}?${new URLSearchParams(query)}`)).json.data;
}

describe('POST /api/crm/companies', () => {
  test('saves every field, 201 with its place', async () => {
    const owner_id = await idOf(ana);
    const fields = {
      name: 'Łódź Machine Works',
      website: 'https://lodz.example',
      industry: 'Manufacturing',
      phone: '+48 42 555 01 01',
      address: 'Piotrkowska 1, Łódź',
      linkedin_url: 'https://www.linkedin.com/company/lodz',
      notes: 'Founded\n1901.',
      owner_id,
    };
    const answer = await ana.client.post(url, { ...fields, name: '  Łódź Machine Works ' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`${url}/${answer.json.data.id}`);
    expect(answer.json.data).toEqual({
      ...fields,
      id: expect.any(String),
      owner_name: 'Ana',
      owner_email: ana.email,
      contact_count: 0,
      open_deal_count: 0,
      open_deal_amount: 0,
      won_deal_count: 0,
      won_deal_amount: 0,
      version: 1,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect((await ana.client.get(`${url}/${answer.json.data.id}`)).json.data).toEqual(answer.json.data);
  });

  test.each([
    ['name', {}],
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(201) }],
    ['website', { name: 'A', website: 'javascript:alert(1)' }],
    ['website', { name: 'A', website: 'example.com' }],
    ['website', { name: 'A', website: `https://${'x'.repeat(500)}` }],
    ['linkedin_url', { name: 'A', linkedin_url: 'ftp://example.com' }],
    ['industry', { name: 'A', industry: 'x'.repeat(101) }],
    ['phone', { name: 'A', phone: 'x'.repeat(51) }],
    ['address', { name: 'A', address: 'x'.repeat(501) }],
    ['notes', { name: 'A', notes: 'x'.repeat(5001) }],
    ['owner_id', { name: 'A', owner_id: 'me' }],
    ['owner', { name: 'A', owner: 'me' }],
  ])('names %s as the bad field', async (field, body) => {
    const answer = await ana.client.post(url, body);
    expect([answer.status, pointers(answer.json)]).toEqual([422, [`/${field}`]]);
  });

  test('a name that is taken, whatever its case, gets 409 on the name', async () => {
    await create(ana, { name: 'Blauwal' });
    const again = await ana.client.post(url, { name: 'BLAUWAL ' });
    expect([again.status, pointers(again.json)]).toEqual([409, ['/name']]);
    expect((await stranger.client.post(url, { name: 'Blauwal' })).status).toBe(201);
  });
});

describe('GET /api/crm/companies', () => {
  test('a row counts its contacts and open deals, the page also what was won', async () => {
    const company = await create(ana, { name: 'Summen AG' });
    const bench = await workbench(ana);
    const amounts = [100, null, 2000];
    const deals = [];
    for (const amount of amounts)
      deals.push(await createDeal(ana, bench, { amount, company_id: company.id }));
    await ana.client.patch(`/api/crm/deals/${deals[2]?.id}`, {
      stage_id: bench.stages['Closed won'],
      version: 1,
    });
    await ana.client.post('/api/crm/contacts', { first_name: 'Mia', company_id: company.id });
    const sums = { contact_count: 1, open_deal_count: 2, open_deal_amount: 100 };
    const [row] = await find(ana, { q: 'summen' });
    expect(row).toMatchObject(sums);
    expect(row).not.toHaveProperty('notes');
    expect((await ana.client.get(`${url}/${company.id}`)).json.data).toMatchObject({
      ...sums,
      won_deal_count: 1,
      won_deal_amount: 2000,
    });
  });

  test.each(hostileTexts)('%j is a name like any other', async (text) => {
    const company = await create(ana, { name: text, address: text, notes: text });
    expect(company).toMatchObject({ name: text, address: text, notes: text });
    expect((await find(ana, { q: text })).map((row) => row.id)).toEqual([company.id]);
    expect(await find(ana, { view: 'options', q: text })).toEqual([{ id: company.id, name: text }]);
  });

  describe('of a team', () => {
    let team: TeamAccount;
    let companies: Company[];

    beforeAll(async () => {
      team = await signUpWithTeam('Ede');
      const owner_id = await idOf(team);
      companies = await Promise.all(
        Array.from({ length: 9 }, (_, index) =>
          create(team, {
            name: `Firm ${index}`,
            industry: index % 3 ? ['Energy', 'Media'][index % 2] : null,
            owner_id: index % 2 ? owner_id : null,
          }),
        ),
      );
    });

    test.each(companySorts.flatMap((sort) => [sort, `-${sort}`]))(
      'by %s, pages hold each company once',
      async (sort) => {
        const { rows, pages } = await readAllPages<CompanyRow>(team.client, `${url}?sort=${sort}&limit=2`);
        expect(pages).toBe(5);
        expect(rows.map((row) => row.id).toSorted()).toEqual(companies.map(({ id }) => id).toSorted());
        expect(rows.map((row) => row.id)).toEqual((await find(team, { sort })).map((row) => row.id));
      },
    );

    test('filters keep what fits, and as many are counted', async () => {
      for (const [query, count] of [
        [{ industry: 'Media' }, 3],
        [{ owner_id: 'none' }, 5],
        [{ owner_id: await idOf(team), q: 'firm' }, 4],
      ] as [Record<string, string>, number][]) {
        expect(await find(team, query), JSON.stringify(query)).toHaveLength(count);
        const { json } = await team.client.get(`${url}/count?${new URLSearchParams(query)}`);
        expect(json.data, JSON.stringify(query)).toEqual({ count, more: false });
      }
    });

    test.each(['sort=size', 'colour=red', 'cursor=x', 'limit=x'])('refuses %s', async (query) => {
      expect((await team.client.get(`${url}?${query}`)).status).toBe(422);
    });
  });
});

describe('/api/crm/companies/[id]', () => {
  test('PATCH changes what is sent; a stale version gets 409 with the company as it is', async () => {
    const { id } = await create(ana, { name: 'Vorher' });
    const one = await member.client.patch(`${url}/${id}`, { name: 'Nachher', website: '', version: 1 });
    expect([one.status, one.json.data]).toMatchObject([200, { name: 'Nachher', website: null, version: 2 }]);
    const other = await ana.client.patch(`${url}/${id}`, { name: 'Zu spät', version: 1 });
    expect([other.status, other.json.current]).toEqual([409, one.json.data]);
  });

  test('a name that is taken gets 409 on the name', async () => {
    await create(ana, { name: 'Schon da' });
    const { id } = await create(ana, { name: 'Noch nicht da' });
    const answer = await ana.client.patch(`${url}/${id}`, { name: 'schon DA' });
    expect([answer.status, pointers(answer.json)]).toEqual([409, ['/name']]);
  });

  test.each([
    ['name', { name: '' }],
    ['website', { website: 'javascript:alert(1)' }],
    ['created_by', { created_by: unknownId }],
  ])('PATCH names %s as the bad field', async (field, change) => {
    const [company] = await find(ana, {});
    const answer = await ana.client.patch(`${url}/${company?.id}`, change);
    expect([answer.status, pointers(answer.json)]).toEqual([422, [`/${field}`]]);
  });

  test('DELETE leaves contacts and deals without a company; a member may not', async () => {
    const company = await create(ana, { name: 'Vergänglich' });
    const contact = await ana.client.post('/api/crm/contacts', { first_name: 'Mia', company_id: company.id });
    const deal = await createDeal(ana, await workbench(ana), { company_id: company.id });
    expect((await member.client.delete(`${url}/${company.id}`)).status).toBe(403);
    expect((await ana.client.delete(`${url}/${company.id}`)).status).toBe(200);
    expect((await ana.client.get(`/api/crm/contacts/${contact.json.data.id}`)).json.data).toMatchObject({
      company_id: null,
      company_name: null,
    });
    expect((await ana.client.get(`/api/crm/deals/${deal.id}`)).json.data.company_id).toBeNull();
    expect((await ana.client.get('/api/crm/contacts?q=vergänglich')).json.data).toEqual([]);
  });

  test('another team’s company is as unknown as one that never was', async () => {
    const { id } = await create(ana, { name: 'Unser' });
    for (const unknown of [id, unknownId, 'x']) {
      const answers = await Promise.all([
        stranger.client.get(`${url}/${unknown}`),
        stranger.client.patch(`${url}/${unknown}`, { name: 'Spy', version: 1 }),
        stranger.client.delete(`${url}/${unknown}`),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
    }
    expect(await find(stranger, { q: 'unser' })).toEqual([]);
  });
});

describe('POST /api/crm/companies/bulk', () => {
  const bulk = `${url}/bulk`;

  test('hands companies over, for members too, and deletes them for those who may', async () => {
    const companies = await Promise.all(['Bulk one', 'Bulk two'].map((name) => create(ana, { name })));
    const ids = companies.map(({ id }) => id);
    const owner_id = await idOf(member);
    const handed = await member.client.post(bulk, { ids: [...ids, ...ids], change: { owner_id } });
    expect(handed.status).toBe(200);
    expect(handed.json.data).toEqual({ changed: 2 });
    const rows = await find(ana, { owner_id });
    expect(rows.map(({ name }) => name)).toEqual(['Bulk one', 'Bulk two']);

    expect((await member.client.post(bulk, { ids, delete: true })).status).toBe(403);
    expect((await ana.client.post(bulk, { ids, delete: true })).json.data).toEqual({ changed: 2 });
    expect(await find(ana, { owner_id })).toEqual([]);
  });

  test('changes nothing where one is unknown or another team’s', async () => {
    const { id } = await create(ana, { name: 'Bulk three' });
    const theirs = await create(stranger, { name: 'Not Ana’s' });
    const owner_id = await idOf(ana);
    for (const other of [unknownId, theirs.id]) {
      for (const what of [{ change: { owner_id } }, { delete: true }]) {
        const answer = await ana.client.post(bulk, { ids: [id, other], ...what });
        expect([answer.status, answer.json.code]).toEqual([404, 'not_found']);
      }
    }
    expect((await ana.client.get(`${url}/${id}`)).json.data.owner_id).toBeNull();
  });

  test.each([
    [{ ids: [unknownId] }, '/change'],
    [{ ids: [], delete: true }, '/ids'],
    [{ ids: [unknownId], change: { name: 'X' } }, '/change'],
    [{ ids: [unknownId], change: { owner_id: null }, delete: true }, '/change'],
  ])('refuses %j', async (body, pointer) => {
    const answer = await ana.client.post(bulk, body);
    expect(answer.status).toBe(422);
    expect(pointers(answer.json)?.[0]).toMatch(pointer);
  });

  test('refuses an owner who is no member', async () => {
    const { id } = await create(ana, { name: 'Bulk four' });
    const owner_id = await idOf(stranger);
    const answer = await ana.client.post(bulk, { ids: [id], change: { owner_id } });
    expect(answer.status).toBe(422);
    expect(pointers(answer.json)).toEqual(['/change/owner_id']);
  });
});
