import { readdir, readFile } from 'node:fs/promises';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgtap } from '@electric-sql/pglite/pgtap';
import { App } from '@supabase/lite';
import { createPgliteConnection, type PgliteConnection } from '@supabase/lite/pglite';
import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres';
import { keepErrorCodes } from './errors.ts';

export type Connection = PgliteConnection | PostgresConnection;

const migrationsFolder = new URL('../migrations/', import.meta.url);

/**
 * @supabase/lite hands over the JSON of a function's parameters as text. PGlite
 * takes that as it is; the driver for servers would make a JSON string of it.
 */
const jsonb = {
  to: 3802,
  from: [3802],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (text: string) => JSON.parse(text),
};

/**
 * Connects to the database that holds everything.
 * @param where `postgres://…` for a server, a folder for PGlite, null for PGlite in memory.
 */
export async function connect(where: string | null): Promise<Connection> {
  const connection = where?.startsWith('postgres')
    ? createPostgresConnection({ url: where, postgresOptions: { types: { jsonb } } })
    : await createPgliteConnection({
        url: where ? `file://${where}` : 'memory://',
        pgliteOptions: { extensions: { pg_trgm, btree_gin, pgtap } },
      });
  // On its first request @supabase/lite would grant the API roles everything on
  // every table under row level security, which would undo the column grants of
  // the migrations. With this state it takes them as they are.
  Object.assign(connection, { rlsState: 'active' });
  keepErrorCodes(connection);
  return connection;
}

/** Runs a script of several statements. */
export async function execute(connection: Connection, script: string): Promise<void> {
  if ('exec' in connection.driver) await connection.driver.exec(script);
  else await connection.driver.unsafe(script).simple();
}

/** Runs one statement with parameters and returns its rows. */
export async function query<Row>(
  connection: Connection,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  if ('exec' in connection.driver) return (await connection.driver.query<Row>(text, values)).rows;
  return (await connection.driver.unsafe(text, values as never[])) as unknown as Row[];
}

/** Brings an empty database to the state of a new Supabase project, before any migration. */
export async function bootstrap(connection: Connection): Promise<void> {
  const script = (name: string) => readFile(new URL(name, import.meta.url), 'utf8');
  await execute(connection, await script('bootstrap.sql'));
  await new App({ connection, auth: { enabled: true } }).ensureSystemSchema();
  await execute(connection, await script('after-auth.sql'));
}

/**
 * Applies pending migrations in order, each in one transaction with its entry in
 * the table that the Supabase CLI keeps, and returns their names.
 */
export async function migrate(connection: Connection): Promise<string[]> {
  await execute(
    connection,
    `create schema if not exists supabase_migrations;
     create table if not exists supabase_migrations.schema_migrations
       (version text primary key, statements text[], name text);`,
  );
  const rows = await query<{ version: string }>(
    connection,
    'select version from supabase_migrations.schema_migrations',
  );
  const done = new Set(rows.map((row) => row.version));
  const applied: string[] = [];
  for (const file of (await readdir(migrationsFolder)).sort()) {
    const [, version, name] = /^(\d{14})_(\w+)\.sql$/.exec(file) ?? [];
    if (!version || !name || done.has(version)) continue;
    const statements = await readFile(new URL(file, migrationsFolder), 'utf8');
    // Statements that are sent together are one transaction, on PGlite and on a server.
    await execute(
      connection,
      `${statements}\n;insert into supabase_migrations.schema_migrations (version, name) values ('${version}', '${name}');`,
    ).catch((error: Error) => {
      throw new Error(`Migration ${file} failed: ${error.message}`, { cause: error });
    });
    applied.push(name);
  }
  return applied;
}
