import { describe, expect, test } from 'vitest';
import { signUpWithTeam } from '../support/accounts.ts';
import { createDeal, workbench } from '../support/deals.ts';
import { idOf, signUpInto } from '../support/teams.ts';

const members = '/api/crm/team/members';
const rolesOf = async ({ client }: Awaited<ReturnType<typeof signUpWithTeam>>) =>
  (await client.get(members)).json.data.map((one: { role: string }) => one.role);

describe('roles', () => {
  test('are changed by owners only', async () => {
    const ana = await signUpWithTeam();
    const admin = await signUpInto(ana, 'admin');
    const member = await signUpInto(ana, 'member');
    const [adminId, memberId] = [await idOf(admin), await idOf(member)];
    for (const { client } of [admin, member]) {
      expect((await client.patch(`${members}/${memberId}`, { role: 'admin' })).status).toBe(403);
    }
    const changed = await ana.client.patch(`${members}/${adminId}`, { role: 'member' });
    expect(changed.json.data).toMatchObject({ user_id: adminId, role: 'member' });
    const unknown = await ana.client.patch(`${members}/${crypto.randomUUID()}`, { role: 'admin' });
    expect(unknown.status).toBe(404);
  });

  test('leave a team with an owner, also when two step down at once', async () => {
    const ana = await signUpWithTeam();
    const anaId = await idOf(ana);
    const alone = await ana.client.patch(`${members}/${anaId}`, { role: 'member' });
    expect([alone.status, alone.json.detail]).toEqual([422, 'A team needs an owner.']);
    const ben = await signUpInto(ana, 'owner');
    const benId = await idOf(ben);
    const answers = await Promise.all([
      ana.client.patch(`${members}/${anaId}`, { role: 'member' }),
      ben.client.patch(`${members}/${benId}`, { role: 'member' }),
    ]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 422]);
    expect((await rolesOf(ana)).toSorted()).toEqual(['member', 'owner']);
  });

  test('swap when a team is handed over', async () => {
    const ana = await signUpWithTeam();
    const ben = await signUpInto(ana, 'member');
    const benId = await idOf(ben);
    expect((await ben.client.post('/api/crm/team/transfer', { user_id: benId })).status).toBe(403);
    const handed = await ana.client.post('/api/crm/team/transfer', { user_id: benId });
    expect(handed.status).toBe(200);
    expect(await rolesOf(ana)).toEqual(['admin', 'owner']);
  });
});

describe('removing a member', () => {
  test('hands over what they own and shuts them out at once', async () => {
    const ana = await signUpWithTeam();
    const ben = await signUpInto(ana, 'member');
    const cyd = await signUpInto(ana, 'member');
    const [benId, cydId] = [await idOf(ben), await idOf(cyd)];
    const bench = await workbench(ana);
    const deal = await createDeal(ben, bench, { owner_id: benId });
    const details = (await ana.client.get(`${members}?view=details`)).json.data;
    const owned = details.find((one: { user_id: string }) => one.user_id === benId).owned;
    expect(owned).toEqual({ companies: 0, contacts: 0, deals: 1, open_tasks: 0 });

    const removed = await ana.client.delete(`${members}/${benId}?hand_over_to=${cydId}`);
    expect(removed.status).toBe(200);
    const kept = (await ana.client.get(`/api/crm/deals/${deal.id}`)).json.data;
    expect(kept).toMatchObject({ owner_id: cydId });
    const next = await ben.client.get('/api/crm/deals', { headers: { 'x-team-id': ana.team_id } });
    expect([next.status, next.json.code]).toEqual([403, 'not_a_member']);
    expect(next.json.detail).toMatch(/not a member of this team, or no longer/);
    expect((await ana.client.delete(`${members}/${benId}?hand_over_to=${cydId}`)).status).toBe(404);
  });

  test('keeps their name on what they did', async () => {
    const ana = await signUpWithTeam();
    const ben = await signUpInto(ana, 'member', 'Ben Gegangen');
    const bench = await workbench(ana);
    const deal = await createDeal(ben, bench);
    await ben.client.post('/api/crm/team/leave', {});
    const { stage_history } = (await ana.client.get(`/api/crm/deals/${deal.id}`)).json.data;
    expect(stage_history[0].mover.full_name).toBe('Ben Gegangen');
    expect((await ana.client.get(members)).json.data).toHaveLength(1);
  });

  test('needs somebody else of the team to hand over to', async () => {
    const ana = await signUpWithTeam();
    const ben = await signUpInto(ana, 'member');
    const benId = await idOf(ben);
    for (const heir of [benId, crypto.randomUUID()]) {
      const answer = await ana.client.delete(`${members}/${benId}?hand_over_to=${heir}`);
      expect(answer.status).toBe(422);
      expect(answer.json.errors[0].pointer).toBe('/hand_over_to');
    }
    expect((await ana.client.delete(`${members}/${benId}`)).status).toBe(422);
  });

  test('is for owners, and for admins where it is a member', async () => {
    const ana = await signUpWithTeam();
    const admin = await signUpInto(ana, 'admin');
    const second = await signUpInto(ana, 'admin');
    const member = await signUpInto(ana, 'member');
    const [anaId, secondId, memberId] = [await idOf(ana), await idOf(second), await idOf(member)];
    const remove = (by: typeof ana, id: string) =>
      by.client.delete(`${members}/${id}?hand_over_to=${id === anaId ? secondId : anaId}`);
    expect((await remove(member, secondId)).status).toBe(403);
    expect((await remove(admin, secondId)).status).toBe(403);
    expect((await remove(admin, anaId)).status).toBe(403);
    expect((await remove(admin, memberId)).status).toBe(200);
    expect((await remove(ana, anaId)).status).toBe(422);
    expect((await member.client.get(members)).status).toBe(403);
    expect((await second.client.get(`${members}?view=details`)).status).toBe(200);
  });
});

describe('leaving a team', () => {
  test('hands over to an owner, or to whom one chose', async () => {
    const ana = await signUpWithTeam();
    const anaId = await idOf(ana);
    const ben = await signUpInto(ana, 'admin');
    const bench = await workbench(ana);
    const deal = await createDeal(ben, bench, { owner_id: await idOf(ben) });
    expect((await ben.client.post('/api/crm/team/leave', {})).status).toBe(200);
    expect((await ana.client.get(`/api/crm/deals/${deal.id}`)).json.data.owner_id).toBe(anaId);
    expect((await ben.client.get('/api/crm/teams')).json.data).toEqual([]);
  });

  test('is refused to the last owner', async () => {
    const ana = await signUpWithTeam();
    const answer = await ana.client.post('/api/crm/team/leave', {});
    expect([answer.status, answer.json.detail]).toEqual([
      422,
      'You are the only owner. Make somebody else an owner first, or delete the team.',
    ]);
  });
});
