import { type Connection, query } from '../local/database.ts';

const parts: Record<string, string> = {
  columns: `
    select c.oid::regclass::text, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
      pg_get_expr(d.adbin, d.adrelid), a.attacl::text
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)`,
  relations: `
    select oid::regclass::text, relkind, relacl::text, relrowsecurity, reloptions, pg_get_viewdef(oid)
    from pg_class where relnamespace in ('public'::regnamespace, 'private'::regnamespace)`,
  constraints: `
    select conrelid::regclass::text, conname, pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace`,
  indexes: `select indexdef from pg_indexes where schemaname = 'public'`,
  functions: `
    select pg_get_functiondef(oid), proacl::text
    from pg_proc where pronamespace in ('public'::regnamespace, 'private'::regnamespace)`,
  policies: `select to_jsonb(p) from pg_policies p`,
  triggers: `select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal`,
  rights: `
    select nspname, nspacl::text from pg_namespace where nspname in ('public', 'private', 'extensions')
    union all select defaclrole::regrole::text, defaclacl::text from pg_default_acl`,
  migrations: `select version, name from supabase_migrations.schema_migrations`,
};

/** Everything that migrations make, as text that can be compared between databases. */
export async function readCatalog(connection: Connection): Promise<Record<string, string[]>> {
  const catalog: Record<string, string[]> = {};
  for (const [part, sql] of Object.entries(parts)) {
    const rows = await query<Record<string, unknown>>(connection, sql);
    catalog[part] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return catalog;
}
