import { afterAll, beforeAll, expect, test } from 'vitest';
import { newTeam, startServer, temporaryFolder, unwrap } from './embedded-server.ts';

const account = { email: 'ada@example.com', password: 'correct horse battery' };
const rounds = 3;
const writers = 4;

let data: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  data = await temporaryFolder();
});
afterAll(() => data.remove());

test('killing the server during writes loses no acknowledged write', async () => {
  const acknowledged: string[] = [];
  let server = await startServer(data.folder);
  let client = server.client();
  const stage = await newTeam(client, account.email, account.password);

  for (let round = 1; round <= rounds; round++) {
    // Everyone writes until the server is gone, and it goes in the middle of that.
    let untilKilled = 5 + Math.floor(Math.random() * 40);
    const write = async (writer: number) => {
      for (let n = 1; ; n++) {
        const deal = { ...stage, title: `Deal ${round}.${writer}.${n}` };
        const { error } = await client.from('deals').insert(deal);
        if (error) return;
        acknowledged.push(deal.title);
        if (--untilKilled === 0) setTimeout(() => server.stop('SIGKILL'), Math.random() * 20);
      }
    };
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    expect(untilKilled).toBeLessThanOrEqual(0);

    server = await startServer(data.folder);
    client = server.client();
    unwrap(await client.auth.signInWithPassword(account));
    const deals = unwrap(await client.from('deals').select('title, deal_stage_history(to_stage_id)'));
    const stored = new Set(deals.map((deal) => deal.title));
    expect(acknowledged.filter((title) => !stored.has(title))).toEqual([]);
    // A deal and the history that its trigger writes come or go together.
    for (const deal of deals) expect(deal.deal_stage_history).toHaveLength(1);
  }
  await server.stop('SIGTERM');
}, 180_000);
