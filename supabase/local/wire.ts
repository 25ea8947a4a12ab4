import type { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { bootstrap, type Connection, connect } from './database.ts';
import { freePort } from './free-port.ts';

export interface WiredDatabase {
  connection: Connection;
  /** Where tools that speak the Postgres protocol reach it. */
  url: string;
  close(): Promise<void>;
}

/**
 * A new project's database in memory, before any migration, offered on a port of
 * its own so that the official Supabase CLI can push to it, lint it and read its types.
 */
export async function openWiredDatabase(): Promise<WiredDatabase> {
  const port = await freePort();
  const connection = await connect(null);
  await bootstrap(connection);
  const server = new PGLiteSocketServer({ db: connection.driver as PGlite, port, host: '127.0.0.1' });
  await server.start();
  return {
    connection,
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    async close() {
      await server.stop();
      await connection.close();
    },
  };
}
