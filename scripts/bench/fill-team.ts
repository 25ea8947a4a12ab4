import type { ISql, Sql } from 'postgres';
import {
  companyHeads,
  companyTails,
  firstNames,
  surnameHeads,
  surnameTails,
} from '../../src/features/sample-data/names.ts';
import { fillHistory } from './fill-history.ts';

interface Size {
  companies: number;
  contacts: number;
  deals: number;
  /** Over how many days contacts and deals were made, one after the other; without it one a minute. */
  days?: number;
}

/**
 * Fills a team that has one pipeline and no records. Deals are shared out evenly over
 * its stages, members, contacts and companies; contacts have names of which many
 * are alike, as in life.
 */
export async function fillTeam(database: Sql, team: string, size: Size): Promise<void> {
  const apart = (records: number) => (size.days ? (size.days * 1440) / records : 1);
  await database.begin(async (sql) => {
    // What the triggers would do one by one is done here for all; totals are left to theirs.
    await sql`alter table public.deals disable trigger all`;
    await sql`alter table public.deals enable trigger deals_sum_added`;
    await sql`alter table public.contacts disable trigger all`;
    await sql`alter table public.deal_stage_history disable trigger all`;
    await sql`
      insert into public.companies (team_id, name)
      select ${team}, (${companyHeads}::text[])[1 + n % ${companyHeads.length}::integer]
        || (${companyTails}::text[])[1 + n % ${companyTails.length}::integer] || ' ' || n
      from generate_series(1, ${size.companies}::integer) n`;
    await sql`
      insert into public.contacts (team_id, first_name, last_name, email, phone, job_title, type, lead_source,
        lead_status, tags, company_id, company_key, owner_id, created_at, updated_at)
      select ${team}, first, last, lower(first || '.' || last) || n || '@example.com',
        '+49 30 ' || lpad((n * 7919::bigint % 10000000)::text, 7, '0'), 'Purchasing Manager',
        (array['lead', 'prospect', 'customer', 'partner'])[1 + n % 4],
        (array['Website', 'Referral', 'Website', 'Event', 'Advertising', null])[1 + n % 6],
        (array['new', 'contacted', 'qualified', 'nurturing', 'converted', 'unqualified'])[1 + n % 6],
        case n % 5 when 0 then array['newsletter'] when 1 then array['VIP', 'newsletter'] else '{}' end,
        company.id, company.search_key, members.ids[1 + n / 7 % cardinality(members.ids)], made.at, made.at
      from generate_series(1, ${size.contacts}::integer) n
      cross join lateral (
        select
          (${firstNames}::text[])[1 + n % ${firstNames.length}::integer] as first,
          (${surnameHeads}::text[])[1 + n / 7 % ${surnameHeads.length}::integer]
            || (${surnameTails}::text[])[1 + n / 3 % ${surnameTails.length}::integer] as last,
          now() - n * ${apart(size.contacts)}::float8 * interval '1 minute' as at
      ) made
      join (
        select id, search_key, row_number() over (order by id) as place from public.companies where team_id = ${team}
      ) company on company.place = 1 + n % ${size.companies}::integer
      cross join (
        select array_agg(user_id order by user_id) as ids from public.team_members where team_id = ${team}
      ) members`;
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
        stages.kinds[place],
        -- Within 90 days of being made, and by now.
        case when stages.kinds[place] <> 'open'
          then (made.at + n * 7 % 90 / 90.0 * least(interval '90 days', now() - made.at))::date end,
        contacts.ids[1 + n % cardinality(contacts.ids)],
        companies.ids[1 + n / 7 % cardinality(companies.ids)],
        members.ids[1 + n / 7 % cardinality(members.ids)], made.at, made.at
      from generate_series(1, ${size.deals}::integer) n
      cross join lateral (select now() - n * ${apart(size.deals)}::float8 * interval '1 minute' as at) made
      cross join (
        select array_agg(id order by position) as ids, array_agg(pipeline_id order by position) as pipeline_ids,
          array_agg(kind order by position) as kinds
        from public.pipeline_stages where team_id = ${team}
      ) stages
      cross join lateral (select 1 + n % cardinality(stages.ids) as place) stage
      cross join (select array_agg(id) as ids from public.contacts where team_id = ${team}) contacts
      cross join (select array_agg(id) as ids from public.companies where team_id = ${team}) companies
      cross join (
        select array_agg(user_id order by user_id) as ids from public.team_members where team_id = ${team}
      ) members`;
    await (size.days ? fillHistory(sql, team) : enterStages(sql, team));
    await sql`alter table public.deal_stage_history enable trigger all`;
    await sql`alter table public.contacts enable trigger all`;
    await sql`alter table public.deals enable trigger all`;
  });
  await database`vacuum analyze`;
  await database`checkpoint`;
}

/** What every deal has at least: that it came to the stage where it is. */
const enterStages = (sql: ISql, team: string) => sql`
  insert into public.deal_stage_history (team_id, deal_id, to_stage_id, to_stage_name, to_kind, moved_at)
  select d.team_id, d.id, s.id, s.name, s.kind, d.created_at
  from public.deals d join public.pipeline_stages s on s.team_id = d.team_id and s.id = d.stage_id
  where d.team_id = ${team}`;
