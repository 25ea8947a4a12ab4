// `npm run bench -- live`: how long a move takes from one browser to the other, and
// what a change of 1,000 deals does to 200 listeners. The last line is one JSON object.

import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { RealtimeClient } from '@supabase/realtime-js';
import postgres from 'postgres';
import type { Board, BoardStage } from '../../src/features/deals/schema.ts';
import type { LiveChannel } from '../../src/features/live/schema.ts';
import { signUpWithTeam, type TeamAccount } from '../../tests/support/accounts.ts';
import { testEnv } from '../../tests/support/env.ts';
import type { Answer } from '../../tests/support/http.ts';
import { signUpInto } from '../../tests/support/teams.ts';
import { fillTeam } from './fill-team.ts';
import { median, p95, timed } from './measure.ts';
import { launchBrowser, openBoard } from './open-board.ts';

const deals = 1_000;
const moves = 50;
const warmUps = 5;
const betweenMs = 1_000;
const listeners = 200;
/** The most that one request may change. */
const atOnce = 200;

const database = postgres(testEnv('CAIRN_TEST_DATABASE_URL'), { onnotice: () => {} });
const ana = await signUpWithTeam('Ana');
const ben = await signUpInto(ana, 'member', 'Ben');
await fillTeam(database, ana.team_id, { companies: deals / 50, contacts: deals / 10, deals });

function expectOk({ status, json }: Answer) {
  if (status !== 200) throw new Error(`Answered ${status}: ${JSON.stringify(json)}`);
  return json.data;
}
const getBoard = async ({ client }: TeamAccount): Promise<Board> =>
  expectOk(await client.get('/api/crm/deals'));
const columnsOf = ({ stages }: Board) => stages.slice(0, 2) as [BoardStage, BoardStage];

/** Waits in a page for a card to be in a column; resolves with the time by the machine's clock, in ms. */
const cardIn = (page: Page, deal: string, stage: string) =>
  page.evaluate(
    ([id, name]) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const column = document.querySelector(`[data-deal="${id}"]`)?.closest('section');
          if (!column?.querySelector('h2')?.textContent?.includes(name ?? '')) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    [deal, stage],
  );

/** Moves a card in one browser by a request; resolves with the time at which it was sent. */
const move = (page: Page, deal: string, body: object) =>
  page.evaluate(
    async ([id, json]) => {
      const sent = performance.timeOrigin + performance.now();
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/api/crm/deals/${id}`, { method: 'PATCH', headers, body: json });
      if (!answer.ok) throw new Error(await answer.text());
      const { data } = (await answer.json()) as { data: { version: number } };
      return { sent, version: data.version };
    },
    [deal, JSON.stringify(body)],
  );

async function timeMoves(): Promise<number[]> {
  const browser = await launchBrowser();
  const [hers, his] = [await openBoard(browser, ana), await openBoard(browser, ben)];
  // Her board would take what this script sends for somebody else's, and fetch it at the same time.
  await hers.goto('/settings/profile');
  const columns = columnsOf(await getBoard(ana));
  const [deal] = columns[0].deals;
  if (!deal) throw new Error('There is no deal to move.');
  let { version } = deal;
  const times: number[] = [];
  for (let round = 1 - warmUps; round <= moves; round++) {
    const stage = columns[Math.abs(round) % 2 === Math.abs(1 - warmUps) % 2 ? 1 : 0];
    const seen = cardIn(his, deal.id, stage.name);
    const saved = await move(hers, deal.id, { stage_id: stage.id, version });
    version = saved.version;
    const time = (await seen) - saved.sent;
    if (round > 0) times.push(time);
    // As people do: what a move leaves to be fetched later is not the next one's to wait for.
    await setTimeout(betweenMs);
  }
  await browser.close();
  return times;
}

/** Answers that were no boards. */
let failed = 0;

/** A listener without a browser: it fetches the board when it hears of a change, one fetch at a time. */
class Listener {
  heard = 0;
  #board: Board | null = null;
  #stale = false;
  #fetching = false;

  #spread = 0;

  async join({ url, key, topic, token, spread }: LiveChannel): Promise<RealtimeClient> {
    this.#spread = spread;
    const address = new URL(url, ben.client.base).href.replace(/^http/, 'ws');
    const client = new RealtimeClient(address, { params: { apikey: key }, accessToken: async () => token });
    await client.setAuth();
    const channel = client.channel(topic, { config: { private: true } });
    channel.on('broadcast', { event: 'change' }, () => {
      this.heard += 1;
      this.#stale = true;
      void this.#fetch();
    });
    await new Promise<void>((resolve, reject) => {
      channel.subscribe((status, error) => (status === 'SUBSCRIBED' ? resolve() : reject(error)));
    });
    return client;
  }

  async #fetch(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    await setTimeout(10 + Math.random() * this.#spread);
    while (this.#stale) {
      this.#stale = false;
      const took = await timed(async () => {
        const answer = await ben.client.get('/api/crm/deals');
        if (answer.status === 200) this.#board = answer.json.data;
        else {
          // As SWR does: a busy server is asked once more.
          failed += 1;
          this.#stale = true;
        }
      });
      if (this.#stale) await setTimeout(took);
    }
    this.#fetching = false;
  }

  shows = (expected: string) => this.#board !== null && countsOf(this.#board) === expected;
}

const countsOf = ({ stages }: Board) => JSON.stringify(stages.map(({ count, total }) => [count, total]));

async function floodListeners() {
  // They are all Ben; as many people would get a wait of their own.
  const place: LiveChannel = {
    ...expectOk(await ben.client.get('/api/crm/realtime')),
    spread: listeners * 10,
  };
  const crowd = Array.from({ length: listeners }, () => new Listener());
  const clients = await Promise.all(crowd.map((listener) => listener.join(place)));
  const [, stage] = columnsOf(await getBoard(ana));
  const rows = await database<{ id: string }[]>`
    select id from public.deals where team_id = ${ana.team_id} order by id`;

  const answers: number[] = [];
  let done = false;
  const probing = (async () => {
    while (!done) {
      answers.push(await timed(() => ana.client.get('/api/crm/me')));
      await setTimeout(50);
    }
  })();

  const began = performance.now();
  const since = () => performance.now() - began;
  for (let from = 0; from < deals; from += atOnce) {
    const ids = rows.slice(from, from + atOnce).map(({ id }) => id);
    expectOk(await ana.client.post('/api/crm/deals/bulk', { ids, change: { stage_id: stage.id } }));
  }
  const saved = since();
  await until(() => crowd.every(({ heard }) => heard >= deals / atOnce));
  const heard = since();
  const expected = countsOf(await getBoard(ana));
  await until(() => crowd.every((listener) => listener.shows(expected)));
  const right = since();
  done = true;
  await probing;
  await Promise.all(clients.map((client) => client.disconnect()));
  return { saved, heard, right, answers };
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('The listeners did not get there within two minutes.');
    await setTimeout(5);
  }
}

const rounded = (value: number) => Number(value.toFixed(1));
const row = (name: string, value: number) =>
  console.info(name.padEnd(60), `${rounded(value)} ms`.padStart(12));

const times = await timeMoves();
row(`A move, from the request to the other browser's DOM, p50`, median(times));
row('… p95', p95(times));

const bulk = await floodListeners();
await database.end();
row(`${deals} deals changed in ${deals / atOnce} requests`, bulk.saved);
row(`… heard by all ${listeners} listeners after`, bulk.heard);
row('… and all of them right after', bulk.right);
row('GET /api/crm/me meanwhile, p95', p95(bulk.answers));
if (failed > 0) console.info(`${failed} boards had to be asked for again.`);

const metrics = {
  live_p50: rounded(median(times)),
  live_p95: rounded(p95(times)),
  bulk_saved: rounded(bulk.saved),
  bulk_heard: rounded(bulk.heard),
  bulk_right: rounded(bulk.right),
  bulk_meanwhile_p95: rounded(p95(bulk.answers)),
};
console.info(`\n${JSON.stringify({ bench: 'live', metrics })}`);
process.exit(0);
