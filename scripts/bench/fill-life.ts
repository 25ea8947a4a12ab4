import type { Sql } from 'postgres';

interface Life {
  activities: number;
  /** Over how many days all this happened. */
  days: number;
}

/** Gives a team with deals and contacts its activities, feedback, marketing spend and busy days. */
export async function fillLife(database: Sql, team: string, { activities, days }: Life): Promise<void> {
  await database.begin(async (sql) => {
    // What each activity hangs on is complete below. What its trigger would note on the
    // deals is nothing that the dashboard reads.
    await sql`alter table public.activities disable trigger all`;
    await sql`
      insert into public.activities (team_id, type, subject, metadata, deal_id, contact_id, company_id, occurred_at,
        due_date, assignee_id, completed_at, created_by)
      select ${team}, kind.type, 'About the offer ' || n,
        case when kind.type in ('call', 'email') then '{"direction": "out"}' else '{}' end::jsonb,
        deals.ids[place], deals.contact_ids[place], deals.company_ids[place], at,
        case kind.type when 'task' then (at + interval '10 days')::date end,
        case kind.type when 'task' then member.id end,
        -- One task of fifty is still to be done.
        case when kind.type = 'task' and n % 50 > 0 then least(at + interval '8 days', now()) end, member.id
      from generate_series(1, ${activities}::integer) n
      cross join (
        select array_agg(id) as ids, array_agg(contact_id) as contact_ids, array_agg(company_id) as company_ids
        from public.deals where team_id = ${team}
      ) deals
      cross join (select array_agg(user_id order by user_id) as ids from public.team_members where team_id = ${team}) members
      cross join lateral (
        select 1 + n % cardinality(deals.ids) as place,
          now() - n * ${days / activities}::float8 * interval '1 day' as at
      ) this
      cross join lateral (select (array['call', 'email', 'meeting', 'note', 'task'])[1 + n % 5] as type) kind
      cross join lateral (select members.ids[1 + n / 5 % cardinality(members.ids)] as id) member`;
    await sql`alter table public.activities enable trigger all`;
    await sql`
      insert into public.feedback (team_id, contact_id, rating, given_on)
      select ${team}, c.id, 1 + (c.place * 7 % 11) % 5, current_date - (c.place % ${days}::integer)::integer
      from (
        select id, row_number() over (order by id) as place from public.contacts where team_id = ${team}
      ) c where c.place % 20 = 0`;
    await sql`
      insert into public.marketing_spend (team_id, month, channel, allotted, used)
      select ${team}, month, channel, 500000, 300000 + 1000 * extract(month from month)::integer
      from generate_series(date_trunc('month', current_date - ${days}::integer), current_date, '1 month') as month
      cross join unnest(array['Ads', 'Events', 'Partners']) channel`;
    await sql`
      insert into public.member_days (team_id, user_id, day)
      select m.team_id, m.user_id, current_date - n
      from public.team_members m cross join generate_series(0, ${days}::integer) n
      where m.team_id = ${team} and hashtext(m.user_id::text || n) % 3 > 0
      on conflict do nothing`;
  });
  await database`vacuum analyze`;
}
