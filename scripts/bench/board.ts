// `npm run bench -- board`: the board and a move in a team of 500 deals and in
// one of 500,000, and the board of a member who sees only 1,000 of these, over HTTP
// with real sessions. The last line is one JSON object.

import postgres from 'postgres';
import type { Board, BoardStage, DealCard } from '../../src/features/deals/schema.ts';
import { type Account, signUpWithTeam, type TeamAccount } from '../../tests/support/accounts.ts';
import { testEnv } from '../../tests/support/env.ts';
import { fillTeam } from './fill-team.ts';
import { joinRestricted } from './join-restricted.ts';
import { expectOk, inTurns, median, p95, printTimes, rounded, timed } from './measure.ts';

const sizes = { small: 500, large: 500_000 };
const reads = 150;
const moves = 100;

const database = postgres(testEnv('CAIRN_TEST_DATABASE_URL'), { onnotice: () => {} });
const fill = ({ team_id }: TeamAccount, deals: number) =>
  fillTeam(database, team_id, { companies: deals / 50, contacts: deals / 10, deals });
const small = await signUpWithTeam();
const large = await signUpWithTeam();
await fill(small, sizes.small);
const filling = await timed(() => fill(large, sizes.large));
console.info(`Filled a team with ${sizes.large} deals in ${Math.round(filling / 1000)} s\n`);

const restricted = await joinRestricted(database, large.team_id);

async function getBoard({ client }: Account): Promise<Board> {
  return expectOk(await client.get('/api/crm/deals')).data;
}

/** Moves a card of a team to and fro between its first two stages, each time to another place. */
async function createMover(account: TeamAccount) {
  const { stages } = await getBoard(account);
  const columns = stages.slice(0, 2) as [BoardStage, BoardStage];
  const cards = columns.map((stage) => stage.deals.slice(1).map((deal) => deal.id));
  let deal = columns[0].deals[0] as DealCard;
  let count = 0;
  return async () => {
    count += 1;
    const target = count % 2;
    const places = cards[target] ?? [];
    const answer = await account.client.patch(`/api/crm/deals/${deal.id}`, {
      stage_id: columns[target]?.id,
      after_id: places[(count * 7) % places.length],
      version: deal.version,
    });
    deal = expectOk(answer).data;
  };
}

const [smallReads, largeReads] = await inTurns(
  reads,
  () => getBoard(small),
  () => getBoard(large),
);
const [restrictedReads] = await inTurns(
  reads,
  () => getBoard(restricted),
  () => getBoard(small),
);
const [smallMoves, largeMoves] = await inTurns(moves, await createMover(small), await createMover(large));

/** Whether each stage of a board says what a sum over the deals says that `member`, or else everyone, sees. */
async function totalsAreExact(account: Account, team: string, member: string | null): Promise<boolean> {
  const { stages } = await getBoard(account);
  const sums = await database<Pick<BoardStage, 'id' | 'count' | 'total' | 'weighted_total'>[]>`
    select s.id, count(d.id)::float8 as count, coalesce(sum(d.amount), 0)::float8 as total,
      coalesce(round(sum(d.amount * case s.kind when 'open' then coalesce(d.probability, s.probability)
        else s.probability end) / 100.0), 0)::float8 as weighted_total
    from public.pipeline_stages s
    left join public.deals d on d.team_id = s.team_id and d.stage_id = s.id and (
      ${member}::uuid is null or d.owner_id = ${member} or d.created_by = ${member} or exists (
        select from public.deal_collaborators k
        where k.team_id = d.team_id and k.deal_id = d.id and k.user_id = ${member}))
    where s.team_id = ${team} group by s.id`;
  return sums.every((sum) => {
    const stage = stages.find(({ id }) => id === sum.id);
    return (
      stage?.count === sum.count && stage.total === sum.total && stage.weighted_total === sum.weighted_total
    );
  });
}

const exact =
  (await totalsAreExact(small, small.team_id, null)) &&
  (await totalsAreExact(large, large.team_id, null)) &&
  (await totalsAreExact(restricted, large.team_id, restricted.id));
await database.end();

printTimes(['500 deals', '500,000 deals'], {
  'GET /api/crm/deals': [smallReads, largeReads],
  'PATCH /api/crm/deals/[id]': [smallMoves, largeMoves],
});
console.info(
  `The board of a member who sees 1,000 of the 500,000: p50 ${median(restrictedReads).toFixed(1)}, p95 ${p95(restrictedReads).toFixed(1)}`,
);
console.info(`Totals are ${exact ? 'exact' : 'WRONG'}.`);

const metrics = {
  board_small_p95: rounded(p95(smallReads)),
  board_large_p95: rounded(p95(largeReads)),
  board_restricted_p95: rounded(p95(restrictedReads)),
  board_ratio_p50: rounded(median(largeReads) / median(smallReads)),
  move_ratio_p50: rounded(median(largeMoves) / median(smallMoves)),
  totals_exact: exact ? 1 : 0,
};
console.info(`\n${JSON.stringify({ bench: 'board', metrics })}`);
