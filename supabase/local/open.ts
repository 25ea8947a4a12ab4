import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Connection, connect, query } from './database.ts';
import { settings } from './settings.ts';

/** Opens the database that the settings name; a folder that is not there is made. */
export async function openDatabase(): Promise<Connection> {
  if (settings.databaseUrl) return connect(settings.databaseUrl);
  const folder = path.join(settings.dataDir, 'database');
  if (!existsSync(folder)) await create(folder);
  return openFolder(folder).catch((cause) => {
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
  const connection = await openFolder(unfinished);
  await connection.close();
  await rename(unfinished, folder);
}

/** PGlite reads and writes nothing before the first statement. */
async function openFolder(folder: string): Promise<Connection> {
  const connection = await connect(folder);
  await query(connection, 'select 1');
  return connection;
}
