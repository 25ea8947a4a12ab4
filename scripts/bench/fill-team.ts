import type { Sql } from 'postgres';

/**
 * Fills a team that has one pipeline and no records with deals, shared out evenly
 * over its stages, and with a tenth as many contacts and a fiftieth as many companies.
 */
export async function fillTeam(database: Sql, team: string, deals: number): Promise<void> {
  await database.begin(async (sql) => {
    // What the triggers would do one by one is done here for all; totals are left to theirs.
    await sql`alter table public.deals disable trigger all`;
    await sql`alter table public.deals enable trigger deals_sum_added`;
    await sql`
      insert into public.companies (team_id, name)
      select ${team}, initcap(substr(md5(n::text), 1, 8)) || ' ' || n
      from generate_series(1, ${deals}::integer / 50) n`;
    await sql`
      insert into public.contacts (team_id, first_name, last_name, email)
      select ${team}, initcap(substr(md5(n::text), 1, 6)), initcap(substr(md5(n::text), 7, 8)), n || '@example.com'
      from generate_series(1, ${deals}::integer / 10) n`;
    await sql`
      insert into public.deals (team_id, pipeline_id, stage_id, position, title, amount, priority, probability,
        expected_close_date, status, closed_date, contact_id, company_id, owner_id, created_at, updated_at)
      select ${team}, stages.pipeline_ids[place], stages.ids[place],
        -- Order keys with seven digits before the fraction.
        'g' || lpad(n::text, 7, '0'),
        initcap(substr(md5(n::text), 1, 8)) || ' renewal ' || n,
        case when n % 13 > 0 then (n * 7919::bigint) % 5000000 end,
        (array['low', 'normal', 'normal', 'high', 'urgent'])[1 + n % 5],
        case when n % 11 = 0 then n % 100 end,
        current_date + n % 120 - 30,
        stages.kinds[place], case when stages.kinds[place] <> 'open' then current_date end,
        contacts.ids[1 + n % cardinality(contacts.ids)],
        companies.ids[1 + n % cardinality(companies.ids)],
        members.id, now() - n * interval '1 minute', now() - n * interval '1 minute'
      from generate_series(1, ${deals}::integer) n
      cross join (
        select array_agg(id order by position) as ids, array_agg(pipeline_id order by position) as pipeline_ids,
          array_agg(kind order by position) as kinds
        from public.pipeline_stages where team_id = ${team}
      ) stages
      cross join lateral (select 1 + n % cardinality(stages.ids) as place) stage
      cross join (select array_agg(id) as ids from public.contacts where team_id = ${team}) contacts
      cross join (select array_agg(id) as ids from public.companies where team_id = ${team}) companies
      cross join (select user_id as id from public.team_members where team_id = ${team} limit 1) members`;
    await sql`
      insert into public.deal_stage_history (team_id, deal_id, to_stage_id, to_stage_name, to_kind, moved_at)
      select d.team_id, d.id, s.id, s.name, s.kind, d.created_at
      from public.deals d join public.pipeline_stages s on s.team_id = d.team_id and s.id = d.stage_id
      where d.team_id = ${team}`;
    await sql`alter table public.deals enable trigger all`;
  });
  await database`vacuum analyze`;
  await database`checkpoint`;
}
