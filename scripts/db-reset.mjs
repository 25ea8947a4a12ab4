// `npm run db:reset`: removes the embedded database; the next start makes a new one.

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { loadEnvFiles } from './lib/env-file.mjs';
import { Failure } from './lib/failure.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/terminal.mjs';

await run(async () => {
  loadEnvFiles();
  const { settings } = await import('../supabase/local/settings.ts');
  const { claimDataDir } = await import('../supabase/local/lock.ts');
  const database = path.join(settings.dataDir, 'database');
  if (!existsSync(database))
    return say(`There is no database in ${settings.dataDir}; the next start makes one.`);

  const release = await claimDataDir(settings.dataDir).catch((error) => {
    throw new Failure(error.message);
  });
  await rm(database, { recursive: true });
  await release();
  say(`Removed ${database}. The next start makes a new one.`);
});
