// The Realtime gateway for tests: in this process, with tokens made by hand.

import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REALTIME_SUBSCRIBE_STATES, type RealtimeChannel, RealtimeClient } from '@supabase/realtime-js';
import { bootstrap, type Connection, connect, migrate, query } from '../local/database.ts';
import { openGateway } from '../local/realtime/gateway.ts';

const secrets = { jwt_secret: 'a secret', publishable_key: 'sb_publishable_x', secret_key: 'sb_secret_x' };

/** The gateway alone, on a database in memory, with people who need no Auth. */
export interface TestGateway {
  database: Connection;
  /** Where it listens, as clients take it. */
  url: string;
  /** A token of Auth's kind; without a name that of somebody who is nobody here. */
  token(name?: string, seconds?: number): string;
  client(token: string): RealtimeClient;
  close(): Promise<void>;
}

const ids: Record<string, string> = {
  ada: '00000000-0000-4000-8000-000000000001',
  bob: '00000000-0000-4000-8000-000000000002',
  dee: '00000000-0000-4000-8000-000000000004',
};

export const idOf = (name: string): string => ids[name] ?? '00000000-0000-4000-8000-00000000000f';

export async function startGateway(): Promise<TestGateway> {
  const database = await connect(null);
  await bootstrap(database);
  await migrate(database);
  for (const [name, id] of Object.entries(ids)) {
    await query(database, 'insert into auth.users (id, email) values ($1, $2)', [id, `${name}@example.com`]);
  }
  const server = createServer();
  const closeGateway = await openGateway(server, database, secrets);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/realtime/v1`;
  const clients: RealtimeClient[] = [];
  return {
    database,
    url,
    token: (name = '', seconds = 3600) =>
      sign({ sub: idOf(name), role: 'authenticated', exp: Math.floor(Date.now() / 1000) + seconds }),
    client(token) {
      const client = new RealtimeClient(url, {
        params: { apikey: secrets.publishable_key },
        accessToken: async () => token,
        reconnectAfterMs: () => 50,
      });
      clients.push(client);
      return client;
    },
    async close() {
      await Promise.all(clients.map((client) => client.disconnect()));
      await closeGateway();
      server.close();
      await database.close();
    },
  };
}

export function sign(claims: Record<string, unknown>, secret = secrets.jwt_secret): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

/** Runs one statement as somebody, as their application would. */
export async function as<Row>(
  { database }: TestGateway,
  name: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  await query(database, `select set_config('request.jwt.claim.sub', $1, false)`, [idOf(name)]);
  return query<Row>(database, text, values);
}

/** Joins a channel; resolves with it, or rejects with the refusal. */
export async function join(client: RealtimeClient, topic: string, config = {}): Promise<RealtimeChannel> {
  await client.setAuth();
  const channel = client.channel(topic, { config: { private: true, ...config } });
  return new Promise((resolve, reject) => {
    channel.subscribe((status, error) => {
      if (status === REALTIME_SUBSCRIBE_STATES.SUBSCRIBED) resolve(channel);
      if (status === REALTIME_SUBSCRIBE_STATES.CHANNEL_ERROR) reject(error);
    });
  });
}

/** What arrives on a channel, one after the other. */
export function heard(channel: RealtimeChannel, event = 'change') {
  const waiting: unknown[] = [];
  const takers: ((message: never) => void)[] = [];
  channel.on('broadcast', { event }, ({ payload }) => {
    const taker = takers.shift();
    if (taker) taker(payload as never);
    else waiting.push(payload);
  });
  return {
    waiting,
    next: <Message = { table: string; op: string; ids: string[] | null; actor: string }>() =>
      new Promise<Message>((resolve) => {
        if (waiting.length > 0) resolve(waiting.shift() as Message);
        else takers.push(resolve);
      }),
  };
}
