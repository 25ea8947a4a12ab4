-- What the dashboard would have to count over a whole team, kept as it changes
-- (docs/adr/0009-summaries-for-metrics.md): by statement triggers, in the order of the
-- keys, as private.sum_deals does it. private.count_anew makes the tallies again.

-- What happened in a team on a day, so that a year of it is a few hundred rows:
--   contacts         contacts that were made, by source
--   made, won, lost  deals, by their creation and by their closed date
--   cycle            deals won, by the days from creation to closing
--   size             deals won in the month that begins with the day, by private.size_key
--   move             entries of the stage history, by private.move_key
--   new_customers    those first won in the month that begins with the day
--   year_customers   those won in the twelve months that end with that month
create table public.tallies (
  team_id uuid not null references public.teams (id) on delete cascade,
  kind text not null check (kind in ('contacts', 'made', 'won', 'lost', 'cycle', 'size', 'move',
    'new_customers', 'year_customers')),
  -- Where the team is.
  day date not null,
  key text collate "C" not null default '',
  records bigint not null,
  -- Of deals: those without an amount, and the sum of the others.
  without_amount bigint not null default 0,
  amount numeric not null default 0,
  primary key (team_id, kind, day, key)
)
-- Rows are rewritten all the time: with room on the page, without touching the index.
with (fillfactor = 50);

create function private.add_tallies(p_changes public.tallies[]) returns void
language sql security definer set search_path = ''
as $$
  insert into public.tallies as total
  select c.team_id, c.kind, c.day, c.key, sum(c.records), sum(c.without_amount), sum(c.amount)
  from unnest(p_changes) c
  -- A whole team that is deleted has nothing to count any more.
  where exists (select from public.teams t where t.id = c.team_id)
  group by c.team_id, c.kind, c.day, c.key
  having sum(c.records) <> 0 or sum(c.without_amount) <> 0 or sum(c.amount) <> 0
  order by c.team_id, c.kind, c.day, c.key
  on conflict (team_id, kind, day, key) do update set
    records = total.records + excluded.records,
    without_amount = total.without_amount + excluded.without_amount,
    amount = total.amount + excluded.amount
$$;

-- Amounts in steps of a tenth at most, in order: the number of digits, and the first two.
create function private.size_key(p_amount bigint) returns text
language sql immutable parallel safe strict set search_path = ''
as $$ select lpad(length(p_amount::text)::text, 2, '0') || lpad(left(p_amount::text, 2), 2, '0') $$;

-- The least amount of such a step, and the least of the next.
create function private.size_range(p_key text, out first bigint, out beyond bigint)
language sql immutable parallel safe strict set search_path = ''
as $$
  select right(p_key, 2)::bigint * step.size, (right(p_key, 2)::bigint + 1) * step.size
  from (select (10::numeric ^ greatest(left(p_key, 2)::integer - 2, 0))::bigint as size) step
$$;

-- A move as origin>target>left_to, where the origin is a stage, "new" for a deal that
-- was created there, or "gone" for a stage that is no more. Null without a target.
create function private.move_key(
  p_from_stage_id uuid, p_from_stage_name text, p_to_stage_id uuid, p_left_to text
) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select coalesce(p_from_stage_id::text, case when p_from_stage_name is null then 'new' else 'gone' end)
    || '>' || p_to_stage_id || '>' || coalesce(p_left_to, '')
$$;
grant execute on function
  private.size_key(bigint), private.size_range(text), private.move_key(uuid, text, uuid, text)
to authenticated;

-- A query for what rows count for, as one array of tallies. `p_rows` is a query for
-- rows of the table with a `sign`, 1 for what was added, -1 for what was removed: a
-- text, since a trigger alone sees its rows.
create function private.tallies_query(p_table text, p_rows text) returns text
language sql immutable set search_path = ''
as $$
  select format(
    $query$
    select array(
      select row (r.team_id, e.kind, e.day, e.key, sum(r.sign), %s)::public.tallies
      from (%s) r
      join public.teams t on t.id = r.team_id
      cross join lateral (%s) as e (kind, day, key)
      where e.day is not null and e.key is not null
      group by r.team_id, e.kind, e.day, e.key
    )
    $query$,
    case p_table when 'deals'
      then 'sum(case when r.amount is null then r.sign else 0 end), coalesce(sum(r.sign * r.amount), 0)'
      else '0, 0' end,
    p_rows,
    case p_table
      when 'contacts' then $counted$
        select 'contacts', (r.created_at at time zone t.time_zone)::date, coalesce(r.lead_source, '')$counted$
      when 'deals' then $counted$
        select counted.*
        from (select (r.created_at at time zone t.time_zone)::date as day offset 0) made
        cross join lateral (values
          ('made', made.day, ''),
          (nullif(r.status, 'open'), r.closed_date, ''),
          ('cycle', r.closed_date, case r.status when 'won' then greatest(r.closed_date - made.day, 0)::text end),
          ('size', date_trunc('month', r.closed_date)::date,
            case r.status when 'won' then private.size_key(r.amount) end)
        ) as counted$counted$
      when 'deal_stage_history' then $counted$
        select 'move', (r.moved_at at time zone t.time_zone)::date,
          private.move_key(r.from_stage_id, r.from_stage_name, r.to_stage_id, r.left_to)$counted$
    end
  )
$$;

-- Waits while somebody makes the tallies of a team again, and lets nobody begin to.
-- Before anything is counted: the days may be others then.
create function private.await_count(p_team_ids uuid[]) returns void
language sql volatile set search_path = ''
as $$
  select pg_advisory_xact_lock_shared(hashtextextended('tallies ' || id, 0))
  from (select distinct id from unnest(p_team_ids) id order by id) teams
$$;

create function private.tally_rows() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  changes public.tallies[];
begin
  if tg_op = 'TRUNCATE' then
    delete from public.tallies where case tg_table_name
      when 'contacts' then kind = 'contacts'
      when 'deals' then kind not in ('contacts', 'move')
      else kind = 'move'
    end;
    return null;
  end if;
  -- Most changes of a deal or contact change nothing that counts.
  if tg_op = 'UPDATE' then
    if tg_table_name = 'deals' then
      if not exists (
        select from removed r join added a on a.team_id = r.team_id and a.id = r.id
        where (a.created_at, a.status, a.closed_date, a.amount)
          is distinct from (r.created_at, r.status, r.closed_date, r.amount)
      ) then
        return null;
      end if;
    elsif tg_table_name = 'contacts' then
      if not exists (
        select from removed r join added a on a.team_id = r.team_id and a.id = r.id
        where (a.created_at, a.lead_source) is distinct from (r.created_at, r.lead_source)
      ) then
        return null;
      end if;
    end if;
  end if;
  if tg_op <> 'DELETE' then
    perform private.await_count(array(select distinct team_id from added));
  end if;
  if tg_op <> 'INSERT' then
    perform private.await_count(array(select distinct team_id from removed));
  end if;
  execute private.tallies_query(tg_table_name, concat_ws(' union all ',
    case when tg_op <> 'DELETE' then 'select 1 as sign, a.* from added a' end,
    case when tg_op <> 'INSERT' then 'select -1 as sign, r.* from removed r' end))
  into changes;
  perform private.add_tallies(changes);
  return null;
end
$$;
do $$
declare
  counted text;
begin
  foreach counted in array array['contacts', 'deals', 'deal_stage_history'] loop
    execute format('create trigger %1$s_tally_added after insert on public.%1$I
      referencing new table as added for each statement execute function private.tally_rows()', counted);
    execute format('create trigger %1$s_tally_changed after update on public.%1$I
      referencing old table as removed new table as added for each statement
      execute function private.tally_rows()', counted);
    execute format('create trigger %1$s_tally_removed after delete on public.%1$I
      referencing old table as removed for each statement execute function private.tally_rows()', counted);
    execute format('create trigger %1$s_tally_none after truncate on public.%1$I
      for each statement execute function private.tally_rows()', counted);
  end loop;
end
$$;

-- When each customer, a company or else a contact without one, was first won.
create table public.customers (
  team_id uuid not null references public.teams (id) on delete cascade,
  -- A company's id, or a contact's. No foreign key: a deal that was won stays won
  -- when its company is deleted, and then counts for its contact.
  customer_id uuid not null,
  first_won_date date not null,
  -- The months with a win, by their first days.
  won_months date[] not null default '{}',
  primary key (team_id, customer_id)
);
-- The first win of a customer, and its wins of a year.
create index deals_company_won_idx on public.deals (team_id, company_id, closed_date) where status = 'won';
create index deals_contact_won_idx on public.deals (team_id, contact_id, closed_date)
  where status = 'won' and company_id is null;

-- Who a won deal was won with.
create function private.customer_of(p_company_id uuid, p_contact_id uuid) returns uuid
language sql immutable parallel safe set search_path = ''
as $$ select coalesce(p_company_id, p_contact_id) $$;
grant execute on function private.customer_of(uuid, uuid) to authenticated;

-- The months at whose ends a customer was won in the last twelve, by the months of its wins.
create function private.customer_years(p_months date[]) returns setof date
language sql immutable set search_path = ''
as $$
  select distinct (m + place * interval '1 month')::date from unnest(p_months) m cross join generate_series(0, 11) place
$$;

-- Looks again at customers, of which only the keys are given, and tallies what has changed.
create function private.recount_customers(p_touched public.customers[]) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  changes public.tallies[];
begin
  perform private.await_count(array(select distinct t.team_id from unnest(p_touched) t));
  -- Two wins of one customer at once would both be its first.
  perform pg_advisory_xact_lock(hashtextextended('customers ' || team_id, 0))
  from (select distinct t.team_id from unnest(p_touched) t order by 1) teams;
  with wins as (
    select t.team_id, t.customer_id, min(w.closed_date) as first_won_date,
      array_agg(distinct date_trunc('month', w.closed_date)::date) as won_months
    from unnest(p_touched) t
    left join lateral (
      select d.closed_date from public.deals d
      where d.team_id = t.team_id and d.company_id = t.customer_id and d.status = 'won'
      union all
      select d.closed_date from public.deals d
      where d.team_id = t.team_id and d.contact_id = t.customer_id and d.company_id is null and d.status = 'won'
    ) w on true
    -- A whole team that is deleted has no more customers.
    where t.customer_id is not null and exists (select from public.teams where id = t.team_id)
    group by t.team_id, t.customer_id
  ), before as (
    select c.* from public.customers c join wins w using (team_id, customer_id)
  ), lost as (
    delete from public.customers c using wins w
    where c.team_id = w.team_id and c.customer_id = w.customer_id and w.first_won_date is null
  ), kept as (
    insert into public.customers as c (team_id, customer_id, first_won_date, won_months)
    select w.team_id, w.customer_id, w.first_won_date, w.won_months from wins w
    where w.first_won_date is not null
    order by w.team_id, w.customer_id
    on conflict (team_id, customer_id) do update
      set first_won_date = excluded.first_won_date, won_months = excluded.won_months
      where (c.first_won_date, c.won_months) is distinct from (excluded.first_won_date, excluded.won_months)
  ), sides as (
    select team_id, 1 as sign, first_won_date, won_months from wins where first_won_date is not null
    union all
    select team_id, -1, first_won_date, won_months from before
  )
  select array_agg(row (s.team_id, c.kind, c.day, '', s.sign, 0, 0)::public.tallies) into changes
  from sides s
  cross join lateral (
    select 'new_customers' as kind, date_trunc('month', s.first_won_date)::date as day
    union all
    select 'year_customers', m from private.customer_years(s.won_months) m
  ) c;
  perform private.add_tallies(changes);
end
$$;

-- Looks again at the customers of won deals that were added, changed or removed.
create function private.note_customers() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  -- Of these only the keys are filled in.
  touched public.customers[] := '{}';
begin
  if tg_op = 'TRUNCATE' then
    truncate public.customers;
    return null;
  elsif tg_op = 'INSERT' then
    touched := array(
      select distinct row (d.team_id, private.customer_of(d.company_id, d.contact_id), null, null)::public.customers
      from added d where d.status = 'won');
  elsif tg_op = 'DELETE' then
    touched := array(
      select distinct row (d.team_id, private.customer_of(d.company_id, d.contact_id), null, null)::public.customers
      from removed d where d.status = 'won');
  else
    touched := array(
      select distinct row (side.team_id, side.customer_id, null, null)::public.customers
      from removed before
      join added after on after.team_id = before.team_id and after.id = before.id
      cross join lateral (values
        (before.team_id, before.status, private.customer_of(before.company_id, before.contact_id)),
        (after.team_id, after.status, private.customer_of(after.company_id, after.contact_id))
      ) as side (team_id, status, customer_id)
      where side.status = 'won'
        and (before.status, before.closed_date, before.company_id, before.contact_id)
          is distinct from (after.status, after.closed_date, after.company_id, after.contact_id));
  end if;
  if touched <> '{}' then
    perform private.recount_customers(touched);
  end if;
  return null;
end
$$;
create trigger deals_customers_added after insert on public.deals
  referencing new table as added for each statement execute function private.note_customers();
create trigger deals_customers_changed after update on public.deals
  referencing old table as removed new table as added for each statement execute function private.note_customers();
create trigger deals_customers_removed after delete on public.deals
  referencing old table as removed for each statement execute function private.note_customers();
create trigger deals_customers_none after truncate on public.deals
  for each statement execute function private.note_customers();

-- Makes the tallies of a team again, from its records.
create function private.count_anew(p_team_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  counted text;
  found public.tallies[];
begin
  -- Nobody may count in this team meanwhile.
  perform pg_advisory_xact_lock(hashtextextended('tallies ' || p_team_id, 0));
  delete from public.tallies where team_id = p_team_id;
  delete from public.customers where team_id = p_team_id;
  foreach counted in array array['contacts', 'deals', 'deal_stage_history'] loop
    execute private.tallies_query(
      counted, format('select 1 as sign, o.* from public.%I o where o.team_id = $1', counted))
    into found using p_team_id;
    perform private.add_tallies(found);
  end loop;
  perform private.recount_customers(array(
    select distinct row (d.team_id, private.customer_of(d.company_id, d.contact_id), null, null)::public.customers
    from public.deals d where d.team_id = p_team_id and d.status = 'won'));
end
$$;

-- Days are those of the team's time zone.
create function private.recount_days() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.count_anew(new.id);
  return null;
end
$$;
create trigger teams_recount_days after update of time_zone on public.teams
  for each row when (old.time_zone <> new.time_zone) execute function private.recount_days();

alter table public.tallies enable row level security;
alter table public.customers enable row level security;
grant select on public.tallies, public.customers to authenticated, service_role;

-- Sums over a whole team are for those who see the whole team; what the others
-- see is counted row by row.
create policy tallies_read on public.tallies for select to authenticated
  using (team_id = any (array (select private.my_full_team_ids())));
create policy customers_read on public.customers for select to authenticated
  using (team_id = any (array (select private.my_full_team_ids())));

-- The amounts of the deals won in a month, in order: where in it a percentile lies is
-- told by the tallies.
create index deals_won_size_idx on public.deals (team_id, (date_trunc('month', closed_date::timestamp)), amount)
  where status = 'won';

-- The tallies of some kinds in a range: for those who see the whole team those that are
-- kept, for the others such of their own records, in whose number their cost is.
create function private.tallies_of(p_team_id uuid, p_kinds text[], p_from date, p_to date) returns setof public.tallies
language plpgsql stable security definer set search_path = '' set jit = off
as $$
declare
  of_contacts boolean := 'contacts' = any (p_kinds);
  own public.tallies[];
begin
  if private.sees_all(p_team_id) then
    return query
      select t.* from public.tallies t
      where t.team_id = p_team_id and t.kind = any (p_kinds) and t.day between p_from and p_to;
    return;
  end if;
  execute private.tallies_query(
    case when of_contacts then 'contacts' else 'deals' end,
    format('select 1 as sign, o.* from public.%I o where o.team_id = $1 and o.id = any (array (select private.%I($1)))',
      case when of_contacts then 'contacts' else 'deals' end,
      case when of_contacts then 'my_contact_ids' else 'my_deal_ids' end))
  into own using p_team_id;
  return query
    select t.* from unnest(own) t where t.kind = any (p_kinds) and t.day between p_from and p_to;
end
$$;
grant execute on function private.tallies_of(uuid, text[], date, date) to authenticated;

-- The 25th, 50th and 75th percentile of the amounts won in each of some months, as
-- percentile_cont has them. The tallies by size say which few deals they lie between.
create function private.won_percentiles(p_team_id uuid, p_months date[])
returns table (month date, percentiles double precision[])
language plpgsql stable security definer set search_path = '' set jit = off
as $$
declare
  shares constant double precision[] := '{0.25, 0.5, 0.75}';
begin
  if not private.sees_all(p_team_id) then
    return query
      select date_trunc('month', d.closed_date::timestamp)::date,
        percentile_cont(shares) within group (order by d.amount)
      from public.deals d
      where d.team_id = p_team_id and d.status = 'won' and d.amount is not null
        and date_trunc('month', d.closed_date::timestamp)::date = any (p_months)
        and d.id = any (array (select private.my_deal_ids(p_team_id)))
      group by 1;
    return;
  end if;
  return query
    with sizes as materialized (
      select t.day, t.key, t.records, sum(t.records) over (partition by t.day)::bigint as deals,
        sum(t.records) over (partition by t.day order by t.key)::bigint - t.records as smaller
      from public.tallies t
      where t.team_id = p_team_id and t.kind = 'size' and t.day = any (p_months) and t.records > 0
    ), neighbours as (
      select s.day, share, share * (s.deals - 1) as place, min(found.amount) as below, max(found.amount) as above
      from sizes s
      cross join unnest(shares) share
      cross join lateral (values (floor(share * (s.deals - 1))::bigint), (ceil(share * (s.deals - 1))::bigint))
        as neighbour (place)
      cross join lateral private.size_range(s.key) as step
      cross join lateral (
        select d.amount from public.deals d
        where d.team_id = p_team_id and d.status = 'won'
          and date_trunc('month', d.closed_date::timestamp) = s.day::timestamp
          and d.amount >= step.first and d.amount < step.beyond
        order by d.amount offset neighbour.place - s.smaller limit 1
      ) found
      where neighbour.place >= s.smaller and neighbour.place < s.smaller + s.records
      group by s.day, share, s.deals
    )
    select n.day, array_agg(n.below + (n.place - floor(n.place)) * (n.above - n.below) order by n.share)
    from neighbours n group by n.day;
end
$$;
grant execute on function private.won_percentiles(uuid, date[]) to authenticated;
