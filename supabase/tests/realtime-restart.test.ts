import type { RealtimeChannel } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newTeam, startServer, temporaryFolder, unwrap } from './embedded-server.ts';

const listeners = 20;

let data: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  data = await temporaryFolder();
});
afterAll(() => data.remove());

test('after a kill and a restart all listeners are back by themselves', async () => {
  let server = await startServer(data.folder);
  const port = Number(new URL(server.url).port);
  const ada = server.client();
  const { team_id } = await newTeam(ada, 'ada@example.com', 'correct horse battery');
  const { session } = unwrap(await ada.auth.getSession());
  if (!session) throw new Error('Ada is not signed in.');

  const channels: RealtimeChannel[] = [];
  const joins = Array.from({ length: listeners }, () => 0);
  const heard = Array.from({ length: listeners }, () => 0);
  const clients = await Promise.all(
    joins.map(async (_, place) => {
      const client = server.client();
      unwrap(await client.auth.setSession(session));
      const channel = client.channel(`team:${team_id}`, { config: { private: true } });
      channel.on('broadcast', { event: 'change' }, () => {
        heard[place] = (heard[place] ?? 0) + 1;
      });
      channel.subscribe((status) => {
        if (status === 'SUBSCRIBED') joins[place] = (joins[place] ?? 0) + 1;
      });
      channels.push(channel);
      return client;
    }),
  );
  const all = (counts: number[], least: number) =>
    vi.waitFor(() => expect(counts.filter((count) => count < least)).toEqual([]), {
      timeout: 40_000,
      interval: 20,
    });
  await all(joins, 1);

  await server.stop('SIGKILL');
  await vi.waitFor(() => expect(channels.map(({ state }) => state)).not.toContain('joined'));
  server = await startServer(data.folder, port);
  await all(joins, 2);
  heard.fill(0);
  unwrap(await ada.from('companies').insert({ team_id, name: 'After the restart' }).select('id'));
  await all(heard, 1);

  await Promise.all(clients.map((client) => client.removeAllChannels()));
  await server.stop('SIGTERM');
}, 120_000);
