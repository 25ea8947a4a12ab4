import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '@/lib/api/api-error';
import { connectLive, type LiveConnection } from './connection';

type Status = 'SUBSCRIBED' | 'CHANNEL_ERROR' | 'CLOSED';

/** A channel of the client below, steered by the tests. */
class FakeChannel {
  readonly topic: string;
  state = 'closed';
  tracked: unknown[] = [];
  present: Record<string, unknown[]> = {};
  #handlers = new Map<string, (message: unknown) => void>();
  #onStatus = (_status: Status, _error?: Error) => {};
  constructor(topic: string) {
    this.topic = `realtime:${topic}`;
  }
  on(_type: string, { event }: { event: string }, handler: (message: unknown) => void) {
    this.#handlers.set(event, handler);
    return this;
  }
  subscribe(onStatus: (status: Status, error?: Error) => void) {
    this.#onStatus = onStatus;
    this.state = 'joining';
    return this;
  }
  become(status: Status, refusal?: string) {
    this.state = { SUBSCRIBED: 'joined', CHANNEL_ERROR: 'errored', CLOSED: 'closed' }[status];
    this.#onStatus(status, refusal ? new Error(refusal, { cause: { reason: refusal } }) : undefined);
  }
  say(event: string, payload: unknown = {}) {
    this.#handlers.get(event)?.({ payload });
  }
  async track(shown: unknown) {
    this.tracked.push(shown);
  }
  presenceState = () => this.present;
}

const { clients } = vi.hoisted(() => ({
  clients: [] as {
    channels: FakeChannel[];
    accessToken(): Promise<string>;
    connects: number;
    open: boolean;
  }[],
}));

vi.mock('@supabase/realtime-js', () => ({
  RealtimeClient: class {
    channels: FakeChannel[] = [];
    accessToken: () => Promise<string>;
    connects = 0;
    open = true;
    constructor(_url: string, options: { accessToken(): Promise<string> }) {
      this.accessToken = options.accessToken;
      clients.push(this);
    }
    async setAuth() {
      await this.accessToken();
    }
    channel(topic: string) {
      const channel = new FakeChannel(topic);
      this.channels.push(channel);
      return channel;
    }
    async removeChannel(channel: FakeChannel) {
      this.channels = this.channels.filter((one) => one !== channel);
    }
    async disconnect() {
      this.open = false;
    }
    connect() {
      this.connects += 1;
    }
  },
}));

const problem = (status: number) =>
  new ApiError({ title: '', detail: '', code: 'x', request_id: '', status });

let live: LiveConnection | null = null;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('navigator', { onLine: true });
  clients.length = 0;
});
afterEach(() => {
  live?.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function start() {
  const place = { url: 'ws://x', key: 'k', topic: 'team:t', token: 'one', expires_in: 3600, spread: 0 };
  const around = {
    userId: 'me',
    readChannel: vi.fn(async () => ({ ...place })),
    onStatus: vi.fn(),
    onChange: vi.fn(),
    onJoined: vi.fn(),
    onRemoved: vi.fn(),
  };
  live = connectLive(around);
  await vi.advanceTimersByTimeAsync(0);
  const client = () => {
    const [first] = clients;
    if (!first) throw new Error('There is no client.');
    return first;
  };
  return { ...around, place, live, client, topics: () => client().channels.map(({ topic }) => topic) };
}

test('joins where the API says, and passes on what is told there', async () => {
  const { client, onStatus, onJoined, onChange } = await start();
  const [channel] = client().channels;
  expect(channel?.topic).toBe('realtime:team:t');
  channel?.become('SUBSCRIBED');
  expect(onStatus).toHaveBeenLastCalledWith('live');
  expect(onJoined).toHaveBeenCalledOnce();
  const change = { table: 'deals', op: 'UPDATE', ids: null, actor: null };
  channel?.say('change', change);
  expect(onChange).toHaveBeenCalledWith(change);
});

test('everything may have changed each time that it joins again', async () => {
  const { client, onStatus, onJoined } = await start();
  client().channels[0]?.become('SUBSCRIBED');
  client().channels[0]?.become('CHANNEL_ERROR');
  expect(onStatus).toHaveBeenLastCalledWith('reconnecting');
  client().channels[0]?.become('SUBSCRIBED');
  expect(onJoined).toHaveBeenCalledTimes(2);
});

test('goes along when the team moves to another topic', async () => {
  const { client, place, topics } = await start();
  client().channels[0]?.become('SUBSCRIBED');
  place.topic = 'team:t:1';
  client().channels[0]?.say('moved');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(topics()).toEqual(['realtime:team:t:1']);
});

test('asks anew where it is refused', async () => {
  const { client, place, topics } = await start();
  place.topic = 'team:t:2';
  client().channels[0]?.become('CHANNEL_ERROR', 'Unauthorized');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(topics()).toEqual(['realtime:team:t:2']);
});

test('tells when the team is not ours any more, and leaves', async () => {
  const { client, readChannel, onRemoved } = await start();
  readChannel.mockRejectedValue(problem(403));
  client().channels[0]?.say('moved');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(onRemoved).toHaveBeenCalledOnce();
  expect(client().open).toBe(false);
});

test('tries on while the API cannot be reached', async () => {
  const { client, readChannel, onStatus, onRemoved, topics, place } = await start();
  readChannel.mockRejectedValue(problem(0));
  client().channels[0]?.become('CLOSED');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(onStatus).toHaveBeenLastCalledWith('reconnecting');
  expect(onRemoved).not.toHaveBeenCalled();
  readChannel.mockImplementation(async () => ({ ...place, topic: 'team:t:3' }));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(topics()).toEqual(['realtime:team:t:3']);
});

test('renews the token before it runs out', async () => {
  const { client, place } = await start();
  place.token = 'two';
  expect(await client().accessToken()).toBe('one');
  await vi.advanceTimersByTimeAsync(3_540_000);
  expect(await client().accessToken()).toBe('two');
});

test('connects anew after a sleep, and not for lesser gaps', async () => {
  const { client } = await start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(client().connects).toBe(0);
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(client().connects).toBe(1);
});

test('shows each person on a record once, and oneself never', async () => {
  const { client, live: connection } = await start();
  client().channels[0]?.become('SUBSCRIBED');
  const onViewers = vi.fn();
  const watch = connection.watch('deal:1', onViewers);
  const [, record] = client().channels;
  expect(record?.topic).toBe('realtime:team:t:deal:1');
  record?.become('SUBSCRIBED');
  watch.edit('Amount');
  watch.edit('Amount');
  expect(record?.tracked).toEqual([
    { user_id: 'me', editing: null },
    { user_id: 'me', editing: 'Amount' },
  ]);
  if (record) {
    record.present = {
      me: [{ user_id: 'me', editing: null }],
      ann: [
        { user_id: 'ann', editing: null },
        { user_id: 'ann', editing: 'Title' },
      ],
      odd: [{}],
    };
  }
  record?.say('sync');
  expect(onViewers).toHaveBeenLastCalledWith([{ user_id: 'ann', editing: 'Title' }]);
  watch.stop();
  expect(client().channels).toHaveLength(1);
});
