// `npm run bench -- contacts`: the list of contacts and its search in a team of 300
// and in one of 300,000, over HTTP with a real session. The last line is one JSON object.

import postgres from 'postgres';
import { signUpWithTeam, type TeamAccount } from '../../tests/support/accounts.ts';
import { testEnv } from '../../tests/support/env.ts';
import { fillTeam } from './fill-team.ts';
import { expectOk, inTurns, median, p95, printTimes, rounded, timed } from './measure.ts';

const sizes = { small: 300, large: 300_000 };
const rounds = 165;

/** A name as it is being typed, and what else one may know of somebody. */
const searches = [
  'l',
  'le',
  'leo',
  'leonie',
  'leonie a',
  'leonie amselbeck',
  'wacholderzweig',
  'noor.otterstern',
  '@example.com',
  '030 / 234 5',
  'juniperforge',
  'nobody at all',
];

const database = postgres(testEnv('CAIRN_TEST_DATABASE_URL'), { onnotice: () => {} });
const fill = ({ team_id }: TeamAccount, contacts: number) =>
  fillTeam(database, team_id, { companies: contacts / 10, contacts, deals: contacts / 5 });

const small = await signUpWithTeam();
const large = await signUpWithTeam();
await fill(small, sizes.small);
const filling = await timed(() => fill(large, sizes.large));
console.info(`Filled a team with ${sizes.large} contacts in ${Math.round(filling / 1000)} s\n`);
await database.end();

const list =
  ({ client }: TeamAccount) =>
  async () =>
    expectOk(await client.get('/api/crm/contacts'));
const search =
  ({ client }: TeamAccount) =>
  async (round: number) => {
    const q = searches.at(round % searches.length) ?? '';
    return expectOk(await client.get(`/api/crm/contacts?${new URLSearchParams({ q })}`));
  };

const lists = await inTurns(rounds, list(small), list(large));
const found = await inTurns(rounds, search(small), search(large));

printTimes(['300 contacts', '300,000 contacts'], {
  'GET /api/crm/contacts': lists,
  'GET /api/crm/contacts?q=': found,
});
for (const [place, q] of searches.entries()) {
  const ofThis = (times: number[]) => times.filter((_, round) => round % searches.length === place);
  const [one, other] = found.map((times) => median(ofThis(times)).toFixed(1).padStart(20));
  console.info(`${`  ${q}`.padEnd(28)}${one}${other}`);
}

const ratio = ([one, other]: [number[], number[]]) => rounded(median(other) / median(one));
const metrics = {
  list_ratio_p50: ratio(lists),
  search_ratio_p50: ratio(found),
  search_large_p95: rounded(p95(found[1])),
};
console.info(`\n${JSON.stringify({ bench: 'contacts', metrics })}`);
