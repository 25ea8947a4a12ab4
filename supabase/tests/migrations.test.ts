import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { supabaseCli } from '../local/cli.ts';
import { bootstrap, type Connection, connect, migrate } from '../local/database.ts';
import { generateTypes } from '../local/types.ts';
import { openWiredDatabase, type WiredDatabase } from '../local/wire.ts';
import { readCatalog } from './catalog.ts';

let pushed: WiredDatabase;
let embedded: Connection;

beforeAll(async () => {
  pushed = await openWiredDatabase();
  await supabaseCli(pushed.url, 'db', 'push');
  embedded = await connect(null);
  await bootstrap(embedded);
});
afterAll(async () => {
  await pushed.close();
  await embedded.close();
});

test('the embedded server applies every migration once', async () => {
  const files = await readdir(new URL('../migrations/', import.meta.url));
  expect(await migrate(embedded)).toHaveLength(files.length);
  expect(await migrate(embedded)).toEqual([]);
});

test('the embedded server and the Supabase CLI make the same database', async () => {
  const [ours, theirs] = [await readCatalog(embedded), await readCatalog(pushed.connection)];
  for (const part of Object.keys(ours)) expect.soft(ours[part], part).toEqual(theirs[part]);
});

test('starting on a migrated database changes nothing', async () => {
  const before = await readCatalog(embedded);
  await bootstrap(embedded);
  expect(await readCatalog(embedded)).toEqual(before);
});

test('the Supabase advisors find nothing', async () => {
  const report = await supabaseCli(pushed.url, 'db', 'advisors', '--level', 'info', '-o', 'json');
  const findings = JSON.parse(report) as { name: string; detail: string }[];
  // In an empty database no index has been used yet.
  expect(findings.filter((finding) => finding.name !== 'unused_index')).toEqual([]);
});

test('database.types.ts is up to date (npm run db:types writes it)', async () => {
  const file = new URL('../../src/lib/supabase/database.types.ts', import.meta.url);
  expect(await readFile(file, 'utf8')).toBe(await generateTypes(pushed.url));
});
