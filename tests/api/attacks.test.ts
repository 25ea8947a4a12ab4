// What somebody with a session and the publishable key may try straight at the Data
// API, past the application: the database alone has to refuse it.

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { signUp, signUpWithTeam, type TeamAccount, uniqueEmail } from '../support/accounts.ts';
import { createDeal, workbench } from '../support/deals.ts';
import { supabaseAs, supabaseAsStranger } from '../support/supabase.ts';
import { idOf, invite, signUpInto } from '../support/teams.ts';

type Db = Awaited<ReturnType<typeof supabaseAs>>;

let ana: TeamAccount;
let admin: TeamAccount;
let member: TeamAccount;
let ids: Record<'ana' | 'admin' | 'member', string>;
let as: Record<'ana' | 'admin' | 'member', Db>;

beforeAll(async () => {
  ana = await signUpWithTeam('Ana');
  [admin, member] = [await signUpInto(ana, 'admin'), await signUpInto(ana, 'member')];
  ids = { ana: await idOf(ana), admin: await idOf(admin), member: await idOf(member) };
  as = { ana: await supabaseAs(ana), admin: await supabaseAs(admin), member: await supabaseAs(member) };
});

const rolesNow = async () => {
  const { data } = await as.ana.from('team_members').select('user_id, role').eq('team_id', ana.team_id);
  return Object.fromEntries((data ?? []).map(({ user_id, role }) => [user_id, role]));
};

describe('memberships', () => {
  test('nobody promotes themselves, or writes one at all', async () => {
    for (const [name, db] of Object.entries(as)) {
      const user_id = ids[name as keyof typeof ids];
      const row = { team_id: ana.team_id, user_id, role: 'owner' };
      expect(
        (await db.from('team_members').update({ role: 'owner' }).eq('user_id', user_id)).error?.code,
      ).toBe('42501');
      expect((await db.from('team_members').insert(row)).error?.code).toBe('42501');
      expect((await db.from('team_members').upsert(row)).error?.code).toBe('42501');
      expect((await db.from('team_members').delete().eq('user_id', ids.ana)).error?.code).toBe('42501');
    }
    const promote = { p_team_id: ana.team_id, p_role: 'owner' };
    for (const [db, p_user_id] of [
      [as.member, ids.member],
      [as.admin, ids.admin],
      [as.admin, ids.member],
    ] as const) {
      expect((await db.rpc('change_member_role', { ...promote, p_user_id })).error?.code).toBe('42501');
      const transfer = { p_team_id: ana.team_id, p_user_id };
      expect((await db.rpc('transfer_ownership', transfer)).error?.code).toBe('42501');
    }
    expect(await rolesNow()).toEqual({ [ids.ana]: 'owner', [ids.admin]: 'admin', [ids.member]: 'member' });
  });

  test('nobody joins by guessing', async () => {
    const eve = await signUp();
    const db = await supabaseAs(eve);
    const user_id = await idOf(eve);
    const joined = await db.from('team_members').insert({ team_id: ana.team_id, user_id, role: 'member' });
    expect(joined.error?.code).toBe('42501');
    for (const p_token of ['', ana.team_id, 'A'.repeat(43)]) {
      expect((await db.rpc('accept_invite', { p_token })).error?.code).toBe('PT404');
    }
    await db.from('profiles').update({ last_team_id: ana.team_id }).eq('id', user_id);
    expect((await db.from('teams').select('id')).data).toEqual([]);
    expect((await db.from('profiles').select('id')).data).toEqual([{ id: user_id }]);
  });

  test('members remove nobody, admins no admin or owner, strangers nothing', async () => {
    const remove = (db: Db, p_user_id: string) =>
      db.rpc('remove_member', { p_team_id: ana.team_id, p_user_id, p_hand_over_to: ids.ana });
    expect((await remove(as.member, ids.admin)).error?.code).toBe('42501');
    expect((await remove(as.admin, ids.ana)).error?.code).toBe('42501');
    const eve = await supabaseAs(await signUpWithTeam());
    expect((await remove(eve, ids.member)).error?.code).toBe('42501');
    const name = `Team of ${ana.email}`;
    for (const db of [as.admin, as.member, eve]) {
      const deleted = await db.rpc('delete_team', { p_team_id: ana.team_id, p_name: name });
      expect(deleted.error?.code).toBe('42501');
      expect((await db.from('teams').delete().eq('id', ana.team_id)).error?.code).toBe('42501');
    }
    expect(Object.keys(await rolesNow())).toHaveLength(3);
  });

  test('members change no setting, and nobody somebody else’s profile', async () => {
    const update = await as.member
      .from('teams')
      .update({ visibility: 'own' })
      .eq('id', ana.team_id)
      .select('id');
    expect(update.data).toEqual([]);
    const rename = await as.admin.from('profiles').update({ full_name: 'X' }).eq('id', ids.ana).select('id');
    expect(rename.data).toEqual([]);
    // An address that one gives oneself would open invites to it.
    const email = await as.member
      .from('profiles')
      .update({ email: ana.email } as never)
      .eq('id', ids.member);
    expect(email.error?.code).toBe('42501');
  });

  test('a token from before the removal reads nothing any more', async () => {
    const ben = await signUpInto(ana, 'member');
    const db = await supabaseAs(ben);
    const deal = await createDeal(ben, await workbench(ana));
    expect((await db.from('deals').select('id')).data).not.toEqual([]);
    await ana.client.delete(`/api/crm/team/members/${await idOf(ben)}?hand_over_to=${ids.ana}`);
    for (const table of ['deals', 'contacts', 'teams', 'team_members', 'deal_stage_history'] as const) {
      expect((await db.from(table).select('*')).data, table).toEqual([]);
    }
    const list = await db.rpc('deals_page', { p_team_id: ana.team_id });
    expect(JSON.stringify(list.data)).not.toContain(deal.id);
    const insert = await db.from('companies').insert({ team_id: ana.team_id, name: uniqueEmail() });
    expect(insert.error?.code).toBe('42501');
  });
});

describe('invites', () => {
  test('are read by admins and owners, without the hash; members and strangers get none', async () => {
    await invite(ana, uniqueEmail());
    expect((await as.member.from('team_invites').select('id')).data).toEqual([]);
    expect((await as.admin.from('team_invites').select('id, email')).data).not.toEqual([]);
    expect((await as.ana.from('team_invites').select('token_hash')).error?.code).toBe('42501');
    expect((await as.ana.from('team_invites').select('*')).error?.code).toBe('42501');
    const stranger = supabaseAsStranger();
    expect((await stranger.from('team_invites').select('id')).error?.code).toBe('42501');
    expect((await stranger.rpc('invite_preview', { p_token: '%' })).data).toBeNull();
    expect((await stranger.rpc('accept_invite', { p_token: 'x' })).error?.code).toBe('42501');
  });

  test('are not written past the functions, nor made by who may not', async () => {
    const hash = createHash('sha256').update('known').digest('hex');
    const row = {
      team_id: ana.team_id,
      email: uniqueEmail(),
      role: 'owner',
      token_hash: hash,
      invited_by: ids.admin,
    };
    for (const db of Object.values(as)) {
      expect((await db.from('team_invites').insert(row)).error?.code).toBe('42501');
      const raised = await db.from('team_invites').update({ role: 'owner' }).eq('team_id', ana.team_id);
      expect(raised.error?.code).toBe('42501');
    }
    const call = { p_team_id: ana.team_id, p_email: row.email, p_token_hash: hash };
    expect((await as.member.rpc('create_invite', { ...call, p_role: 'member' })).error?.code).toBe('42501');
    expect((await as.admin.rpc('create_invite', { ...call, p_role: 'owner' })).error?.code).toBe('42501');
  });

  test('do not let an owner who was removed come back', async () => {
    const second = await signUpInto(ana, 'owner');
    const other = await signUp();
    const token = await invite(second, other.email, 'owner');
    await ana.client.delete(`/api/crm/team/members/${await idOf(second)}?hand_over_to=${ids.ana}`);
    const db = await supabaseAs(other);
    expect((await db.rpc('accept_invite', { p_token: token })).error?.code).toBe('PT404');
  });

  test('are accepted once by many at once, and by their own address only', async () => {
    const [ben, eve] = [await signUp(), await signUp()];
    const token = await invite(ana, ben.email);
    const thief = await supabaseAs(eve);
    expect((await thief.rpc('accept_invite', { p_token: token })).error?.code).toBe('42501');
    const tabs = await Promise.all([1, 2, 3].map(() => supabaseAs(ben)));
    const answers = await Promise.all(tabs.map((db) => db.rpc('accept_invite', { p_token: token })));
    expect(answers.map((answer) => answer.error?.code ?? 'joined').toSorted()).toEqual([
      'PT409',
      'PT409',
      'joined',
    ]);
  });
});

test('the audit log cannot be written, changed or emptied by anybody', async () => {
  const { data } = await as.ana.from('audit_log').select('*').limit(1);
  const entry = data?.[0];
  if (!entry) throw new Error('The log is empty.');
  for (const db of Object.values(as)) {
    const { id: _, ...row } = entry;
    expect((await db.from('audit_log').insert(row)).error?.code).toBe('42501');
    expect((await db.from('audit_log').update({ label: 'x' }).eq('id', entry.id)).error?.code).toBe('42501');
    expect((await db.from('audit_log').delete().eq('id', entry.id)).error?.code).toBe('42501');
  }
  expect((await as.member.from('audit_log').select('id')).data).toEqual([]);
});

test('what a restricted member may not see answers as if it were not there', async () => {
  const owner = await signUpWithTeam();
  const ben = await signUpInto(owner, 'member');
  const bench = await workbench(owner);
  const hidden = await createDeal(owner, bench, { title: 'Hidden' });
  expect((await owner.client.patch('/api/crm/team', { visibility: 'own' })).status).toBe(200);
  const url = `/api/crm/deals/${hidden.id}`;
  const unknown = await ben.client.get(`/api/crm/deals/${crypto.randomUUID()}`);
  const answers = [
    await ben.client.get(url),
    await ben.client.patch(url, { title: 'Mine now' }),
    await ben.client.patch(url, { stage_id: hidden.stage_id, version: 1 }),
    await ben.client.put(`${url}/collaborators/${await idOf(ben)}`, {}),
  ];
  for (const answer of answers) {
    expect({ ...answer.json, request_id: '' }).toEqual({ ...unknown.json, request_id: '' });
  }
  const board = await ben.client.get('/api/crm/deals');
  expect(board.json.data.stages.map((stage: { count: number }) => stage.count)).toEqual([0, 0, 0, 0, 0]);
  expect(JSON.stringify(board.json)).not.toContain(hidden.id);

  // One’s own is whatever one made, even after it was given away by its owner.
  const own = await createDeal(owner, bench, { title: 'For Ben', owner_id: await idOf(ben) });
  const handed = await ben.client.patch(`/api/crm/deals/${own.id}`, { owner_id: await idOf(owner) });
  expect([handed.status, handed.json.data.owner_id]).toEqual([200, await idOf(owner)]);
  expect((await ben.client.get(`/api/crm/deals/${own.id}`)).status).toBe(404);

  await owner.client.patch('/api/crm/team', { visibility: 'everyone' });
  expect((await ben.client.get(url)).status).toBe(200);
});
