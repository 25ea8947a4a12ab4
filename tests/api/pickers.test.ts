import { beforeAll, describe, expect, test } from 'vitest';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';

let ana: TeamAccount;

beforeAll(async () => {
  ana = await signUpWithTeam();
});

const pointers = (json: { errors: { pointer: string }[] }) => json.errors.map((error) => error.pointer);

describe('/api/crm/companies', () => {
  test('creates a company and finds it by any part of its name', async () => {
    const created = await ana.client.post('/api/crm/companies', { name: ' Łódź Machine Works ' });
    expect([created.status, created.json.data.name]).toEqual([201, 'Łódź Machine Works']);
    const found = await ana.client.get(`/api/crm/companies?q=${encodeURIComponent('łódź')}`);
    expect(found.json.data).toEqual([created.json.data]);
    expect((await ana.client.get('/api/crm/companies?q=100%25')).json.data).toEqual([]);
  });

  test('a name that is taken, whatever its case, gets 409 on the name', async () => {
    await ana.client.post('/api/crm/companies', { name: 'Blauwal' });
    const again = await ana.client.post('/api/crm/companies', { name: 'BLAUWAL ' });
    expect([again.status, pointers(again.json)]).toEqual([409, ['/name']]);
  });

  test.each([{}, { name: '' }, { name: 'x'.repeat(201) }, { name: 'Fine', owner: 'me' }])(
    'refuses %j',
    async (body) => {
      expect((await ana.client.post('/api/crm/companies', body)).status).toBe(422);
    },
  );
});

describe('/api/crm/contacts', () => {
  test('creates a contact and finds it by name, address and phone', async () => {
    const company = (await ana.client.post('/api/crm/companies', { name: 'Findling' })).json.data;
    const created = await ana.client.post('/api/crm/contacts', {
      first_name: 'Zoë',
      last_name: 'Suchbar',
      email: 'Zoe@Example.com',
      phone: '+49 30 555-0101',
      company_id: company.id,
    });
    expect(created.status).toBe(201);
    expect(created.json.data).toMatchObject({ full_name: 'Zoë Suchbar', company_name: 'Findling' });
    for (const q of ['zoë', 'suchb', 'zoe@', '0101']) {
      const found = await ana.client.get(`/api/crm/contacts?${new URLSearchParams({ q })}`);
      expect(found.json.data, q).toEqual([created.json.data]);
    }
  });

  test('an address that is taken, whatever its case, gets 409 on the email', async () => {
    await ana.client.post('/api/crm/contacts', { first_name: 'A', email: 'twice@example.com' });
    const again = await ana.client.post('/api/crm/contacts', { first_name: 'B', email: 'Twice@Example.com' });
    expect([again.status, pointers(again.json)]).toEqual([409, ['/email']]);
  });

  test.each([
    ['first_name', { last_name: 'Only' }],
    ['email', { first_name: 'A', email: 'not an address' }],
    ['company_id', { first_name: 'A', company_id: 'x' }],
    ['score', { first_name: 'A', score: 5 }],
  ])('names %s as the bad field', async (field, body) => {
    const answer = await ana.client.post('/api/crm/contacts', body);
    expect([answer.status, pointers(answer.json)]).toEqual([422, [`/${field}`]]);
  });
});
