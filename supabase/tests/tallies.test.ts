// What the dashboard tallies is what is there, whatever was written before: tallies are
// those that counting anew gives, parts sum to wholes, and who sees only their own is
// told what an owner is of a team that has nothing else.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootstrap, type Connection, connect, execute, migrate, query } from '../local/database.ts';

const owner = '00000000-0000-4000-8000-000000000001';
const member = '00000000-0000-4000-8000-000000000002';
let database: Connection;

beforeAll(async () => {
  database = await connect(null);
  await bootstrap(database);
  await migrate(database);
  await execute(
    database,
    `insert into auth.users (id, email) values ('${owner}', 'owner@example.com'), ('${member}', 'member@example.com')`,
  );
});
afterAll(() => database.close());

/** Records by their places in the order of ids; days ago; who owns a record, or nobody. */
const place = fc.nat(5);
const ago = fc.nat(200);
const whose = fc.constantFrom(owner, member, null);
const amount = fc.option(fc.integer({ min: 0, max: 2_000_00 }));

const nth = (table: string, at: string) =>
  `(select id from public.${table} where team_id = $1 order by id offset ${at} limit 1)`;

/** One may have been deleted. */
const nthStage = (at: string) =>
  nth('pipeline_stages', `${at}::integer % (select count(*) from public.pipeline_stages where team_id = $1)`);

const write = (statement: string, ...values: fc.Arbitrary<unknown>[]) =>
  fc.tuple(fc.constant(statement), fc.tuple(...values));

/** Statements over $1, the team, with the values of their other parameters. */
const operation = fc.oneof(
  {
    weight: 2,
    arbitrary: write(
      `insert into public.contacts (team_id, first_name, lead_source, owner_id, created_at)
     values ($1, 'Mia', $2::text, $3::uuid, now() - $4::integer * interval '1 day')`,
      fc.constantFrom('Website', 'Referral', null),
      whose,
      ago,
    ),
  },
  write(`insert into public.companies (team_id, name) values ($1, 'Company ' || gen_random_uuid()::text)`),
  {
    weight: 4,
    arbitrary: write(
      `insert into public.deals (team_id, pipeline_id, stage_id, title, amount, owner_id, contact_id, company_id, created_at)
     select team_id, pipeline_id, id, 'Deal', $3::bigint, $4::uuid, ${nth('contacts', '$5')}, ${nth('companies', '$5')},
       now() - $6::integer * interval '1 day'
     from public.pipeline_stages where team_id = $1 and id = ${nthStage('$2')}`,
      place,
      amount,
      whose,
      place,
      ago,
    ),
  },
  {
    weight: 4,
    arbitrary: write(
      `select public.move_deal($1, d.id, ${nthStage('$3')}, d.version)
     from public.deals d where d.team_id = $1 and d.id = ${nth('deals', '$2')}`,
      place,
      place,
    ),
  },
  {
    weight: 2,
    arbitrary: write(
      `update public.deals set closed_date = current_date - $3::integer
     where team_id = $1 and id = ${nth('deals', '$2')} and status <> 'open'`,
      place,
      ago,
    ),
  },
  {
    weight: 2,
    arbitrary: write(
      `update public.deal_stage_history set moved_at = now() - $3::integer * interval '1 day'
     where team_id = $1 and id = ${nth('deal_stage_history', '$2')}`,
      fc.nat(12),
      ago,
    ),
  },
  write(
    `update public.deals set amount = $3::bigint where team_id = $1 and id >= ${nth('deals', '$2')}`,
    place,
    amount,
  ),
  write(`delete from public.deals where team_id = $1 and id = ${nth('deals', '$2')}`, place),
  write(`delete from public.contacts where team_id = $1 and id = ${nth('contacts', '$2')}`, place),
  write(`delete from public.companies where team_id = $1 and id = ${nth('companies', '$2')}`, place),
  write(
    `select public.delete_stage($1, ${nthStage('$2')}, (
       select id from public.pipeline_stages where team_id = $1 and name = 'Proposal'))
     where (select name from public.pipeline_stages where team_id = $1 and id = ${nthStage('$2')})
       = 'Negotiation'`,
    place,
  ),
  write(
    `update public.teams set time_zone = $2 where id = $1`,
    fc.constantFrom('America/New_York', 'Asia/Tokyo', 'UTC'),
  ),
);

const kept = (team: string) =>
  query(
    database,
    `select kind, day::text, key, records::text, without_amount::text, amount::text from public.tallies
     where team_id = $1 and (records <> 0 or amount <> 0) order by 1, 2, 3`,
    [team],
  );
const customers = (team: string) =>
  query(
    database,
    'select customer_id, first_won_date::text, won_months::text from public.customers where team_id = $1 order by 1',
    [team],
  );

/** What somebody is told, with their rights. */
async function ask<Answer>(who: string, call: string, values: unknown[]): Promise<Answer> {
  await execute(
    database,
    `select set_config('request.jwt.claim.sub', '${who}', false); set role authenticated`,
  );
  const [row] = await query<{ answer: Answer }>(database, `select ${call} as answer`, values);
  await execute(database, 'reset role');
  return row?.answer as Answer;
}

interface Shown {
  kpis: Record<
    'new_contacts' | 'won' | 'pipeline_value' | 'win_rate' | 'velocity',
    Record<string, number> & { series: { value: number }[] }
  >;
  lead_sources: { contacts: number }[];
  pipeline_by_stage: { kind: string; deals: number; amount: number }[];
  sales_funnel: { stage_id: string; entered: number; went_on: number; lost: number }[];
  revenue: { total: number }[];
}

const dashboard = (who: string, team: string, from: number, to: number) =>
  ask<Shown>(
    who,
    `(select public.dashboard($1, d.first, d.last)
        || jsonb_build_object('sales_funnel', public.metric_funnel($1, d.first, d.last))
      from (select current_date - $2::integer as first, current_date - $3::integer as last) d)`,
    [team, from, to],
  );

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

/** What an owner who sees nothing but it and a member whose own it is must both be told. */
const comparable = ({ kpis, lead_sources, pipeline_by_stage, sales_funnel, revenue }: Shown) => ({
  kpis,
  lead_sources,
  pipeline_by_stage,
  sales_funnel,
  revenue,
});

test('tallies are what is there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(operation, { minLength: 5, maxLength: 40 }),
      fc.tuple(fc.nat(200), fc.nat(200), fc.nat(200)),
      async (operations, days) => {
        await execute(database, `select set_config('request.jwt.claim.sub', '${owner}', false)`);
        const [made] = await query<{ id: string }>(
          database,
          "select public.create_team('Team', 'EUR', 'UTC', 'classic_sales') as id",
        );
        const team = made?.id ?? '';
        await query(
          database,
          "insert into public.team_members (team_id, user_id, role) values ($1, $2, 'member')",
          [team, member],
        );
        await query(database, "update public.teams set visibility = 'own' where id = $1", [team]);
        for (const [statement, values] of operations) {
          await query(database, statement, [team, ...values]);
        }

        const before = [await kept(team), await customers(team)];
        await query(database, 'select private.count_anew($1)', [team]);
        expect([await kept(team), await customers(team)]).toEqual(before);

        // Parts sum to wholes, and a period and the next to both together.
        const [from = 0, middle = 0, to = 0] = days.toSorted((a, b) => b - a);
        const whole = await dashboard(owner, team, from, to);
        for (const { series, value } of [whole.kpis.new_contacts, whole.kpis.won]) {
          expect(sum(series.map((piece) => piece.value))).toBe(value);
        }
        expect(sum(whole.lead_sources.map(({ contacts }) => contacts))).toBe(whole.kpis.new_contacts.value);
        const open = whole.pipeline_by_stage.filter(({ kind }) => kind === 'open');
        expect(sum(open.map(({ deals }) => deals))).toBe(whole.kpis.pipeline_value.open_deals);
        if (middle > to) {
          const parts = [
            await dashboard(owner, team, from, middle),
            await dashboard(owner, team, middle - 1, to),
          ];
          for (const name of ['new_contacts', 'won'] as const) {
            expect(sum(parts.map(({ kpis }) => kpis[name].value ?? 0))).toBe(whole.kpis[name].value);
          }
        }

        // The funnel is as if each deal had been looked at by itself.
        const visits = await query(
          database,
          `select s.id as stage_id, count(v.deal_id)::integer as entered,
             (count(*) filter (where v.how = 'went_on'))::integer as went_on,
             (count(*) filter (where v.how = 'lost'))::integer as lost
           from public.pipeline_stages s
           left join private.stage_visits($1, null, current_date - $2::integer, current_date - $3::integer, s.pipeline_id) v
             on v.stage_id = s.id
           where s.team_id = $1 and s.kind <> 'lost' group by s.id order by 1`,
          [team, from, to],
        );
        const funnel = whole.sales_funnel.map(({ stage_id, entered, went_on, lost }) => ({
          stage_id,
          entered,
          went_on,
          lost,
        }));
        expect(funnel.toSorted((a, b) => (a.stage_id < b.stage_id ? -1 : 1))).toEqual(visits);

        // Who sees only their own, and an owner of a team without anything else.
        const own = await dashboard(member, team, from, to);
        await query(
          database,
          `delete from public.contacts where team_id = $1 and owner_id is distinct from $2
             and id not in (select contact_id from public.deals
               where team_id = $1 and owner_id = $2 and contact_id is not null)`,
          [team, member],
        );
        await query(
          database,
          'delete from public.deals where team_id = $1 and owner_id is distinct from $2',
          [team, member],
        );
        expect(comparable(own)).toEqual(comparable(await dashboard(owner, team, from, to)));
        await query(database, 'delete from public.teams where id = $1', [team]);
      },
    ),
    { numRuns: 25, seed: 6 },
  );
}, 120_000);
