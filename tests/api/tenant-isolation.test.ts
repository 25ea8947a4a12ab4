import { beforeAll, describe, expect, test } from 'vitest';
import type { DealCard } from '../../src/features/deals/schema.ts';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, type Workbench, workbench } from '../support/deals.ts';
import { supabaseAs, supabaseAsStranger } from '../support/supabase.ts';

let ours: TeamAccount;
let bench: Workbench;
let deal: DealCard;
let theirs: TeamAccount;
let theirBench: Workbench;

beforeAll(async () => {
  ours = await signUpWithTeam('Ours');
  bench = await workbench(ours);
  deal = await createDeal(ours, bench, { amount: 100, note: 'Ours' });
  await ours.client.put(`/api/crm/deals/${deal.id}/contacts/${bench.contact_id}`, { role: 'champion' });
  await ours.client.post('/api/crm/activities', { type: 'note', subject: 'Ours', deal_id: deal.id });
  deal = (await ours.client.patch(`/api/crm/deals/${deal.id}`, { owner_id: await idOf(ours) })).json.data;
  theirs = await signUpWithTeam('Theirs');
  theirBench = await workbench(theirs);
});

describe('another team’s deal through the API', () => {
  test('is not found by any method, in the same words as an unknown one', async () => {
    const url = `/api/crm/deals/${deal.id}`;
    const unknown = await theirs.client.get('/api/crm/deals/00000000-0000-7000-8000-000000000000');
    const answers = [
      await theirs.client.get(url),
      await theirs.client.patch(url, { title: 'Mine now' }),
      await theirs.client.patch(url, { stage_id: theirBench.stages.Proposal, version: 1 }),
      await theirs.client.delete(url),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect({ ...answer.json, request_id: '' }).toEqual({ ...unknown.json, request_id: '' });
    }
    expect((await ours.client.get(url)).json.data).toMatchObject(deal);
  });

  test('cannot be linked to, and its stage cannot be used', async () => {
    const create = (change: object) =>
      theirs.client.post('/api/crm/deals', {
        title: 'Spy',
        stage_id: theirBench.stages.Proposal,
        contact_id: theirBench.contact_id,
        ...change,
      });
    expect((await create({ contact_id: bench.contact_id })).status).toBe(409);
    expect((await create({ owner_id: await idOf(ours) })).status).toBe(409);
    expect((await create({ stage_id: bench.stages.Proposal })).status).toBe(422);
    const mine = await createDeal(theirs, theirBench);
    const moved = await theirs.client.patch(`/api/crm/deals/${mine.id}`, {
      stage_id: bench.stages.Proposal,
      version: 1,
    });
    expect(moved.status).toBe(422);
  });

  test('shows in no list, board or search', async () => {
    const board = await theirs.client.get('/api/crm/deals');
    expect(JSON.stringify(board.json)).not.toContain(deal.id);
    const list = await theirs.client.get(`/api/crm/deals?view=list&stage=${bench.stages.Qualification}`);
    expect(list.json.data).toEqual([]);
    const column = await theirs.client.get(`/api/crm/deals?stage=${bench.stages.Qualification}`);
    expect(column.json.data).toEqual([]);
    const pipeline = await theirs.client.get(`/api/crm/deals?pipeline_id=${deal.pipeline_id}`);
    expect(pipeline.status).toBe(404);
    const contacts = await theirs.client.get('/api/crm/contacts?q=Mia');
    expect(contacts.json.data.map((contact: { id: string }) => contact.id)).toEqual([theirBench.contact_id]);
  });

  test('naming the team in x-team-id is refused', async () => {
    const answer = await theirs.client.get('/api/crm/deals', { headers: { 'x-team-id': ours.team_id } });
    expect([answer.status, answer.json.code]).toEqual([403, 'not_a_member']);
  });
});

describe('another team’s rows straight through the Data API', () => {
  const tables = [
    'teams',
    'team_members',
    'companies',
    'contacts',
    'pipelines',
    'pipeline_stages',
    'deals',
    'deal_contacts',
    'deal_notes',
    'activities',
  ] as const;

  test.each([
    ...tables,
    'deal_stage_history',
    'deal_collaborators',
    'deal_totals',
    'deal_cards',
    'deal_note_cards',
    'activity_cards',
    'owner_changes',
    'record_merges',
    'my_teams',
    'profiles',
  ] as const)('%s: no row of theirs is ours', async (table) => {
    const db = await supabaseAs(theirs);
    // One overload for tables and one for views: this is read alike.
    const { data, error } = await db.from(table as 'deals').select('*');
    expect(error).toBeNull();
    const text = JSON.stringify(data);
    for (const id of [ours.team_id, deal.id, bench.contact_id, await idOf(ours)])
      expect(text).not.toContain(id);
  });

  test('writes change zero rows or are refused', async () => {
    const db = await supabaseAs(theirs);
    const update = await db.from('deals').update({ title: 'Mine' }).eq('id', deal.id).select();
    expect(update.data).toEqual([]);
    const remove = await db.from('deals').delete().eq('id', deal.id).select();
    expect(remove.data).toEqual([]);
    const insert = await db.from('companies').insert({ team_id: ours.team_id, name: 'Spy' });
    expect(insert.error?.code).toBe('42501');
    const move = await db.rpc('move_deal', {
      p_team_id: ours.team_id,
      p_deal_id: deal.id,
      p_stage_id: deal.stage_id,
      p_version: 1,
    });
    expect(move.error?.code).toBe('42501');
    const board = await db.rpc('deals_board', { p_team_id: ours.team_id, p_pipeline_id: deal.pipeline_id });
    expect(board.data).toEqual([]);
    for (const page of [
      'deals_page',
      'contacts_page',
      'companies_page',
      'activities_page',
      'contact_duplicates',
    ] as const) {
      const found = await db.rpc(page, { p_team_id: ours.team_id });
      expect(found.error?.code).toBe('42501');
    }
  });

  test('a stranger gets nothing from any table', async () => {
    const db = supabaseAsStranger();
    for (const table of tables) {
      expect((await db.from(table).select('*')).error?.code, table).toBe('42501');
    }
  });
});

async function idOf(account: TeamAccount): Promise<string> {
  return (await account.client.get('/api/crm/me')).json.data.id;
}
