import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Connection, connect } from './database.ts';
import { settings } from './settings.ts';

/** Opens the database that the settings name; a folder that is not there is made. */
export async function openDatabase(): Promise<Connection> {
  if (settings.databaseUrl) return connect(settings.databaseUrl);
  const folder = path.join(settings.dataDir, 'database');
  if (!existsSync(folder)) await create(folder);
  return connect(folder).catch((cause) => {
    throw new Error(
      `The database in ${folder} is damaged. Put a copy of that folder back, or begin anew with npm run db:reset.`,
      { cause },
    );
  });
}

/** Under another name first, since what an interrupted start leaves half made could not be opened. */
async function create(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await (await connect(unfinished)).close();
  await rename(unfinished, folder);
}
