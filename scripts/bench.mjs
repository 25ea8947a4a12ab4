// `npm run bench -- board`: one benchmark of docs/benchmarks.md, on a temporary
// Cairn with a Postgres server of its own.

import { existsSync } from 'node:fs';
import { findChromium } from './lib/chromium.mjs';
import { Failure } from './lib/failure.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { node24 } from './lib/node24.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { launch } from './lib/processes.mjs';
import { run } from './lib/run.mjs';
import { startTemporaryCairn } from './lib/temporary.mjs';
import { say } from './lib/terminal.mjs';

/** Benchmarks that look at pages. */
const inBrowser = ['frames', 'live'];

await run(async () => {
  const [name = ''] = process.argv.slice(2);
  const script = `scripts/bench/${name}.ts`;
  if (!/^[a-z-]+$/.test(name) || !existsSync(script)) {
    throw new Failure('Name a benchmark of docs/benchmarks.md: npm run bench -- board');
  }
  await ensureInstalled();
  const chromium = inBrowser.includes(name) ? await findChromium() : undefined;
  const database = await startPostgres();
  const env = await startTemporaryCairn({ CAIRN_DATABASE_URL: database, CAIRN_SAMPLE_DATA: 'off' });
  say();
  return launch(node24(), [script], {
    env: { ...env, CAIRN_TEST_DATABASE_URL: database, CAIRN_TEST_CHROMIUM: chromium },
    onLine: say,
  }).ended;
});
