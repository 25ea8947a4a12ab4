import { beforeAll, describe, expect, test } from 'vitest';
import type { Contact, ContactRow } from '../../src/features/contacts/schema.ts';
import { contactSorts } from '../../src/features/contacts/values.ts';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, workbench } from '../support/deals.ts';
import { hostileTexts } from '../support/hostile.ts';
import { readAllPages } from '../support/pages.ts';
import { supabaseAs } from '../support/supabase.ts';
import { idOf, signUpInto } from '../support/teams.ts';

const url = '/api/crm/contacts';
const unknownId = '00000000-0000-7000-8000-000000000000';
const pointers = (json: { errors?: { pointer: string }[] }) => json.errors?.map((error) => error.pointer);

let ana: TeamAccount;
let member: TeamAccount;
let stranger: TeamAccount;

beforeAll(async () => {
  [ana, stranger] = await Promise.all([signUpWithTeam('Ana'), signUpWithTeam('Cyd')]);
  member = await signUpInto(ana, 'member', 'Bob');
});

async function create(account: TeamAccount, fields: object): Promise<Contact> {
  const answer = await account.client.post(url, { first_name: 'Mia', ...fields });
  if (answer.status !== 201) throw new Error(`No contact was created: ${JSON.stringify(answer.json)}`);
  return answer.json.data;
}

async function find(account: TeamAccount, query: Record<string, string>): Promise<ContactRow[]> {
  return (await account.client.get(`${url}?${new URLSearchParams(query)}`)).json.data;
}

describe('POST /api/crm/contacts', () => {
  test('saves every field, 201 with its place', async () => {
    const owner_id = await idOf(ana);
    const fields = {
      first_name: 'Zoë',
      last_name: "d'Étoile",
      email: 'Zoe@Étoile.example',
      personal_email: 'zoe@home.example',
      phone: '+49 (0)30 555-0101',
      mobile: '0151 / 555 01',
      job_title: 'CTO',
      type: 'customer',
      lead_source: 'Referral',
      lead_status: 'qualified',
      tags: ['vip', 'Berlin, Mitte'],
      birthday: '1980-02-29',
      linkedin_url: 'https://www.linkedin.com/in/zoe',
      notes: 'Likes\nlines.',
      owner_id,
    };
    const answer = await ana.client.post(url, fields);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`${url}/${answer.json.data.id}`);
    const contact: Contact = answer.json.data;
    expect(contact).toEqual({
      ...fields,
      id: expect.any(String),
      full_name: "Zoë d'Étoile",
      company_id: null,
      company_name: null,
      company_website: null,
      owner_name: 'Ana',
      owner_email: ana.email,
      created_by: owner_id,
      deal_count: 0,
      open_deal_count: 0,
      version: 1,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect((await ana.client.get(`${url}/${contact.id}`)).json.data).toEqual(contact);
  });

  test('what is left empty is none', async () => {
    expect(await create(ana, { email: ' ', phone: '', linkedin_url: '', birthday: '' })).toMatchObject({
      email: null,
      phone: null,
      linkedin_url: null,
      birthday: null,
      last_name: '',
      type: 'lead',
      lead_status: 'new',
      tags: [],
    });
  });

  test.each([
    ['first_name', { first_name: ' ' }],
    ['first_name', { first_name: 'x'.repeat(101) }],
    ['last_name', { last_name: 'x'.repeat(101) }],
    ['email', { email: 'not an address' }],
    ['email', { email: `${'x'.repeat(250)}@b.example` }],
    ['personal_email', { personal_email: 'a@b' }],
    ['phone', { phone: '1'.repeat(51) }],
    ['mobile', { mobile: '1'.repeat(51) }],
    ['company_id', { company_id: 'x' }],
    ['company', { company: { name: 'Two' }, company_id: unknownId }],
    ['company/name', { company: { name: ' ' } }],
    ['company/website', { company: { name: 'A', website: 'javascript:alert(1)' } }],
    ['company/owner', { company: { name: 'A', owner: 'me' } }],
    ['type', { type: 'friend' }],
    ['lead_status', { lead_status: 'lost' }],
    ['tags/0', { tags: ['x'.repeat(51)] }],
    ['tags', { tags: Array.from({ length: 31 }, (_, index) => `${index}`) }],
    ['birthday', { birthday: '2999-01-01' }],
    ['birthday', { birthday: '1980-02-30' }],
    ['birthday', { birthday: '1899-12-31' }],
    ['linkedin_url', { linkedin_url: 'javascript:alert(1)' }],
    ['linkedin_url', { linkedin_url: 'www.linkedin.com/in/zoe' }],
    ['notes', { notes: 'x'.repeat(5001) }],
    ['owner_id', { owner_id: 'me' }],
    ['score', { score: 5 }],
  ])('names %s as the bad field', async (field, change) => {
    const answer = await ana.client.post(url, { first_name: 'Mia', ...change });
    expect([answer.status, pointers(answer.json)]).toEqual([422, [`/${field}`]]);
  });

  test('tomorrow is no birthday where the team is', async () => {
    const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10);
    const answer = await ana.client.post(url, { first_name: 'Mia', birthday: tomorrow });
    expect([answer.status, pointers(answer.json)]).toEqual([422, ['/birthday']]);
  });

  test('an address that is taken, whatever its case, gets 409 on the email and keeps how it was typed', async () => {
    const first = await create(ana, { email: 'Twice@Example.com' });
    expect(first.email).toBe('Twice@Example.com');
    const again = await ana.client.post(url, { first_name: 'B', email: 'tWICE@example.COM' });
    expect([again.status, pointers(again.json)]).toEqual([409, ['/email']]);
    expect((await stranger.client.post(url, { first_name: 'C', email: 'twice@example.com' })).status).toBe(
      201,
    );
  });

  test('a company is made along, and one of that name is taken as it is', async () => {
    const company = {
      name: 'Łódź Works',
      industry: 'Energy',
      website: 'https://lodz.example',
      phone: '1',
      address: 'A',
    };
    const first = await create(ana, { company });
    expect(first).toMatchObject({ company_name: 'Łódź Works', company_website: 'https://lodz.example' });
    const second = await create(ana, { company: { name: ' łÓDŹ works ', industry: 'Media' } });
    expect(second.company_id).toBe(first.company_id);
    expect((await ana.client.get(`/api/crm/companies/${first.company_id}`)).json.data).toMatchObject({
      ...company,
      contact_count: 2,
    });
  });

  test('a refused contact leaves no company behind', async () => {
    await create(ana, { email: 'half@example.com' });
    const answer = await ana.client.post(url, {
      first_name: 'B',
      email: 'half@example.com',
      company: { name: 'Half done' },
    });
    expect([answer.status, pointers(answer.json)]).toEqual([409, ['/email']]);
    expect((await ana.client.get('/api/crm/companies?q=half+done')).json.data).toEqual([]);
  });

  test('ten people who add the same company at once end with one', async () => {
    const contacts = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        create(index % 2 ? ana : member, { company: { name: index % 3 ? 'Rush Ltd' : 'RUSH LTD' } }),
      ),
    );
    expect(new Set(contacts.map((contact) => contact.company_id)).size).toBe(1);
    expect((await ana.client.get('/api/crm/companies?q=rush')).json.data).toHaveLength(1);
  });

  test('what is sent again with the same id, since no answer came, is the contact that is there', async () => {
    const sent = { id: crypto.randomUUID(), first_name: 'Once', company: { name: 'Once Ltd' } };
    const [first, again] = [await create(ana, sent), await create(ana, { ...sent, first_name: 'Twice' })];
    expect(again).toEqual(first);
    expect(first).toMatchObject({ id: sent.id, first_name: 'Once', company_name: 'Once Ltd' });
    expect((await member.client.post(url, sent)).status).toBe(409);
    expect((await stranger.client.post(url, sent)).status).toBe(201);
    expect((await ana.client.post(url, { ...sent, id: 'x' })).status).toBe(422);
  });

  test('two who give the same address at once end with one contact', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => ana.client.post(url, { first_name: 'R', email: 'race@example.com' })),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  test('another team’s company and member are unknown', async () => {
    const theirs = (await stranger.client.post('/api/crm/companies', { name: 'Theirs' })).json.data;
    for (const reference of [{ company_id: theirs.id }, { owner_id: await idOf(stranger) }]) {
      const answer = await ana.client.post(url, { first_name: 'Mia', ...reference });
      expect([answer.status, pointers(answer.json)]).toEqual([409, [`/${Object.keys(reference)[0]}`]]);
    }
  });
});

describe('GET /api/crm/contacts', () => {
  test('finds by name, address, phone number however typed, and company', async () => {
    const contact = await create(ana, {
      first_name: 'Findus',
      last_name: 'Suchbar',
      email: 'Fin@Dus.example',
      phone: '+49 (0)40 777-0199',
      company: { name: 'Fundbüro Nord' },
    });
    const searches = [
      'findus',
      'US SUCHB',
      'fin@dus',
      '040 7770',
      '0049407770199',
      '40/777',
      'FUNDBÜRO',
      'fi',
    ];
    for (const q of searches) expect(await find(ana, { q }), q).toMatchObject([{ id: contact.id }]);
    for (const q of ['finduss', 'indus such bar', '%', '_', 'f%s'])
      expect(await find(ana, { q }), q).toEqual([]);
    expect(await find(stranger, { q: 'findus' })).toEqual([]);
  });

  test('a row has the names and the deals of its contact counted, and no more', async () => {
    const bench = await workbench(ana);
    const deal = await createDeal(ana, bench);
    await createDeal(ana, bench);
    await ana.client.patch(`/api/crm/deals/${deal.id}`, { stage_id: bench.stages['Closed won'], version: 1 });
    const row = (await find(ana, { q: 'Mia Muster' })).find(({ id }) => id === bench.contact_id);
    expect(row).toMatchObject({ deal_count: 2, open_deal_count: 1 });
    expect(row).not.toHaveProperty('notes');
    expect(row).not.toHaveProperty('team_id');
  });

  test.each(hostileTexts)('%j is a name like any other', async (text) => {
    const contact = await create(ana, {
      first_name: text,
      last_name: text,
      job_title: text,
      notes: text,
      tags: [text],
      company: { name: text },
    });
    expect(contact).toMatchObject({ first_name: text, notes: text, tags: [text], company_name: text });
    const found = await find(ana, { q: text });
    expect(found.map((row) => row.id)).toEqual([contact.id]);
    expect((await find(ana, { tag: text })).map((row) => row.id)).toEqual([contact.id]);
    expect((await find(ana, { view: 'options', q: text }))[0]).toMatchObject({ id: contact.id });
  });

  describe('of a team', () => {
    let team: TeamAccount;
    let contacts: Contact[];

    beforeAll(async () => {
      team = await signUpWithTeam('Ede');
      const owner_id = await idOf(team);
      contacts = await Promise.all(
        Array.from({ length: 13 }, (_, index) =>
          create(team, {
            first_name: index % 2 ? 'Same' : `Name ${index}`,
            email: index % 3 ? `${index}@example.com` : null,
            type: index % 4 ? 'lead' : 'partner',
            lead_status: index % 5 ? 'new' : 'converted',
            tags: index % 2 ? ['odd', 'a,b'] : [],
            owner_id: index % 2 ? owner_id : null,
            company: index % 3 ? { name: `Firm ${index % 4}` } : undefined,
          }),
        ),
      );
    });

    test.each(contactSorts.flatMap((sort) => [sort, `-${sort}`]))(
      'by %s, pages hold each contact once',
      async (sort) => {
        const { rows, pages } = await readAllPages<ContactRow>(team.client, `${url}?sort=${sort}&limit=4`);
        expect(pages).toBe(4);
        expect(rows.map((row) => row.id).toSorted()).toEqual(contacts.map(({ id }) => id).toSorted());
        const whole = await find(team, { sort, limit: '200' });
        expect(rows.map((row) => row.id)).toEqual(whole.map((row) => row.id));
      },
    );

    test('what has no company, address or owner comes last in both directions', async () => {
      for (const [sort, field] of [
        ['company_name', 'company_name'],
        ['email', 'email'],
        ['owner_name', 'owner_id'],
      ] as const) {
        for (const order of [sort, `-${sort}`]) {
          const empty = (await find(team, { sort: order })).map((row) => row[field] === null);
          expect(empty, order).toEqual(empty.toSorted((a, b) => Number(a) - Number(b)));
        }
      }
    });

    test('filters keep what fits, and as many are counted', async () => {
      const count = async (query: Record<string, string>) => {
        const { length } = await find(team, query);
        const { json } = await team.client.get(`${url}/count?${new URLSearchParams(query)}`);
        expect(json.data, JSON.stringify(query)).toEqual({ count: length, more: false });
        return length;
      };
      expect(await count({})).toBe(13);
      expect(await count({ type: 'partner' })).toBe(4);
      expect(await count({ status: 'converted' })).toBe(3);
      expect(await count({ tag: 'a,b' })).toBe(6);
      expect(await count({ owner_id: 'none' })).toBe(7);
      expect(await count({ owner_id: await idOf(team), q: 'same' })).toBe(6);
      expect(await count({ company_id: contacts[1]?.company_id ?? '' })).toBe(2);
      expect((await team.client.get(`${url}/tags`)).json.data).toEqual(['a,b', 'odd']);
      expect((await team.client.get(`${url}/count?sort=name`)).status).toBe(422);
    });

    test.each([
      'sort=score',
      'source_in=Website',
      'source_not_in=[1]',
      'type=friend',
      'colour=red',
      'limit=0',
      'limit=201',
      'cursor=x',
      `q=${'x'.repeat(201)}`,
    ])('refuses %s', async (query) => {
      expect((await team.client.get(`${url}?${query}`)).status).toBe(422);
    });

    test('refuses the cursor of another order', async () => {
      const { json } = await team.client.get(`${url}?sort=type&limit=2`);
      const answer = await team.client.get(`${url}?sort=name&cursor=${json.meta.next_cursor}`);
      expect([answer.status, pointers(answer.json)]).toEqual([422, ['/cursor']]);
    });
  });
});

describe('/api/crm/contacts/[id]', () => {
  test('PATCH changes what is sent and answers with the whole contact', async () => {
    const contact = await create(ana, { last_name: 'Before', email: 'before@example.com', tags: ['a'] });
    const answer = await member.client.patch(`${url}/${contact.id}`, {
      last_name: 'After',
      email: null,
      tags: ['b', 'a', 'b'],
      version: 1,
    });
    expect(answer.status).toBe(200);
    expect(answer.json.data).toMatchObject({
      full_name: 'Mia After',
      email: null,
      tags: ['b', 'a'],
      version: 2,
    });
  });

  test('a stale version gets 409 with the contact as it is, and changes nothing', async () => {
    const contact = await create(ana, {});
    const one = await ana.client.patch(`${url}/${contact.id}`, { job_title: 'First', version: 1 });
    const other = await member.client.patch(`${url}/${contact.id}`, { job_title: 'Second', version: 1 });
    expect([other.status, other.json.code]).toEqual([409, 'conflict']);
    expect(other.json.current).toEqual(one.json.data);
  });

  test('a new name of its company is no change that one could conflict with', async () => {
    const contact = await create(ana, { company: { name: 'Old name' } });
    await ana.client.patch(`/api/crm/companies/${contact.company_id}`, { name: 'New name' });
    const answer = await ana.client.patch(`${url}/${contact.id}`, { job_title: 'CEO', version: 1 });
    expect(answer.json.data).toMatchObject({ company_name: 'New name', version: 2 });
    expect(await find(ana, { q: 'new name' })).toMatchObject([{ id: contact.id }]);
    expect(await find(ana, { q: 'old name' })).toEqual([]);
  });

  test('an address that is taken gets 409 on the email', async () => {
    await create(ana, { email: 'mine@example.com' });
    const contact = await create(ana, {});
    const answer = await ana.client.patch(`${url}/${contact.id}`, { email: 'MINE@example.com', version: 1 });
    expect([answer.status, pointers(answer.json)]).toEqual([409, ['/email']]);
    expect(answer.json.current).toBeUndefined();
  });

  test.each([
    ['first_name', { first_name: '' }],
    ['birthday', { birthday: '2999-01-01' }],
    ['full_name', { full_name: 'X' }],
    ['company', { company: { name: 'X' } }],
    ['created_by', { created_by: unknownId }],
  ])('PATCH names %s as the bad field', async (field, change) => {
    const contact = await create(ana, {});
    const answer = await ana.client.patch(`${url}/${contact.id}`, change);
    expect([answer.status, pointers(answer.json)]).toEqual([422, [`/${field}`]]);
  });

  test('DELETE leaves its deals without a contact', async () => {
    const bench = await workbench(ana);
    const deal = await createDeal(ana, bench);
    expect((await ana.client.delete(`${url}/${bench.contact_id}`)).status).toBe(200);
    expect((await ana.client.get(`${url}/${bench.contact_id}`)).status).toBe(404);
    expect((await ana.client.get(`/api/crm/deals/${deal.id}`)).json.data).toMatchObject({ contact_id: null });
  });

  test('a member may not delete', async () => {
    const contact = await create(member, {});
    expect((await member.client.delete(`${url}/${contact.id}`)).json).toMatchObject({ status: 403 });
    const bulk = await member.client.post(`${url}/bulk`, { ids: [contact.id], delete: true });
    expect(bulk.status).toBe(403);
    expect((await member.client.get(`${url}/${contact.id}`)).status).toBe(200);
  });

  test('another team’s contact is as unknown as one that never was', async () => {
    const { id } = await create(ana, {});
    for (const unknown of [id, unknownId, 'x']) {
      const answers = await Promise.all([
        stranger.client.get(`${url}/${unknown}`),
        stranger.client.patch(`${url}/${unknown}`, { job_title: 'Spy' }),
        stranger.client.patch(`${url}/${unknown}`, { job_title: 'Spy', version: 1 }),
        stranger.client.delete(`${url}/${unknown}`),
        stranger.client.post(`${url}/bulk`, { ids: [unknown === 'x' ? unknownId : unknown], delete: true }),
        stranger.client.post(`${url}/bulk`, {
          ids: [unknown === 'x' ? unknownId : unknown],
          change: { type: 'lead' },
        }),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404, 404]);
    }
    expect((await ana.client.get(`${url}/${id}`)).json.data.version).toBe(1);
  });
});

describe('GET /api/crm/contacts/duplicates', () => {
  const alike = async (account: TeamAccount, query: Record<string, string>) =>
    (await account.client.get(`${url}/duplicates?${new URLSearchParams(query)}`)).json.data;

  test('names who has the address or a name like it', async () => {
    const contact = await create(ana, {
      first_name: 'Katharina',
      last_name: 'Doppelgang',
      email: 'kat@doppel.example',
      personal_email: 'Kat@Home.example',
      company: { name: 'Doppel' },
    });
    const expected = {
      id: contact.id,
      full_name: 'Katharina Doppelgang',
      email: 'kat@doppel.example',
      company_name: 'Doppel',
    };
    expect(await alike(ana, { email: 'KAT@doppel.example' })).toEqual([{ ...expected, match: 'email' }]);
    expect(await alike(ana, { email: 'kat@home.example', name: 'Katharina Doppelgang' })).toEqual([
      { ...expected, match: 'email' },
    ]);
    expect(await alike(ana, { name: 'catharina doppelgang' })).toEqual([{ ...expected, match: 'name' }]);
    expect(await alike(ana, { email: 'kat@doppel.example', exclude: contact.id })).toEqual([]);
    expect(await alike(ana, { name: 'Karl Einzig' })).toEqual([]);
    expect(await alike(ana, {})).toEqual([]);
    expect(await alike(stranger, { email: 'kat@doppel.example', name: 'Katharina Doppelgang' })).toEqual([]);
  });

  test('five at most', async () => {
    await Promise.all(Array.from({ length: 7 }, () => create(ana, { first_name: 'Siebenfach' })));
    expect(await alike(ana, { name: 'siebenfach' })).toHaveLength(5);
  });
});

describe('POST /api/crm/contacts/bulk', () => {
  test('changes all of them at once', async () => {
    const contacts = await Promise.all([create(ana, { tags: ['old', 'keep'] }), create(ana, {})]);
    const ids = contacts.map(({ id }) => id);
    const owner_id = await idOf(member);
    const answer = await member.client.post(`${url}/bulk`, {
      ids: [...ids, ids[0]],
      change: { owner_id, type: 'partner', add_tags: ['new'], remove_tags: ['old'] },
    });
    expect([answer.status, answer.json.data]).toEqual([200, { changed: 2 }]);
    const changed = await Promise.all(ids.map((id) => ana.client.get(`${url}/${id}`)));
    expect(changed.map(({ json }) => json.data)).toMatchObject([
      { owner_id, type: 'partner', tags: ['keep', 'new'], version: 2 },
      { owner_id, type: 'partner', tags: ['new'], version: 2 },
    ]);
    const gone = await ana.client.post(`${url}/bulk`, { ids, delete: true });
    expect(gone.json.data).toEqual({ changed: 2 });
    expect((await ana.client.get(`${url}/${ids[0]}`)).status).toBe(404);
  });

  test('one that is unknown refuses all', async () => {
    const { id } = await create(ana, {});
    for (const what of [{ change: { type: 'partner' } }, { delete: true }]) {
      const answer = await ana.client.post(`${url}/bulk`, { ids: [id, unknownId], ...what });
      expect(answer.status).toBe(404);
    }
    expect((await ana.client.get(`${url}/${id}`)).json.data).toMatchObject({ type: 'lead', version: 1 });
  });

  test.each([
    ['ids', { ids: [], delete: true }],
    ['ids/0', { ids: ['x'], delete: true }],
    ['change', { ids: [unknownId] }],
    ['change', { ids: [unknownId], change: { type: 'lead' }, delete: true }],
    ['change', { ids: [unknownId], change: {} }],
    ['change/type', { ids: [unknownId], change: { type: 'friend' } }],
    ['change/version', { ids: [unknownId], change: { version: 1 } }],
  ])('names %s as the bad field', async (field, body) => {
    const answer = await ana.client.post(`${url}/bulk`, body);
    expect([answer.status, pointers(answer.json)?.[0]]).toEqual([422, `/${field}`]);
  });

  test('a stranger as owner and too many tags are named', async () => {
    const { id } = await create(ana, { tags: Array.from({ length: 30 }, (_, index) => `${index}`) });
    const owner = await ana.client.post(`${url}/bulk`, {
      ids: [id],
      change: { owner_id: await idOf(stranger) },
    });
    expect([owner.status, pointers(owner.json)]).toEqual([422, ['/change/owner_id']]);
    const tags = await ana.client.post(`${url}/bulk`, { ids: [id], change: { add_tags: ['one more'] } });
    expect([tags.status, pointers(tags.json)]).toEqual([422, ['/change/add_tags']]);
  });
});

describe('where members see only their own', () => {
  test('others’ contacts are not listed, found, counted or named, and a taken address says no more', async () => {
    const owner = await signUpWithTeam('Ona');
    const bob = await signUpInto(owner, 'member', 'Bob');
    const db = await supabaseAs(owner);
    await db.from('teams').update({ visibility: 'own' }).eq('id', owner.team_id);
    const secret = { first_name: 'Geheimnis', email: 'secret@example.com', tags: ['secret'] };
    const hidden = await create(owner, { ...secret, company: { name: 'Verborgen AG' } });
    const own = await create(bob, { first_name: 'Eigen' });

    expect((await find(bob, {})).map((row) => row.id)).toEqual([own.id]);
    expect((await bob.client.get(`${url}/count`)).json.data).toEqual({ count: 1, more: false });
    const searches: Record<string, string>[] = [
      { q: 'geheim' },
      { q: 'verborgen' },
      { tag: 'secret' },
      { view: 'options', q: 'g' },
    ];
    for (const query of searches) {
      expect(await find(bob, query), JSON.stringify(query)).toEqual([]);
      expect(await find(owner, query), JSON.stringify(query)).toHaveLength(1);
    }
    expect((await bob.client.get(`${url}/tags`)).json.data).toEqual([]);
    expect(
      (await bob.client.get(`${url}/duplicates?name=Geheimnis&email=secret@example.com`)).json.data,
    ).toEqual([]);
    expect((await bob.client.get(`${url}/${hidden.id}`)).status).toBe(404);
    expect((await bob.client.patch(`${url}/${hidden.id}`, { notes: 'x' })).status).toBe(404);
    expect(
      (await bob.client.post(`${url}/bulk`, { ids: [hidden.id], change: { type: 'lead' } })).status,
    ).toBe(404);
    expect((await bob.client.get('/api/crm/companies?q=verborgen')).json.data).toEqual([]);

    const taken = await bob.client.post(url, { first_name: 'X', email: 'SECRET@example.com' });
    expect([taken.status, pointers(taken.json)]).toEqual([409, ['/email']]);
    expect(JSON.stringify(taken.json)).not.toMatch(/geheimnis/i);
    const company = await bob.client.post(url, { first_name: 'X', company: { name: 'verborgen ag' } });
    expect([company.status, pointers(company.json)]).toEqual([409, ['/company/name']]);
    const link = await bob.client.post(url, { first_name: 'X', company_id: hidden.company_id });
    expect([link.status, pointers(link.json)]).toEqual([409, ['/company_id']]);
    expect(await create(bob, { company: { name: 'Eigene AG' } })).toMatchObject({
      company_name: 'Eigene AG',
    });
  });
});
