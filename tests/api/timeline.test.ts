import { beforeAll, describe, expect, test } from 'vitest';
import type { TimelineEntry } from '../../src/features/activities/schema.ts';
import type { DealCard } from '../../src/features/deals/schema.ts';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, type Workbench, workbench } from '../support/deals.ts';
import { idOf, signUpInto } from '../support/teams.ts';

const unknownId = '00000000-0000-7000-8000-000000000000';

let ana: TeamAccount;
let ben: TeamAccount;
let cleo: TeamAccount;
let stranger: TeamAccount;
let bench: Workbench;

beforeAll(async () => {
  ana = await signUpWithTeam('Ana Beispiel');
  ben = await signUpInto(ana, 'member', 'Ben');
  cleo = await signUpInto(ana, 'admin', 'Cleo');
  stranger = await signUpWithTeam('Stranger');
  bench = await workbench(ana);
});

const of = (kind: 'deals' | 'contacts' | 'companies', id: string) => `/api/crm/${kind}/${id}/timeline`;
const notesOf = (deal: Pick<DealCard, 'id'>) => `/api/crm/deals/${deal.id}/notes`;

async function read(url: string, { client }: TeamAccount = ana): Promise<TimelineEntry[]> {
  const answer = await client.get(url);
  expect(answer.status).toBe(200);
  return answer.json.data;
}

/** What an entry is about, in a word. */
const word = (entry: TimelineEntry) => {
  switch (entry.kind) {
    case 'activity':
      return entry.activity.subject;
    case 'note':
      return entry.note.body;
    case 'stage_change':
      return `${entry.from_stage_name} → ${entry.to_stage_name}`;
    case 'created':
      return `created ${entry.record.kind}`;
    case 'owner_change':
      return `${entry.from_name} → ${entry.to_name}`;
  }
};

describe('GET /api/crm/…/timeline', () => {
  let deal: DealCard;
  let company_id: string;

  beforeAll(async () => {
    const company = await ana.client.post('/api/crm/companies', { name: `Acme ${crypto.randomUUID()}` });
    company_id = company.json.data.id;
    deal = await createDeal(ana, bench, { company_id });
    const log = (body: object) =>
      ana.client.post('/api/crm/activities', { type: 'note', deal_id: deal.id, ...body });
    await log({ subject: 'Called', type: 'call', metadata: { direction: 'in' } });
    await ana.client.post(notesOf(deal), { body: 'Message' });
    const move = { stage_id: bench.stages.Proposal, version: 1 };
    await ana.client.patch(`/api/crm/deals/${deal.id}`, move);
    await ana.client.patch(`/api/crm/deals/${deal.id}`, { owner_id: await idOf(ben) });
    await log({ subject: 'Noted' });
  });

  test('tells what happened with a deal, the newest first, and by whom', async () => {
    const entries = await read(of('deals', deal.id));
    expect(entries.map(word)).toEqual([
      'Noted',
      'null → Ben',
      'Qualification → Proposal',
      'Message',
      'Called',
      'created deal',
    ]);
    expect(new Set(entries.map(({ actor }) => actor?.name))).toEqual(new Set(['Ana Beispiel']));
    expect(entries[2]).toMatchObject({ deal: { id: deal.id, title: deal.title }, to_kind: 'open' });
    expect(entries[5]).toMatchObject({ stage_name: 'Qualification', record: { name: deal.title } });
  });

  test('is in the timelines of the contact and the company, too', async () => {
    expect((await read(of('contacts', bench.contact_id))).map(word)).toEqual([
      'Noted',
      'Qualification → Proposal',
      'Message',
      'Called',
      'created deal',
      'created contact',
    ]);
    expect((await read(of('companies', company_id))).map(word)).toEqual([
      'Noted',
      'Called',
      'created company',
    ]);
  });

  test('is narrowed to a type and searched', async () => {
    const words = async (query: string) => (await read(`${of('deals', deal.id)}?${query}`)).map(word);
    expect(await words('type=note')).toEqual(['Noted', 'Message']);
    expect(await words('type=call')).toEqual(['Called']);
    expect(await words('type=task')).toEqual([]);
    expect(await words('type=stage')).toEqual(['Qualification → Proposal']);
    expect(await words('type=change')).toEqual(['null → Ben', 'created deal']);
    expect(await words('q=MESS')).toEqual(['Message']);
    expect(await words('q=')).toHaveLength(6);
  });

  test('comes in pages', async () => {
    const words: string[] = [];
    let cursor = '';
    do {
      const answer = await ana.client.get(`${of('deals', deal.id)}?limit=4${cursor && `&cursor=${cursor}`}`);
      words.push(...answer.json.data.map(word));
      cursor = answer.json.meta.next_cursor ?? '';
    } while (cursor);
    expect(words).toEqual((await read(of('deals', deal.id))).map(word));
  });

  test('is not found for what is unknown or another team’s, and refuses bad queries', async () => {
    for (const [kind, id] of [
      ['deals', deal.id],
      ['contacts', bench.contact_id],
      ['companies', company_id],
    ] as const) {
      expect((await stranger.client.get(of(kind, id))).status).toBe(404);
      expect((await ana.client.get(of(kind, unknownId))).status).toBe(404);
      expect((await ana.client.get(`${of(kind, id)}?type=fax`)).status).toBe(422);
      expect((await ana.client.get(`${of(kind, id)}?cursor=x`)).status).toBe(422);
    }
  });
});

describe('/api/crm/deals/[id]/notes', () => {
  test('are added, changed and deleted by their author, the newest first', async () => {
    const deal = await createDeal(ana, bench);
    const first = await ben.client.post(notesOf(deal), { body: ' One\ntwo ' });
    expect([first.status, first.json.data.body, first.json.data.author.name]).toEqual([
      201,
      'One\ntwo',
      'Ben',
    ]);
    await ana.client.post(notesOf(deal), { body: 'Second' });
    const url = `${notesOf(deal)}/${first.json.data.id}`;
    const changed = await ben.client.patch(url, { body: 'First', version: 1 });
    expect([changed.status, changed.json.data.version]).toEqual([200, 2]);
    const stale = await ben.client.patch(url, { body: 'Late', version: 1 });
    expect([stale.status, stale.json.current.body]).toEqual([409, 'First']);

    const page = await ana.client.get(`${notesOf(deal)}?limit=1`);
    expect(page.json.data.map(({ body }: { body: string }) => body)).toEqual(['Second']);
    const next = await ana.client.get(`${notesOf(deal)}?limit=1&cursor=${page.json.meta.next_cursor}`);
    expect([next.json.data[0].body, next.json.meta.next_cursor]).toEqual(['First', null]);

    expect((await ben.client.delete(url)).status).toBe(200);
    expect((await ben.client.delete(url)).status).toBe(404);
  });

  test('of others are not to change, and for admins alone to delete', async () => {
    const deal = await createDeal(ana, bench);
    const note = (await ana.client.post(notesOf(deal), { body: 'By Ana' })).json.data;
    const url = `${notesOf(deal)}/${note.id}`;
    expect((await ben.client.patch(url, { body: 'By Ben' })).status).toBe(403);
    expect((await cleo.client.patch(url, { body: 'By Cleo' })).status).toBe(403);
    expect((await ben.client.delete(url)).status).toBe(403);
    expect((await cleo.client.delete(url)).status).toBe(200);
  });

  test('refuse blank texts, and are not found on another deal or by another team', async () => {
    const deal = await createDeal(ana, bench);
    const other = await createDeal(ana, bench);
    const note = (await ana.client.post(notesOf(deal), { body: 'Here' })).json.data;
    const blank = await ana.client.post(notesOf(deal), { body: ' ' });
    expect([blank.status, blank.json.errors[0].pointer]).toEqual([422, '/body']);
    expect((await ana.client.patch(`${notesOf(deal)}/${note.id}`, { body: 'x'.repeat(10_001) })).status).toBe(
      422,
    );
    for (const answer of [
      await ana.client.patch(`${notesOf(other)}/${note.id}`, { body: 'There' }),
      await ana.client.delete(`${notesOf(other)}/${note.id}`),
      await stranger.client.get(notesOf(deal)),
      await stranger.client.post(notesOf(deal), { body: 'Spy' }),
      await stranger.client.patch(`${notesOf(deal)}/${note.id}`, { body: 'Spy' }),
      await stranger.client.delete(`${notesOf(deal)}/${note.id}`),
      await ana.client.post(notesOf({ id: unknownId }), { body: 'Lost' }),
    ]) {
      expect(answer.status).toBe(404);
    }
  });
});

describe('a deal', () => {
  test('comes with its collaborators and first note, all or nothing', async () => {
    const benId = await idOf(ben);
    const deal = await createDeal(ana, bench, { collaborators: [benId], note: 'To begin with' });
    expect(deal.collaborators).toMatchObject([{ user_id: benId, kind: 'collaborator' }]);
    expect((await ana.client.get(notesOf(deal))).json.data[0].body).toBe('To begin with');
    const title = `Half ${crypto.randomUUID()}`;
    const refused = await ana.client.post('/api/crm/deals', {
      title,
      stage_id: bench.stages.Proposal,
      contact_id: bench.contact_id,
      collaborators: [await idOf(stranger)],
    });
    expect([refused.status, refused.json.errors[0].pointer]).toEqual([422, '/collaborators']);
    const list = await ana.client.get(`/api/crm/deals?view=list&q=${encodeURIComponent(title)}`);
    expect(list.json.data).toEqual([]);
  });

  test('has contacts with roles, one of them the primary', async () => {
    const deal = await createDeal(ana, bench);
    const noa = (await ana.client.post('/api/crm/contacts', { first_name: 'Noa' })).json.data.id;
    const path = (id: string) => `/api/crm/deals/${deal.id}/contacts/${id}`;
    const contacts = async () =>
      (await ana.client.get(`/api/crm/deals/${deal.id}`)).json.data.contacts.map(
        (contact: { full_name: string; role: string | null; is_primary: boolean }) =>
          `${contact.full_name} ${contact.role} ${contact.is_primary}`,
      );
    expect(await contacts()).toEqual(['Mia Muster null true']);
    expect((await ana.client.put(path(noa), { role: 'champion' })).status).toBe(200);
    expect(await contacts()).toEqual(['Mia Muster null true', 'Noa champion false']);
    await ana.client.put(path(noa), { primary: true });
    expect(await contacts()).toEqual(['Noa champion true', 'Mia Muster other false']);
    const left = await ana.client.delete(path(noa));
    expect(left.json.data).toMatchObject([{ contact_id: bench.contact_id, is_primary: false }]);
    expect((await ana.client.put(path(noa), { role: 'boss' })).status).toBe(422);

    const theirs = (await stranger.client.post('/api/crm/contacts', { first_name: 'Spy' })).json.data.id;
    for (const answer of [
      await ana.client.put(path(theirs), { role: 'user' }),
      await ana.client.put(path(unknownId), { role: 'user' }),
      await stranger.client.put(path(theirs), { role: 'user' }),
      await stranger.client.delete(path(noa)),
    ]) {
      expect(answer.status).toBe(404);
    }
  });

  test('has numbers', async () => {
    const deal = await createDeal(ana, bench, { amount: 1001, probability: 50 });
    const answer = await ana.client.get(`/api/crm/deals/${deal.id}/analytics`);
    expect(answer.status).toBe(200);
    expect(answer.json.data).toMatchObject({
      days_in_stage: 0,
      total_days: 0,
      probability: 50,
      amount: 1001,
      weighted_amount: 501,
      activity_counts: { call: 0, email: 0, meeting: 0, note: 0, task: 0 },
      note_count: 0,
      last_contact_at: null,
      days_since_last_contact: null,
    });
    expect((await stranger.client.get(`/api/crm/deals/${deal.id}/analytics`)).status).toBe(404);
  });
});

describe('members who see only their own', () => {
  test('find nothing of others’ deals: no timeline, note, activity, contact or number', async () => {
    const owner = await signUpWithTeam('Owner');
    const member = await signUpInto(owner, 'member', 'Member');
    const theirs = await workbench(owner);
    const hidden = await createDeal(owner, theirs);
    const shared = await createDeal(owner, theirs, { collaborators: [await idOf(member)] });
    const setting = await owner.client.patch('/api/crm/team', { visibility: 'own' });
    expect(setting.status).toBe(200);
    const log = (deal_id: string) =>
      owner.client.post('/api/crm/activities', { type: 'note', subject: 'Secret', deal_id });
    const secret = (await log(hidden.id)).json.data;
    await log(shared.id);

    for (const path of ['timeline', 'notes', 'analytics']) {
      expect((await member.client.get(`/api/crm/deals/${hidden.id}/${path}`)).status).toBe(404);
      expect((await member.client.get(`/api/crm/deals/${shared.id}/${path}`)).status).toBe(200);
    }
    expect((await member.client.get(`/api/crm/activities/${secret.id}`)).status).toBe(404);
    expect((await member.client.get('/api/crm/activities?q=secret')).json.data).toHaveLength(1);
    expect((await member.client.post(notesOf(hidden), { body: 'Spy' })).status).toBe(404);
    const spy = { type: 'note', subject: 'Spy', deal_id: hidden.id };
    expect((await member.client.post('/api/crm/activities', spy)).status).toBe(409);
    const put = await member.client.put(`/api/crm/deals/${hidden.id}/contacts/${theirs.contact_id}`, {});
    expect(put.status).toBe(404);
    // The contact is that of both deals; only what happened on the shared one shows.
    const words = (await read(of('contacts', theirs.contact_id), member)).map(word);
    expect(words).toEqual(['Secret', 'created deal', 'created contact']);
  });
});
