// Runs the pgTAP files on migrations that the Supabase CLI has pushed, and shows
// each of their assertions as a test.

import { readdir, readFile } from 'node:fs/promises';
import type { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, test } from 'vitest';
import { supabaseCli } from '../local/cli.ts';
import { openWiredDatabase } from '../local/wire.ts';
import { runPgtap } from './tap.ts';

const folder = new URL('database/', import.meta.url);
const database = await openWiredDatabase();
afterAll(() => database.close());
await supabaseCli(database.url, 'db', 'push');

for (const file of (await readdir(folder)).sort()) {
  const script = await readFile(new URL(file, folder), 'utf8');
  const { planned, assertions, error } = await runPgtap(database.connection.driver as PGlite, script);

  describe(file, () => {
    test('runs to its end, as planned', () => {
      expect(error).toBeNull();
      expect(assertions).toHaveLength(planned);
    });
    for (const { description, passed, diagnostics } of assertions) {
      test(description, () => expect(passed, diagnostics).toBe(true));
    }
  });
}
