// `npm run bench -- dashboard`: the whole dashboard of a team with 500 deals, 300
// contacts and 1,000 activities and of one with a thousand times as many, and that of
// a member who sees only 1,000 of these deals, over HTTP with real sessions. The last
// line is one JSON object.

import { isDeepStrictEqual } from 'node:util';
import postgres from 'postgres';
import type { Dashboard } from '../../src/features/dashboard/schema.ts';
import { type Account, signUpWithTeam, type TeamAccount } from '../../tests/support/accounts.ts';
import { testEnv } from '../../tests/support/env.ts';
import { signUpInto } from '../../tests/support/teams.ts';
import { fillLife } from './fill-life.ts';
import { fillTeam } from './fill-team.ts';
import { joinRestricted } from './join-restricted.ts';
import { expectOk, inTurns, median, p95, printTimes, rounded, timed } from './measure.ts';
import { plainNumbers, shownNumbers } from './plain-numbers.ts';

const sizes = {
  small: { companies: 10, contacts: 300, deals: 500, activities: 1_000 },
  large: { companies: 10_000, contacts: 300_000, deals: 500_000, activities: 1_000_000 },
};
/** Over how many days all of it was made: fourteen months. */
const days = 425;
/** Fifty of each range. */
const reads = 150;

const database = postgres(testEnv('CAIRN_TEST_DATABASE_URL'), { onnotice: () => {} });

async function signUpColleagues(): Promise<TeamAccount> {
  const owner = await signUpWithTeam();
  for (const name of ['Ben', 'Cleo', 'Dara', 'Emil']) await signUpInto(owner, 'member', name);
  return owner;
}

async function fill({ team_id }: TeamAccount, name: keyof typeof sizes): Promise<void> {
  const { activities, ...size } = sizes[name];
  const steps = {
    'contacts, deals and their history': () => fillTeam(database, team_id, { ...size, days }),
    'activities, feedback, spend': () => fillLife(database, team_id, { activities, days }),
    tallies: () => database`select private.count_anew(${team_id})`,
  };
  for (const [step, job] of Object.entries(steps)) {
    console.info(`${name} team: ${step} in ${Math.round((await timed(job)) / 1000)} s`);
  }
}

const small = await signUpColleagues();
const large = await signUpColleagues();
await fill(small, 'small');
await fill(large, 'large');
const restricted = await joinRestricted(database, large.team_id);
await database`vacuum analyze`;
await database`checkpoint`;

/** Where the teams are; "sv" writes days as ISO 8601 does. */
const dayOf = (time: number) => new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format(time);
const today = dayOf(Date.now());
/** The ranges that are asked for in turn, by their first days. */
const ranges = Object.entries({
  'This month': `${today.slice(0, 8)}01`,
  'Last 90 days': dayOf(Date.now() - 89 * 86_400_000),
  'This year': `${today.slice(0, 5)}01-01`,
});
const firstDay = (round: number) => ranges.at(round % ranges.length)?.[1];
const read =
  ({ client }: Account) =>
  async (round: number): Promise<Dashboard> =>
    expectOk(await client.get(`/api/crm/dashboard?from=${firstDay(round)}&to=${today}`)).data;

console.info('\nMeasuring');
const [smallReads, largeReads] = await inTurns(reads, read(small), read(large));
const [restrictedReads] = await inTurns(reads, read(restricted), read(small));

/** Whether all that is shown, for every range, is what plain counts and sums give. */
async function areExact(account: Account, team: string, member: string | null): Promise<boolean> {
  for (const [round, [range]] of ranges.entries()) {
    const dashboard = await read(account)(round);
    const shown = shownNumbers(dashboard);
    const plain = await plainNumbers(database, team, member, dashboard);
    for (const [name, value] of Object.entries(plain)) {
      if (isDeepStrictEqual(shown[name], value)) continue;
      console.info(`${range}, ${name}: shown`, shown[name], 'counted', value);
      return false;
    }
  }
  return true;
}
console.info('Comparing with plain counts\n');
const exact =
  (await areExact(small, small.team_id, null)) &&
  (await areExact(large, large.team_id, null)) &&
  (await areExact(restricted, large.team_id, restricted.id));
await database.end();

const ofRange = (times: number[], place: number) =>
  times.filter((_, round) => round % ranges.length === place);
printTimes(['500 deals', '500,000 deals'], {
  'GET /api/crm/dashboard': [smallReads, largeReads],
  ...Object.fromEntries(
    ranges.map(([range], place) => [`  ${range}`, [ofRange(smallReads, place), ofRange(largeReads, place)]]),
  ),
});
console.info(
  `That of a member who sees 1,000 of the 500,000: p50 ${median(restrictedReads).toFixed(1)}, p95 ${p95(restrictedReads).toFixed(1)}`,
);
console.info(`Numbers are ${exact ? 'exact' : 'WRONG'}.`);

const metrics = {
  dashboard_small_p95: rounded(p95(smallReads)),
  dashboard_large_p50: rounded(median(largeReads)),
  dashboard_large_p95: rounded(p95(largeReads)),
  dashboard_restricted_p95: rounded(p95(restrictedReads)),
  numbers_exact: exact ? 1 : 0,
};
console.info(`\n${JSON.stringify({ bench: 'dashboard', metrics })}`);
