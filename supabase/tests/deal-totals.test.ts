// The totals that triggers keep are what plain sums over the deals say, whatever is written.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootstrap, type Connection, connect, execute, migrate, query } from '../local/database.ts';

let database: Connection;

beforeAll(async () => {
  database = await connect(null);
  await bootstrap(database);
  await migrate(database);
  await execute(
    database,
    `insert into auth.users (id, email) values ('${owner}', 'owner@example.com');
     select set_config('request.jwt.claim.sub', '${owner}', false);`,
  );
});
afterAll(() => database.close());

const owner = '00000000-0000-4000-8000-000000000001';

/** A deal among those of the team by its place in the order of ids; stages by their place, too. */
const deal = fc.nat(9);
const stage = fc.nat(5);
const amount = fc.option(fc.integer({ min: 0, max: 10_000_000_000_000 }));
const probability = fc.option(fc.integer({ min: 0, max: 100 }));

const nth = (table: string, place: string) =>
  `(select id from public.${table} where team_id = $1 order by id offset ${place} limit 1)`;

/** Statements over $1, the team, with the values of their other parameters. */
const operation = fc.oneof(
  fc.tuple(
    fc.constant(
      `insert into public.deals (team_id, pipeline_id, stage_id, title, amount, probability)
       select team_id, pipeline_id, id, 'Deal', $3::bigint, $4::smallint
       from public.pipeline_stages where team_id = $1 and id = ${nth('pipeline_stages', '$2')}`,
    ),
    fc.tuple(stage, amount, probability),
  ),
  fc.tuple(
    fc.constant(
      `insert into public.deals (team_id, pipeline_id, stage_id, title, amount, probability)
       select team_id, pipeline_id, id, 'Deal', $2::bigint, $3::smallint
       from public.pipeline_stages where team_id = $1`,
    ),
    fc.tuple(amount, probability),
  ),
  fc.tuple(
    fc.constant(
      `select public.move_deal($1, d.id, ${nth('pipeline_stages', '$3')}, d.version)
       from public.deals d where d.team_id = $1 and d.id = ${nth('deals', '$2')}`,
    ),
    fc.tuple(deal, stage),
  ),
  fc.tuple(
    fc.constant(
      `select public.change_deals($1, array(select id from public.deals where team_id = $1 order by id limit $2),
         jsonb_build_object('stage_id', ${nth('pipeline_stages', '$3')}))`,
    ),
    fc.tuple(deal, stage),
  ),
  fc.tuple(
    fc.constant(
      `update public.deals set amount = $3::bigint, probability = $4::smallint
       where team_id = $1 and id >= ${nth('deals', '$2')}`,
    ),
    fc.tuple(deal, amount, probability),
  ),
  fc.tuple(
    fc.constant(`delete from public.deals where team_id = $1 and id > ${nth('deals', '$2')}`),
    fc.tuple(deal),
  ),
  fc.tuple(
    fc.constant(`update public.pipeline_stages set probability = $2 where team_id = $1 and kind = 'open'`),
    fc.tuple(fc.integer({ min: 0, max: 100 })),
  ),
);

/** What the board says of a team's stages, and what sums over the deals themselves do. */
const boards = `
  select stage ->> 'id' as id, (stage ->> 'count')::integer as count, stage ->> 'total' as total,
    stage ->> 'weighted_total' as weighted_total
  from public.pipelines p, jsonb_array_elements(public.deals_board(p.team_id, p.id)) stage
  where p.team_id = $1 order by 1`;
const sums = `
  select s.id::text, count(d.id)::integer as count, coalesce(sum(d.amount), 0)::text as total,
    coalesce(round(sum(d.amount * case s.kind when 'open' then coalesce(d.probability, s.probability)
      else s.probability end) / 100.0), 0)::text as weighted_total
  from public.pipeline_stages s left join public.deals d on d.team_id = s.team_id and d.stage_id = s.id
  where s.team_id = $1 group by s.id order by 1`;

test('any writes leave the totals that sums over the deals give', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 20 }), async (operations) => {
      const [team] = await query<{ id: string }>(
        database,
        "select public.create_team('Team', 'EUR', 'UTC', 'lead_funnel') as id",
      );
      for (const [statement, values] of operations) {
        await query(database, statement, [team?.id, ...values]);
      }
      expect(await query(database, boards, [team?.id])).toEqual(await query(database, sums, [team?.id]));
      await query(database, 'delete from public.teams where id = $1', [team?.id]);
    }),
    { numRuns: 60 },
  );
}, 120_000);
