import 'server-only';
import * as z from 'zod/mini';
import { unwrap } from '@/lib/api/database-error';
import type { Team } from '@/lib/auth/session';
import { byteOrderMark, csvLine } from '@/lib/csv/write-csv';
import { minorDigits, toDecimal } from '@/lib/money';
import type { Db } from '@/lib/supabase/server';
import { type ZipEntry, zip } from '@/lib/zip';
import { exportFiles } from './export-files';

type ExportFile = (typeof exportFiles)[number];

/** The most rows that the Data API gives at once. */
const pageSize = 1000;

/** Everything in a team as CSV files in one archive, read page by page while it is being sent. */
export function exportTeam(db: Db, team: Team): ReadableStream<Uint8Array> {
  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const file of exportFiles) yield { name: `${file.name}.csv`, content: lines(db, team, file) };
  }
  const archive = zip(entries());
  return new ReadableStream({
    async pull(stream) {
      const { value, done } = await archive.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    // Whoever stops the download stops the reading.
    async cancel() {
      await archive.return(undefined);
    },
  });
}

async function* lines(db: Db, team: Team, file: ExportFile): AsyncGenerator<string> {
  const columns = file.columns.split(', ');
  const people = file.name === 'members' ? await readPeople(db) : null;
  const digits = minorDigits(team.currency);
  yield byteOrderMark + csvLine(people ? [...columns, 'full_name', 'email'] : columns);
  for await (const rows of pages(db, team.id, file)) {
    yield rows
      .map((row) => {
        const cells = columns.map((column) =>
          file.money?.includes(column) && typeof row[column] === 'number'
            ? toDecimal(row[column], digits)
            : row[column],
        );
        return csvLine(people ? [...cells, ...(people.get(String(row.user_id)) ?? [])] : cells);
      })
      .join('');
  }
}

const rowsSchema = z.array(z.record(z.string(), z.unknown()));
type Rows = z.infer<typeof rowsSchema>;

/** The rows of a table: after the last id, or where there is none, after so many. */
async function* pages(db: Db, teamId: string, { table, columns, key }: ExportFile): AsyncGenerator<Rows> {
  let [last, count] = ['', 0];
  while (true) {
    // All of them have a team; which other columns there are, only the list of files knows.
    let query = db
      .from(table as 'deals')
      .select(columns)
      .eq('team_id', teamId)
      .limit(pageSize);
    if (key) {
      for (const column of key) query = query.order(column);
      query = query.range(count, count + pageSize - 1);
    } else {
      query = query.order('id');
      if (last) query = query.gt('id', last);
    }
    const rows = rowsSchema.parse(unwrap(await query));
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    last = String(rows.at(-1)?.id);
    count += rows.length;
  }
}

/** Name and address of everybody who is or was in a team of the caller, by id. */
async function readPeople(db: Db): Promise<Map<string, [string, string]>> {
  const people = unwrap(await db.from('profiles').select('id, full_name, email'));
  return new Map(people.map(({ id, full_name, email }) => [id, [full_name, email]]));
}
