// The Realtime gateway of the embedded server, asked by the client that browsers use.

import type { RealtimeChannel } from '@supabase/realtime-js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket as SlowSocket } from 'ws';
import { query } from '../local/database.ts';
import { as, heard, idOf, join, sign, startGateway, type TestGateway } from './gateway.ts';

let gateway: TestGateway;
let team: string;
let topic: string;

beforeAll(async () => {
  gateway = await startGateway();
  const [row] = await as<{ id: string }>(
    gateway,
    'ada',
    "select public.create_team('Home', 'EUR', 'UTC', 'lead_funnel') as id",
  );
  team = row?.id ?? '';
  topic = `team:${team}`;
  await addMember('bob');
});
afterAll(() => gateway.close());

const addMember = (name: string) =>
  as(gateway, 'ada', "insert into public.team_members (team_id, user_id, role) values ($1, $2, 'member')", [
    team,
    idOf(name),
  ]);

const addCompany = (name: string, owner = 'ada') =>
  as<{ id: string }>(
    gateway,
    owner,
    'insert into public.companies (team_id, name, owner_id) values ($1, $2, $3) returning id',
    [team, name, idOf(owner)],
  ).then(([row]) => row?.id ?? '');

const clientOf = (name: string) => gateway.client(gateway.token(name));
const until = (condition: () => void) => vi.waitFor(condition, { timeout: 10_000, interval: 10 });

test('a change is heard by every member', async () => {
  const channels = await Promise.all(['ada', 'bob'].map((name) => join(clientOf(name), topic)));
  const ears = channels.map((channel) => heard(channel));
  const id = await addCompany('Acme');
  for (const ear of ears) {
    expect(await ear.next()).toEqual({ table: 'companies', op: 'INSERT', ids: [id], actor: idOf('ada') });
  }
});

test('changes are heard in the order in which they were made, also many at once', async () => {
  const ear = heard(await join(clientOf('bob'), topic));
  const made: string[] = [];
  for (let n = 1; n <= 300; n++) made.push(await addCompany(`Company ${n}`));
  const arrived: (string | undefined)[] = [];
  for (const _ of made) arrived.push((await ear.next()).ids?.[0]);
  expect(arrived).toEqual(made);
});

test('what is rolled back is not heard', async () => {
  const ear = heard(await join(clientOf('bob'), topic));
  await as(
    gateway,
    'ada',
    `do $$ begin
       insert into public.companies (team_id, name) values ('${team}', 'Undone');
       raise exception using errcode = 'UNDO0';
     exception when sqlstate 'UNDO0' then null; end $$`,
  );
  const id = await addCompany('Kept');
  expect((await ear.next()).ids).toEqual([id]);
});

test.each([
  ['a stranger', () => gateway.token('dee')],
  ['nobody', () => gateway.token()],
  ['a forged token', () => sign({ sub: idOf('ada'), role: 'authenticated', exp: 9e9 }, 'another secret')],
  ['an expired token', () => gateway.token('ada', -1)],
  ['no token', () => ''],
  ['a token that is none', () => 'x.y.z'],
])('%s is refused', async (_, token) => {
  await expect(join(gateway.client(token()), topic)).rejects.toThrow(/^Unauthorized/);
});

test('public channels are refused, and topics of no team', async () => {
  await expect(join(clientOf('ada'), topic, { private: false })).rejects.toThrow(/^PrivateOnly/);
  await expect(join(clientOf('ada'), 'lobby')).rejects.toThrow(/^Unauthorized/);
  await expect(join(clientOf('bob'), `team:${team}:member:${idOf('ada')}`)).rejects.toThrow(/^Unauthorized/);
});

test('nobody but the database speaks', async () => {
  const [ada, bob] = await Promise.all([
    join(clientOf('ada'), topic, { broadcast: { ack: true, self: true } }),
    join(clientOf('bob'), topic),
  ]);
  const ear = heard(bob);
  const forged = { table: 'deals', op: 'DELETE', ids: null, actor: idOf('bob') };
  expect(await ada.send({ type: 'broadcast', event: 'change', payload: forged })).toBe('error');
  const id = await addCompany('True');
  expect((await ear.next()).ids).toEqual([id]);
});

test('a message that is not private is not delivered', async () => {
  const ear = heard(await join(clientOf('bob'), topic));
  await query(gateway.database, `select realtime.send('{}', 'change', $1, false)`, [topic]);
  const id = await addCompany('Private');
  expect((await ear.next()).ids).toEqual([id]);
});

test('whoever has left the channel hears nothing more, and may come back', async () => {
  const client = clientOf('bob');
  const other = heard(await join(clientOf('ada'), topic));
  const channel = await join(client, topic);
  const left = heard(channel);
  expect(await channel.unsubscribe()).toBe('ok');
  await addCompany('Unheard');
  await other.next();
  expect(left.waiting).toEqual([]);
  const back = heard(await join(client, topic));
  const id = await addCompany('Heard');
  expect((await back.next()).ids).toEqual([id]);
});

test('a channel ends with its token, and goes on with a fresh one', async () => {
  const closed = closing(await join(gateway.client(gateway.token('bob', 2)), topic));
  const renewing = gateway.client(gateway.token('bob', 2));
  let token = gateway.token('bob', 2);
  renewing.accessToken = async () => token;
  const kept = await join(renewing, topic);
  const ear = heard(kept);
  token = gateway.token('bob');
  await renewing.setAuth();
  await closed;
  const id = await addCompany('Later');
  expect((await ear.next()).ids).toEqual([id]);
  expect(kept.state).toBe('joined');
});

/** Resolves when a channel is closed for good. */
const closing = (channel: RealtimeChannel) => until(() => expect(channel.state).toBe('closed'));

test('a fresh token of somebody who may not listen any more ends the channel', async () => {
  await addMember('dee');
  const client = clientOf('dee');
  let token = gateway.token('dee');
  client.accessToken = async () => token;
  const channel = await join(client, topic);
  const moved = heard(channel, 'moved');
  await as(gateway, 'ada', 'delete from public.team_members where user_id = $1', [idOf('dee')]);
  await moved.next();
  // What the team says from now on is said elsewhere.
  const current = await liveTopic();
  expect(current).not.toBe(topic);
  await expect(join(clientOf('dee'), current)).rejects.toThrow(/^Unauthorized/);
  token = gateway.token('dee', 7200);
  await client.setAuth();
  await closing(channel);
  topic = current;
});

const liveTopic = () =>
  as<{ topic: string }>(gateway, 'ada', 'select public.live_topic($1) as topic', [team]).then(
    ([row]) => row?.topic ?? '',
  );

test('the sockets of members who see only their own carry nothing about what is hidden', async () => {
  await as(gateway, 'ada', "update public.teams set visibility = 'own' where id = $1", [team]);
  topic = await liveTopic();
  const mine = `team:${team}:member:${idOf('bob')}`;
  await expect(join(clientOf('bob'), topic)).rejects.toThrow(/^Unauthorized/);
  const ear = heard(await join(clientOf('bob'), mine));
  const everything = heard(await join(clientOf('ada'), topic));
  await addCompany('Hidden');
  const id = await addCompany('Own', 'bob');
  expect((await ear.next()).ids).toEqual([id]);
  await everything.next();
  await everything.next();
  expect(ear.waiting).toEqual([]);
  await as(gateway, 'ada', "update public.teams set visibility = 'everyone' where id = $1", [team]);
  topic = await liveTopic();
});

test('people see who else is on a record', async () => {
  const id = await addCompany('Looked at');
  const record = `team:${team}:company:${id}`;
  const watch = { presence: { enabled: true } };
  const ada = await join(clientOf('ada'), record, watch);
  await ada.track({ user_id: 'ada', editing: null });
  const bobs = clientOf('bob');
  const bob = await join(bobs, record, watch);
  const seen = (channel: RealtimeChannel) =>
    Object.values(channel.presenceState<{ user_id: string; editing: string | null }>())
      .flat()
      .map(({ user_id, editing }) => `${user_id} ${editing}`)
      .sort();
  await until(() => expect(seen(bob)).toEqual(['ada null']));
  await bob.track({ user_id: 'bob', editing: 'name' });
  await until(() => expect(seen(ada)).toEqual(['ada null', 'bob name']));
  await bob.track({ user_id: 'bob', editing: null });
  await until(() => expect(seen(ada)).toEqual(['ada null', 'bob null']));
  await bob.untrack();
  await until(() => expect(seen(ada)).toEqual(['ada null']));
  await bob.track({ user_id: 'bob', editing: null });
  await until(() => expect(seen(ada)).toHaveLength(2));
  await bobs.disconnect();
  await until(() => expect(seen(ada)).toEqual(['ada null']));
  await expect(join(clientOf('dee'), record, watch)).rejects.toThrow(/^Unauthorized/);
  // The team's own channel is for listening only.
  const listening = await join(clientOf('bob'), topic, watch);
  expect(await listening.track({ user_id: 'bob' })).toBe('error');
});

test('hundreds of sockets hear a change', async () => {
  const channels = await Promise.all(Array.from({ length: 300 }, () => join(clientOf('bob'), topic)));
  const ears = channels.map((channel) => heard(channel));
  const id = await addCompany('Popular');
  for (const ear of ears) expect((await ear.next()).ids).toEqual([id]);
});

const open = async (query = 'apikey=sb_publishable_x&vsn=2.0.0', path = '/websocket') => {
  const socket = new WebSocket(`${gateway.url}${path}?${query}`);
  const ended = new Promise<number>((resolve) => {
    socket.onclose = ({ code }) => resolve(code);
  });
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('refused'));
  });
  return { socket, ended };
};

test('connections without the key, of another version or to another place are refused', async () => {
  await expect(open('vsn=2.0.0')).rejects.toThrow('refused');
  await expect(open('apikey=x&vsn=2.0.0')).rejects.toThrow('refused');
  await expect(open('apikey=sb_publishable_x&vsn=1.0.0')).rejects.toThrow('refused');
  await expect(open(undefined, '/elsewhere')).rejects.toThrow('refused');
});

test('a socket that floods the gateway or sends too much at once is closed', async () => {
  const flooding = await open();
  for (let n = 1; n <= 1000; n++) flooding.socket.send('[null,"1","phoenix","heartbeat",{}]');
  expect(await flooding.ended).toBe(1008);
  const heavy = await open();
  heavy.socket.send(JSON.stringify([null, '1', 'phoenix', 'heartbeat', { much: 'x'.repeat(100_000) }]));
  expect(await heavy.ended).toBe(1009);
});

test('a client that does not take what it is sent is cut off, and holds up nobody', async () => {
  const slow = new SlowSocket(`${gateway.url}/websocket?apikey=sb_publishable_x&vsn=2.0.0`);
  await new Promise((resolve) => slow.once('open', resolve));
  const closed = new Promise((resolve) => slow.once('close', resolve));
  const config = { private: true };
  const payload = { config, access_token: gateway.token('bob') };
  slow.send(JSON.stringify(['1', '1', `realtime:${topic}`, 'phx_join', payload]));
  await new Promise((resolve) => slow.once('message', resolve));
  slow.pause();
  let taken = 0;
  slow.on('message', () => {
    taken += 1;
  });

  const ear = heard(await join(clientOf('bob'), topic), 'much');
  const messages = 4000;
  await query(
    gateway.database,
    `select realtime.send(jsonb_build_object('much', repeat('x', 4000)), 'much', $1, true)
     from generate_series(1, $2::integer)`,
    [topic, messages],
  );
  for (let n = 1; n <= messages; n++) await ear.next();
  slow.resume();
  await closed;
  expect(taken).toBeLessThan(messages);
});

/** Frames that are nearly right, and some that are not at all. */
const frame = fc.oneof(
  fc.string(),
  fc.json(),
  fc.uint8Array({ maxLength: 300 }),
  // A broadcast whose lengths lie.
  fc.uint8Array({ minLength: 7, maxLength: 40 }).map((bytes) => Uint8Array.from([3, ...bytes])),
  fc
    .tuple(
      fc.oneof(fc.constant(null), fc.string()),
      fc.oneof(fc.constant(null), fc.string()),
      fc.oneof(fc.constant('phoenix'), fc.constantFrom('realtime:', 'realtime:team:x'), fc.string()),
      fc.constantFrom('phx_join', 'phx_leave', 'heartbeat', 'access_token', 'broadcast', 'presence', 'x'),
      fc.oneof(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.record({
          access_token: fc.oneof(fc.string(), fc.constant(null)),
          config: fc.record({ private: fc.boolean(), presence: fc.jsonValue(), broadcast: fc.jsonValue() }),
        }),
        fc.jsonValue(),
      ),
    )
    .map((parts) => JSON.stringify(parts)),
);

test('malformed frames leave the gateway standing', async () => {
  const ear = heard(await join(clientOf('bob'), topic));
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 20 }), async (frames) => {
      const { socket, ended } = await open();
      for (const each of frames) socket.send(each as string);
      socket.send('not a frame');
      expect(await ended).toBe(1008);
    }),
    { numRuns: 200 },
  );
  const id = await addCompany('Standing');
  expect((await ear.next()).ids).toEqual([id]);
}, 120_000);
