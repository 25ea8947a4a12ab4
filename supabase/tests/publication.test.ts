import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootstrap, type Connection, connect, execute, migrate, query } from '../local/database.ts';

let database: Connection;
beforeAll(async () => {
  database = await connect(null);
  await bootstrap(database);
  // As a project has it where Postgres Changes are switched on.
  await execute(database, 'create publication supabase_realtime');
  await migrate(database);
});
afterAll(() => database.close());

test('what is announced is also published, with all that it was before', async () => {
  const published = await query(
    database,
    `select tablename::text as name from pg_publication_tables where pubname = 'supabase_realtime' order by 1`,
  );
  const announced = await query(
    database,
    `select c.relname::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where t.tgname = 'announce_update' and c.relreplident = 'f' order by 1`,
  );
  expect(published).toEqual(announced);
  expect(published).toContainEqual({ name: 'deals' });
});
