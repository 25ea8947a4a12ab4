// Order keys in SQL: the same as those of the package they are modelled on, and
// one strict order whatever is moved where.

import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootstrap, type Connection, connect, execute, migrate, query } from '../local/database.ts';

type Gap = [low: string | null, high: string | null];

let database: Connection;

beforeAll(async () => {
  database = await connect(null);
  await bootstrap(database);
  await migrate(database);
});
afterAll(() => database.close());

async function keysInSql(gaps: Gap[]): Promise<string[]> {
  const rows = await query<{ key: string }>(
    database,
    `select private.position_between(low, high) as key
     from unnest($1::text[], $2::text[]) with ordinality as gap (low, high, place) order by place`,
    [gaps.map(([low]) => low), gaps.map(([, high]) => high)],
  );
  return rows.map((row) => row.key);
}

async function expectSameKeys(gaps: Gap[]): Promise<void> {
  const keys = await keysInSql(gaps);
  expect(keys).toEqual(gaps.map(([low, high]) => generateKeyBetween(low, high)));
  gaps.forEach(([low, high], place) => {
    const key = keys[place] ?? '';
    expect(low === null || low < key).toBe(true);
    expect(high === null || key < high).toBe(true);
  });
}

const digits = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const lowest = `A${'0'.repeat(26)}`;

/** Any valid key, the ends of the range and digits next to a carry more often than chance would. */
const orderKey = fc
  .record({
    head: fc.oneof(
      fc.constantFrom('A', 'B', 'Y', 'Z', 'a', 'b', 'y', 'z'),
      fc.constantFrom(...digits.slice(10)),
    ),
    integer: fc.array(fc.oneof(fc.constantFrom('0', 'z'), fc.constantFrom(...digits)), {
      minLength: 26,
      maxLength: 26,
    }),
    fraction: fc.array(fc.oneof(fc.constantFrom('0', '1', 'y', 'z'), fc.constantFrom(...digits)), {
      maxLength: 8,
    }),
  })
  .map(({ head, integer, fraction }) => {
    const length = head >= 'a' ? head.charCodeAt(0) - 96 : 91 - head.charCodeAt(0);
    return head + integer.slice(0, length).join('') + fraction.join('').replace(/0+$/, '');
  })
  .filter((key) => key !== lowest);

test('any gap gets the key that fractional-indexing gives it', async () => {
  const gap = fc
    .tuple(fc.option(orderKey), fc.option(orderKey))
    .filter(([one, other]) => one === null || one !== other)
    .map(([one, other]): Gap => (one !== null && other !== null && one > other ? [other, one] : [one, other]))
    // Above the last integer the package gives up, and so many cards nobody has.
    .filter(([low, high]) => !(high !== null && low?.startsWith('z'.repeat(27))));
  await fc.assert(fc.asyncProperty(fc.array(gap, { minLength: 50, maxLength: 200 }), expectSameKeys), {
    numRuns: 60,
  });
});

test('columns grown by dropping cards anywhere get the same keys', async () => {
  // Places as shares of the column's length; the ends of the interval are favourite places.
  const drops = fc.array(fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 30,
    maxLength: 150,
  });
  await fc.assert(
    fc.asyncProperty(drops, async (places) => {
      const column: string[] = [];
      const gaps = places.map((share): Gap => {
        const place = Math.round(share * column.length);
        const gap: Gap = [column[place - 1] ?? null, column[place] ?? null];
        column.splice(place, 0, generateKeyBetween(...gap));
        return gap;
      });
      await expectSameKeys(gaps);
    }),
    { numRuns: 60 },
  );
});

test('SQL and fractional-indexing agree on what is an order key', async () => {
  const text = fc.oneof(
    orderKey,
    orderKey.map((key) => `${key}0`),
    fc.string({ unit: fc.constantFrom('a', 'b', 'Z', 'Y', '0', '1', 'z', '-', ' '), maxLength: 5 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 50, maxLength: 100 }), async (texts) => {
      const rows = await query<{ valid: boolean }>(
        database,
        `select private.is_position(key) as valid
         from unnest($1::text[]) with ordinality as candidate (key, place) order by place`,
        [texts],
      );
      expect(rows.map((row) => row.valid)).toEqual(texts.map(isOrderKey));
    }),
    { numRuns: 30 },
  );
});

/** The package looks at the head and at the fraction's end only; digits are up to us. */
function isOrderKey(text: string): boolean {
  try {
    generateKeyBetween(text, null);
    return /^[0-9A-Za-z]+$/.test(text);
  } catch {
    return false;
  }
}

interface Board {
  team: string;
  stages: string[];
  columns: string[][];
}

/** A team with two columns of five deals, in a transaction that `work` may do anything in. */
async function onBoard(work: (board: Board) => Promise<void>): Promise<void> {
  await execute(database, 'begin');
  try {
    await execute(
      database,
      `insert into auth.users (id, email) values ('00000000-0000-4000-8000-0000000000a1', 'ada@example.com');
       set local request.jwt.claim.sub = '00000000-0000-4000-8000-0000000000a1';`,
    );
    const [team] = await query<{ id: string }>(
      database,
      `select public.create_team('Home', 'EUR', 'UTC', 'lead_funnel') as id`,
    );
    const stages = await query<{ id: string; pipeline_id: string }>(
      database,
      'select id, pipeline_id from public.pipeline_stages where team_id = $1 order by position limit 2',
      [team?.id],
    );
    for (const { id, pipeline_id } of stages) {
      await query(
        database,
        `insert into public.deals (team_id, pipeline_id, stage_id, title)
         select $1, $2, $3, 'Deal' from generate_series(1, 5)`,
        [team?.id, pipeline_id, id],
      );
    }
    const board: Board = { team: team?.id ?? '', stages: stages.map(({ id }) => id), columns: [] };
    board.columns = await readColumns(board);
    await work(board);
  } finally {
    await execute(database, 'rollback');
  }
}

function readColumns({ team, stages }: Board): Promise<string[][]> {
  return Promise.all(
    stages.map(async (stage) => {
      const deals = await query<{ id: string; position: string }>(
        database,
        'select id, position from public.deals where team_id = $1 and stage_id = $2 order by position, id',
        [team, stage],
      );
      expect(new Set(deals.map((deal) => deal.position)).size).toBe(deals.length);
      return deals.map((deal) => deal.id);
    }),
  );
}

interface Move {
  deal: string;
  stage: number;
  neighbour?: string;
  side: 'before' | 'after';
}

async function move({ team, stages }: Board, { deal, stage, neighbour = '', side }: Move): Promise<void> {
  await query(
    database,
    `select public.move_deal($1, id, $2, version, nullif($3, '')::uuid, nullif($4, '')::uuid)
     from public.deals where team_id = $1 and id = $5`,
    [team, stages[stage], side === 'before' ? neighbour : '', side === 'after' ? neighbour : '', deal],
  );
}

/** What a move should lead to: beside the neighbour if it is in that column, else on top. */
function applyMove(columns: string[][], { deal, stage, neighbour, side }: Move): string[][] {
  const moved = columns.map((column) => column.filter((id) => id !== deal));
  const place = moved[stage]?.indexOf(neighbour ?? '') ?? -1;
  moved[stage]?.splice(place < 0 ? 0 : place + (side === 'after' ? 1 : 0), 0, deal);
  return moved;
}

test('any moves leave the order in which the cards were dropped', async () => {
  const moves = fc.array(
    fc.record({
      deal: fc.nat(9),
      stage: fc.nat(1),
      neighbour: fc.option(fc.nat(9)),
      side: fc.constantFrom('before' as const, 'after' as const),
    }),
    { minLength: 1, maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(moves, (drops) =>
      onBoard(async (board) => {
        const deals = board.columns.flat();
        let expected = board.columns;
        for (const { deal, neighbour, ...rest } of drops) {
          const drop = { ...rest, deal: deals[deal] ?? '', neighbour: deals[neighbour ?? -1] };
          await move(board, drop);
          expected = applyMove(expected, drop);
        }
        expect(await readColumns(board)).toEqual(expected);
      }),
    ),
    { numRuns: 40 },
  );
}, 120_000);

test('two cards that swap places 400 times keep their order and short keys', async () => {
  await onBoard(async (board) => {
    const [top = '', ...others] = board.columns[0] ?? [];
    let [upper = '', lower = '', ...rest] = others;
    for (let swap = 0; swap < 400; swap++) {
      await move(board, { deal: lower, stage: 0, neighbour: top, side: 'after' });
      [upper, lower] = [lower, upper];
    }
    expect((await readColumns(board))[0]).toEqual([top, upper, lower, ...rest]);
    const [longest] = await query<{ length: number }>(
      database,
      'select max(length(position)) as length from public.deals',
    );
    expect(longest?.length).toBeLessThanOrEqual(50);
  });
});
