import { RealtimeClient } from '@supabase/realtime-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LiveChannel } from '../../src/features/live/schema.ts';
import { signUp, signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, workbench } from '../support/deals.ts';
import { testEnv } from '../support/env.ts';
import { idOf, signUpInto } from '../support/teams.ts';

const path = '/api/crm/realtime';
const clients: RealtimeClient[] = [];
afterAll(() => Promise.all(clients.map((client) => client.disconnect())));

const channelOf = async ({ client, team_id }: TeamAccount): Promise<LiveChannel> =>
  (await client.get(path, { headers: { 'x-team-id': team_id } })).json.data;

/** Listens as a browser does; resolves when the channel is joined, with what arrives on it. */
async function listen({ url, key, topic, token }: LiveChannel): Promise<{ ids: string[] | null }[]> {
  // Cairn passes on what only its own machine reaches.
  const address = new URL(url, testEnv('CAIRN_TEST_URL')).href.replace(/^http/, 'ws');
  const client = new RealtimeClient(address, { params: { apikey: key }, accessToken: async () => token });
  clients.push(client);
  await client.setAuth();
  const messages: { ids: string[] | null }[] = [];
  const channel = client.channel(topic, { config: { private: true } });
  channel.on('broadcast', { event: 'change' }, ({ payload }) => void messages.push(payload));
  await new Promise<void>((resolve, reject) => {
    channel.subscribe((status, error) => {
      if (status === 'SUBSCRIBED') resolve();
      if (status === 'CHANNEL_ERROR') reject(error);
    });
  });
  return messages;
}

let ana: TeamAccount;
let ben: TeamAccount;
beforeAll(async () => {
  ana = await signUpWithTeam('Ana');
  ben = await signUpInto(ana, 'member', 'Ben');
});

test('tells where to listen and with what', async () => {
  const channel = await channelOf(ana);
  expect(channel).toMatchObject({
    url: expect.stringMatching(/^(wss?:\/\/.*)?\/realtime\/v1$/),
    topic: `team:${ana.team_id}`,
    expires_in: expect.any(Number),
    spread: 0,
  });
  expect(channel.expires_in).toBeGreaterThan(60);
  // The renewal of the session stays in the cookie.
  expect(Object.keys(channel).sort()).toEqual(['expires_in', 'key', 'spread', 'token', 'topic', 'url']);
  const heard = await listen(channel);
  const deal = await createDeal(ana, await workbench(ana));
  await expect.poll(() => heard.flatMap(({ ids }) => ids)).toContain(deal.id);
});

test('strangers are told nothing, and cannot listen with a token of their own', async () => {
  const stranger = await signUpWithTeam('Dee');
  const asked = await stranger.client.get(path, { headers: { 'x-team-id': ana.team_id } });
  expect(asked.status).toBe(403);
  const own = await channelOf(stranger);
  await expect(listen({ ...own, topic: `team:${ana.team_id}` })).rejects.toThrow('Unauthorized');
  const { client } = await signUp();
  expect((await client.get(path)).status).toBe(403);
});

test('a member who sees only their own hears nothing of what is hidden', async () => {
  const own = await signUpWithTeam('Ona');
  const limited = await signUpInto(own, 'member', 'Lim');
  await own.client.patch('/api/crm/team', { visibility: 'own' });
  const channel = await channelOf(limited);
  expect(channel.topic).toBe(`team:${own.team_id}:member:${await idOf(limited)}`);
  const everything = await channelOf(own);
  await expect(listen({ ...channel, topic: everything.topic })).rejects.toThrow('Unauthorized');

  const heard = await listen(channel);
  const bench = await workbench(own);
  const hidden = await createDeal(own, bench);
  const shared = await createDeal(own, bench, { owner_id: await idOf(limited) });
  await expect.poll(() => heard.flatMap(({ ids }) => ids)).toContain(shared.id);
  expect(JSON.stringify(heard)).not.toContain(hidden.id);
});

test('a member who is removed hears nothing more, whatever their token still says', async () => {
  const before = await channelOf(ben);
  const heard = await listen(before);
  const heir = await idOf(ana);
  const removed = await ana.client.delete(`/api/crm/team/members/${await idOf(ben)}?hand_over_to=${heir}`);
  expect(removed.status).toBe(200);
  const after = await channelOf(ana);
  expect(after.topic).not.toBe(before.topic);
  await expect(listen({ ...before, topic: after.topic })).rejects.toThrow('Unauthorized');
  const theirs = await listen(after);
  const deal = await createDeal(ana, await workbench(ana));
  await expect.poll(() => theirs.flatMap(({ ids }) => ids)).toContain(deal.id);
  expect(JSON.stringify(heard)).not.toContain(deal.id);
});
