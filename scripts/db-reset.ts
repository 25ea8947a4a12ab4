// `npm run db:reset`: removes the embedded database. The next start makes a new one.

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { claimDataDir } from '../supabase/local/lock.ts';
import { settings } from '../supabase/local/settings.ts';

const { dataDir } = settings;
const database = path.join(dataDir, 'database');

if (existsSync(database)) {
  try {
    const release = await claimDataDir(dataDir);
    await rm(database, { recursive: true });
    await release();
    console.info(`Removed ${database}. The next start makes a new database.`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
} else {
  console.info(`There is no database in ${dataDir}; the next start makes one.`);
}
