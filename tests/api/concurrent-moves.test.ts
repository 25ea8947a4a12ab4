import { expect, test } from 'vitest';
import type { Board, BoardStage } from '../../src/features/deals/schema.ts';
import { signIn, signUpWithTeam } from '../support/accounts.ts';
import { createDeal, workbench } from '../support/deals.ts';
import type { Client } from '../support/http.ts';

const people = 20;
const movesEach = 8;
const cards = 12;

async function readColumn(client: Client, stageId: string): Promise<BoardStage> {
  const board: Board = (await client.get('/api/crm/deals')).json.data;
  const stage = board.stages.find(({ id }) => id === stageId);
  if (!stage) throw new Error('The column is gone.');
  return stage;
}

const randomPlace = (length: number) => Math.floor(Math.random() * length);

/** Drags a card somewhere else in the column, as one saw it; what comes back is the status. */
async function moveSomething(client: Client, stageId: string): Promise<number> {
  const { deals } = await readColumn(client, stageId);
  const [deal] = deals.splice(randomPlace(deals.length), 1);
  const place = randomPlace(deals.length + 1);
  const answer = await client.patch(`/api/crm/deals/${deal?.id}`, {
    stage_id: stageId,
    after_id: deals[place - 1]?.id ?? null,
    before_id: deals[place]?.id ?? null,
    version: deal?.version,
  });
  return answer.status;
}

test('twenty people who move the cards of one column lose none and end with one order', async () => {
  const account = await signUpWithTeam();
  const bench = await workbench(account);
  for (let card = 0; card < cards; card++)
    await createDeal(account, bench, { title: `Deal ${card}`, amount: 1 });
  const stageId = bench.stages.Qualification ?? '';
  const before = await readColumn(account.client, stageId);
  const clients = await Promise.all(Array.from({ length: people }, () => signIn(account)));

  const statuses = await Promise.all(
    clients.map(async (client) => {
      const seen: number[] = [];
      for (let move = 0; move < movesEach; move++) seen.push(await moveSomething(client, stageId));
      return seen;
    }),
  );

  const counted = Object.groupBy(statuses.flat(), String);
  expect(Object.keys(counted).filter((status) => status !== '200' && status !== '409')).toEqual([]);
  expect(counted['200']?.length).toBeGreaterThan(people);

  const columns = await Promise.all(clients.map((client) => readColumn(client, stageId)));
  const orders = columns.map(({ deals }) => deals.map((deal) => deal.id));
  expect(orders).toEqual(orders.map(() => orders[0]));
  expect(orders[0]?.toSorted()).toEqual(before.deals.map((deal) => deal.id).toSorted());
  const keys = columns[0]?.deals.map((deal) => deal.position) ?? [];
  expect(keys).toEqual([...new Set(keys)].toSorted());
  expect(columns[0]).toMatchObject({ count: cards, total: cards });
  // Every move that was answered with success was counted once, and no other.
  const versions = columns[0]?.deals.reduce((sum, deal) => sum + deal.version - 1, 0);
  expect(versions).toBe(counted['200']?.length);
}, 120_000);
