-- The dashboard's numbers. docs/metrics.md has each formula with an example worked
-- out by hand. Every function is stable and counts what its caller may see; days
-- and months are those of the team's time zone, and a range has both its ends.

-- Summaries, so that what is counted over a whole team costs one row.

-- How many contacts a team has.
create table public.contact_totals (
  team_id uuid primary key references public.teams (id) on delete cascade,
  contact_count bigint not null
);

create function private.count_contacts() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'TRUNCATE' then
    truncate public.contact_totals;
  elsif tg_op = 'INSERT' then
    insert into public.contact_totals as total
    select team_id, count(*) from added group by team_id order by team_id
    on conflict (team_id) do update set contact_count = total.contact_count + excluded.contact_count;
  else
    update public.contact_totals total set contact_count = total.contact_count - gone.contacts
    from (select team_id, count(*) as contacts from removed group by team_id) gone
    where total.team_id = gone.team_id;
  end if;
  return null;
end
$$;
create trigger contacts_count_added after insert on public.contacts
  referencing new table as added for each statement execute function private.count_contacts();
create trigger contacts_count_removed after delete on public.contacts
  referencing old table as removed for each statement execute function private.count_contacts();
create trigger contacts_count_none after truncate on public.contacts
  for each statement execute function private.count_contacts();

-- When each customer, a company or else a contact without one, was first won.
create table public.customers (
  team_id uuid not null references public.teams (id) on delete cascade,
  -- A company's id, or a contact's. No foreign key: a deal that was won stays won
  -- when its company is deleted, and then counts for its contact.
  customer_id uuid not null,
  first_won_date date not null,
  primary key (team_id, customer_id)
);
create index customers_won_idx on public.customers (team_id, first_won_date);
-- The first win of a customer, and its wins of a year.
create index deals_company_won_idx on public.deals (team_id, company_id, closed_date) where status = 'won';
create index deals_contact_won_idx on public.deals (team_id, contact_id, closed_date)
  where status = 'won' and company_id is null;

-- Who a won deal was won with.
create function private.customer_of(p_company_id uuid, p_contact_id uuid) returns uuid
language sql immutable parallel safe set search_path = ''
as $$ select coalesce(p_company_id, p_contact_id) $$;
grant execute on function private.customer_of(uuid, uuid) to authenticated;

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
      select distinct row (d.team_id, private.customer_of(d.company_id, d.contact_id), null)::public.customers
      from added d where d.status = 'won');
  elsif tg_op = 'DELETE' then
    touched := array(
      select distinct row (d.team_id, private.customer_of(d.company_id, d.contact_id), null)::public.customers
      from removed d where d.status = 'won');
  else
    touched := array(
      select distinct row (side.team_id, side.customer_id, null)::public.customers
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
  if touched = '{}' then
    return null;
  end if;

  with wins as (
    select t.team_id, t.customer_id, least(
      (select min(d.closed_date) from public.deals d
        where d.team_id = t.team_id and d.company_id = t.customer_id and d.status = 'won'),
      (select min(d.closed_date) from public.deals d
        where d.team_id = t.team_id and d.contact_id = t.customer_id and d.company_id is null
          and d.status = 'won')
    ) as first_won_date
    from unnest(touched) t
    -- A whole team that is deleted has no more customers.
    where t.customer_id is not null and exists (select from public.teams where id = t.team_id)
  ), lost as (
    delete from public.customers c using wins w
    where c.team_id = w.team_id and c.customer_id = w.customer_id and w.first_won_date is null
  )
  insert into public.customers as c (team_id, customer_id, first_won_date)
  select w.team_id, w.customer_id, w.first_won_date from wins w
  where w.first_won_date is not null
  order by w.team_id, w.customer_id
  on conflict (team_id, customer_id) do update set first_won_date = excluded.first_won_date
    where c.first_won_date <> excluded.first_won_date;
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

-- The days on which a member wrote something: added, changed, moved or deleted a
-- record. What counts members as active.
create table public.member_days (
  team_id uuid not null,
  user_id uuid not null,
  day date not null,
  primary key (team_id, user_id, day),
  foreign key (team_id, user_id) references public.team_members (team_id, user_id) on delete cascade
);
create index member_days_day_idx on public.member_days (team_id, day, user_id);

create function private.note_member_day() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  teams uuid[];
begin
  if me is null then
    return null;
  end if;
  if tg_op = 'DELETE' then
    teams := array(select distinct team_id from removed);
  else
    teams := array(select distinct team_id from added);
  end if;
  insert into public.member_days (team_id, user_id, day)
  select m.team_id, me, private.team_today(m.team_id)
  from public.team_members m
  where m.team_id = any (teams) and m.user_id = me
    -- Looking first spares all but the day's first write a row lock.
    and not exists (
      select from public.member_days d
      where d.team_id = m.team_id and d.user_id = me and d.day = private.team_today(m.team_id)
    )
  on conflict do nothing;
  return null;
end
$$;
do $$
declare
  written text;
begin
  foreach written in array array['companies', 'contacts', 'deals', 'activities', 'deal_notes', 'feedback'] loop
    execute format('create trigger %1$s_day_added after insert on public.%1$I
      referencing new table as added for each statement execute function private.note_member_day()', written);
    execute format('create trigger %1$s_day_changed after update on public.%1$I
      referencing new table as added for each statement execute function private.note_member_day()', written);
    execute format('create trigger %1$s_day_removed after delete on public.%1$I
      referencing old table as removed for each statement execute function private.note_member_day()', written);
  end loop;
end
$$;

alter table public.contact_totals enable row level security;
alter table public.customers enable row level security;
alter table public.member_days enable row level security;
grant select on public.contact_totals, public.customers, public.member_days to authenticated, service_role;

-- Sums over a whole team are for those who see the whole team; what the others
-- see is counted row by row.
create policy contact_totals_read on public.contact_totals for select to authenticated
  using (team_id = any (array (select private.my_full_team_ids())));
create policy customers_read on public.customers for select to authenticated
  using (team_id = any (array (select private.my_full_team_ids())));
create policy member_days_read on public.member_days for select to authenticated
  using (team_id = any (array (select private.my_team_ids())));

-- Contacts by when they came, and from where.
create index contacts_source_idx on public.contacts (team_id, created_at) include (lead_source, created_by, id);

-- Ranges

-- The moment at which a day begins where the team is.
create function private.day_start(p_team_id uuid, p_day date) returns timestamptz
language sql stable set search_path = ''
as $$ select p_day::timestamp at time zone t.time_zone from public.teams t where t.id = p_team_id $$;

-- A range cut into days up to 31 of them, into weeks of seven days up to 26, else
-- into months; the last piece, and the first month, may be shorter.
create function private.range_pieces(p_from date, p_to date) returns table (place integer, first_day date, last_day date)
language sql immutable set search_path = ''
as $$
  select
    row_number() over (order by cut)::integer, greatest(cut, p_from),
    least(p_to, (case
      when p_to - p_from < 31 then cut
      when p_to - p_from < 182 then cut + 6
      else (cut + interval '1 month')::date - 1
    end))
  from (
    select generate_series(p_from, p_to, case when p_to - p_from < 31 then 1 else 7 end * interval '1 day')::date as cut
    where p_to - p_from < 182
    union all
    select generate_series(date_trunc('month', p_from), p_to, interval '1 month')::date
    where p_to - p_from >= 182
  ) cuts
$$;

-- The months that charts by month show: those of the range, at least six and at
-- most 36, the last one being that in which the range ends.
create function private.range_months(p_from date, p_to date) returns table (month date)
language sql immutable set search_path = ''
as $$
  select generate_series(
    greatest(
      least(date_trunc('month', p_from), date_trunc('month', p_to) - interval '5 months'),
      date_trunc('month', p_to) - interval '35 months'),
    date_trunc('month', p_to), interval '1 month')::date
$$;
grant execute on function
  private.day_start(uuid, date), private.range_pieces(date, date), private.range_months(date, date)
to authenticated;

-- The open deals as they are now, with what they are worth and weigh.
create function private.open_deals(
  p_team_id uuid, out deal_count bigint, out count_without_amount bigint, out amount bigint, out weighted bigint
)
language plpgsql stable set search_path = ''
as $$
begin
  if private.sees_all(p_team_id) then
    select coalesce(sum(t.deal_count), 0), coalesce(sum(t.count_without_amount), 0), coalesce(sum(t.amount), 0),
      coalesce(round(sum(t.amount_without_probability * s.probability + t.amount_times_probability) / 100.0), 0)
    into deal_count, count_without_amount, amount, weighted
    from public.pipeline_stages s
    join public.deal_totals t on t.team_id = s.team_id and t.stage_id = s.id
    where s.team_id = p_team_id and s.kind = 'open';
  else
    select count(*), count(*) - count(d.amount), coalesce(sum(d.amount), 0),
      coalesce(round(sum(d.amount * coalesce(d.probability, s.probability)) / 100.0), 0)
    into deal_count, count_without_amount, amount, weighted
    from public.deals d
    join public.pipeline_stages s on s.team_id = d.team_id and s.id = d.stage_id
    where d.team_id = p_team_id and d.status = 'open' and d.id = any (array (select private.my_deal_ids()));
  end if;
end
$$;

-- How many deals were open at the end of each of some days, and what they are
-- worth by today's amounts: today's open ones, less those created since, and those
-- closed since that were there already.
create function private.open_deals_on(p_team_id uuid, p_days date[])
returns table (day date, deal_count bigint, amount bigint)
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  today record := private.open_deals(p_team_id);
  first_day date := (select min(d) from unnest(p_days) d);
  since timestamptz := private.day_start(p_team_id, first_day + 1);
  zone text := (select time_zone from public.teams where id = p_team_id);
begin
  return query
    with changes as (
      select (d.created_at at time zone zone)::date as on_day, 1 as change, d.amount
      from public.deals d where d.team_id = p_team_id and d.created_at >= since
      union all
      select d.closed_date, -1, d.amount
      from public.deals d
      where d.team_id = p_team_id and d.status in ('won', 'lost') and d.closed_date > first_day
    ), days as (
      select c.on_day, sum(c.change) as deals, sum(c.change * c.amount) as amount from changes c group by c.on_day
    )
    select asked.day, today.deal_count - coalesce(sum(d.deals), 0)::bigint,
      today.amount - coalesce(sum(d.amount), 0)::bigint
    from unnest(p_days) as asked (day) left join days d on d.on_day > asked.day
    group by asked.day;
end
$$;
grant execute on function private.open_deals(uuid), private.open_deals_on(uuid, date[]) to authenticated;

-- Five numbers with the same of the period before, of equal length, and the pieces
-- of a line: { value, previous, series: [{ from, to, value }], … }. Null means that
-- there is nothing to compute it from.

-- New contacts: those created in the range. `total` are all contacts of today.
create function public.metric_new_contacts(p_team_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  first_moment timestamptz := private.day_start(p_team_id, p_from);
  end_moment timestamptz := private.day_start(p_team_id, p_to + 1);
  before timestamptz := private.day_start(p_team_id, p_from - (p_to - p_from + 1));
  starts timestamptz[] := array(
    select private.day_start(p_team_id, first_day) from private.range_pieces(p_from, p_to) order by place);
begin
  return (
    with found as (
      select width_bucket(c.created_at, starts) as place, count(*) as contacts
      from public.contacts c
      where c.team_id = p_team_id and c.created_at >= first_moment and c.created_at < end_moment
      group by 1
    )
    select jsonb_build_object(
      'value', coalesce((select sum(contacts) from found), 0),
      'previous', (
        select count(*) from public.contacts c
        where c.team_id = p_team_id and c.created_at >= before and c.created_at < first_moment),
      'total', case when private.sees_all(p_team_id)
        then coalesce((select contact_count from public.contact_totals where team_id = p_team_id), 0)
        else (select count(*) from public.contacts c
          where c.team_id = p_team_id and c.id = any (array (select private.my_contact_ids()))) end,
      'series', jsonb_agg(
        jsonb_build_object('from', p.first_day, 'to', p.last_day, 'value', coalesce(f.contacts, 0))
        order by p.place)
    )
    from private.range_pieces(p_from, p_to) p left join found f using (place)
  );
end
$$;

-- Pipeline value: the sum of the open deals' amounts, at the end of the range, or
-- today. `previous` is that at the end of the period before. Today's weighted sum
-- (amount × coalesce(deal, stage probability)), the number of open deals and of
-- those without an amount beside it.
create function public.metric_pipeline_value(p_team_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  today record := private.open_deals(p_team_id);
begin
  return (
    with days as (
      select * from private.open_deals_on(p_team_id, array(
        select last_day from private.range_pieces(p_from, p_to) union all select p_from - 1))
    )
    select jsonb_build_object(
      'value', (select amount from days where day = p_to),
      'previous', (select amount from days where day = p_from - 1),
      'weighted', today.weighted,
      'open_deals', today.deal_count,
      'without_amount', today.count_without_amount,
      'series', jsonb_agg(
        jsonb_build_object('from', p.first_day, 'to', p.last_day, 'value', d.amount) order by p.place)
    )
    from private.range_pieces(p_from, p_to) p join days d on d.day = p.last_day
  );
end
$$;

-- Won: the sum of the amounts of deals won with a closed date in the range, how
-- many they are, and how many of them have no amount.
create function public.metric_won(p_team_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
begin
  return (
    with won as (
      select d.closed_date as day, sum(d.amount) as amount, count(*) as deals, count(d.amount) as with_amount
      from public.deals d
      where d.team_id = p_team_id and d.status = 'won'
        and d.closed_date between p_from - (p_to - p_from + 1) and p_to
      group by d.closed_date
    ), pieces as (
      select p.place, p.first_day, p.last_day, coalesce(sum(w.amount), 0) as amount
      from private.range_pieces(p_from, p_to) p left join won w on w.day between p.first_day and p.last_day
      group by p.place, p.first_day, p.last_day
    )
    select jsonb_build_object(
      'value', coalesce((select sum(amount) from won where day >= p_from), 0),
      'previous', coalesce((select sum(amount) from won where day < p_from), 0),
      'deals', coalesce((select sum(deals) from won where day >= p_from), 0),
      'without_amount', coalesce((select sum(deals - with_amount) from won where day >= p_from), 0),
      'series', jsonb_agg(jsonb_build_object('from', first_day, 'to', last_day, 'value', amount) order by place)
    )
    from pieces
  );
end
$$;

-- Win rate: won ÷ (won + lost), of the deals with a closed date in the range, as a
-- fraction of 1. Open deals do not count; null where none was closed.
create function public.metric_win_rate(p_team_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
begin
  return (
    with closed as (
      select d.closed_date as day, count(*) filter (where d.status = 'won') as won, count(*) as deals
      from public.deals d
      where d.team_id = p_team_id and d.status in ('won', 'lost')
        and d.closed_date between p_from - (p_to - p_from + 1) and p_to
      group by d.closed_date
    ), pieces as (
      select p.place, p.first_day, p.last_day, sum(c.won) / nullif(sum(c.deals), 0) as rate
      from private.range_pieces(p_from, p_to) p left join closed c on c.day between p.first_day and p.last_day
      group by p.place, p.first_day, p.last_day
    )
    select jsonb_build_object(
      'value', (select round(sum(won) / nullif(sum(deals), 0), 4) from closed where day >= p_from),
      'previous', (select round(sum(won) / nullif(sum(deals), 0), 4) from closed where day < p_from),
      'won', coalesce((select sum(won) from closed where day >= p_from), 0),
      'lost', coalesce((select sum(deals - won) from closed where day >= p_from), 0),
      'series', jsonb_agg(
        jsonb_build_object('from', first_day, 'to', last_day, 'value', round(rate, 4)) order by place)
    )
    from pieces
  );
end
$$;

-- Sales velocity on a day, over the 90 days that end with it:
--   open deals × win rate × average won amount ÷ sales cycle
-- in minor units a day, where the sales cycle is the median of the days from
-- creation to closing of the deals won (at least one day). Null without a won deal
-- that has an amount.
create function private.velocity_on(p_team_id uuid, p_day date, p_open_deals bigint) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  zone text := (select time_zone from public.teams where id = p_team_id);
  won record;
  lost bigint;
  win_rate numeric;
  cycle numeric;
begin
  select count(*) as deals, avg(d.amount) as average,
    percentile_cont(0.5) within group (
      order by greatest(d.closed_date - (d.created_at at time zone zone)::date, 0)) as cycle
  into won
  from public.deals d
  where d.team_id = p_team_id and d.status = 'won' and d.closed_date between p_day - 89 and p_day;
  select count(*) into lost
  from public.deals d
  where d.team_id = p_team_id and d.status = 'lost' and d.closed_date between p_day - 89 and p_day;
  win_rate := won.deals::numeric / nullif(won.deals + lost, 0);
  cycle := greatest(won.cycle::numeric, 1);
  return jsonb_build_object(
    'value', round(p_open_deals * win_rate * won.average / cycle),
    'open_deals', p_open_deals,
    'win_rate', round(win_rate, 4),
    'average_won', round(won.average),
    'cycle_days', won.cycle
  );
end
$$;
grant execute on function private.velocity_on(uuid, date, bigint) to authenticated;

-- Sales velocity at the end of the range (see private.velocity_on), with what it
-- is computed from, and at the end of the period before. Its line are the ends of
-- the last six times 30 days.
create function public.metric_velocity(p_team_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
begin
  return (
    with days as (
      select o.day, private.velocity_on(p_team_id, o.day, o.deal_count) as velocity
      from private.open_deals_on(p_team_id, array(
        select p_to - 30 * n from generate_series(0, 5) n union select p_from - 1)) o
    )
    select (select velocity from days where day = p_to) || jsonb_build_object(
      'previous', (select velocity -> 'value' from days where day = p_from - 1),
      'series', (
        select jsonb_agg(
          jsonb_build_object('from', day - 29, 'to', day, 'value', velocity -> 'value') order by day)
        from days where (p_to - day) % 30 = 0 and p_to - day <= 150)
    )
  );
end
$$;

-- The five in one answer.
create function public.metric_kpis(p_team_id uuid, p_from date, p_to date) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_build_object(
    'new_contacts', public.metric_new_contacts(p_team_id, p_from, p_to),
    'pipeline_value', public.metric_pipeline_value(p_team_id, p_from, p_to),
    'won', public.metric_won(p_team_id, p_from, p_to),
    'win_rate', public.metric_win_rate(p_team_id, p_from, p_to),
    'velocity', public.metric_velocity(p_team_id, p_from, p_to)
  )
$$;

-- Charts

-- Revenue by percentile: of the amounts of the deals won in each month, the 25th,
-- 50th and 75th percentile (interpolated between the nearest two), their number and
-- sum. [{ month, p25, p50, p75, deals, total }], percentiles null without a deal.
create function public.metric_revenue(p_team_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
begin
  return (
    with won as (
      select date_trunc('month', d.closed_date)::date as month,
        percentile_cont(array[0.25, 0.5, 0.75]) within group (order by d.amount) as percentiles,
        count(*) as deals, sum(d.amount) as total
      from public.deals d
      where d.team_id = p_team_id and d.status = 'won' and d.amount is not null
        and d.closed_date >= (select min(month) from private.range_months(p_from, p_to)) and d.closed_date <= p_to
      group by 1
    )
    select jsonb_agg(jsonb_build_object(
      'month', m.month, 'p25', round(w.percentiles[1]), 'p50', round(w.percentiles[2]),
      'p75', round(w.percentiles[3]), 'deals', coalesce(w.deals, 0), 'total', coalesce(w.total, 0)
    ) order by m.month)
    from private.range_months(p_from, p_to) m left join won w using (month)
  );
end
$$;

-- Lead sources: the contacts created in the range by source, most first; null
-- stands for contacts without one. [{ source, contacts }]
create function public.metric_lead_sources(p_team_id uuid, p_from date, p_to date) returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(
    jsonb_agg(jsonb_build_object('source', source, 'contacts', contacts) order by contacts desc, source), '[]')
  from (
    select c.lead_source as source, count(*) as contacts
    from public.contacts c
    where c.team_id = p_team_id and c.created_at >= private.day_start(p_team_id, p_from)
      and c.created_at < private.day_start(p_team_id, p_to + 1)
    group by c.lead_source
  ) sources
$$;

-- Acquisition cost: what marketing may cost and has cost, by month and channel.
-- [{ month, allotted, used, channels: [{ channel, allotted, used }] }]
create function public.metric_acquisition_cost(p_team_id uuid, p_from date, p_to date) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_agg(jsonb_build_object(
    'month', m.month, 'allotted', coalesce(s.allotted, 0), 'used', coalesce(s.used, 0),
    'channels', coalesce(s.channels, '[]')
  ) order by m.month)
  from private.range_months(p_from, p_to) m
  left join (
    select month, sum(allotted) as allotted, sum(used) as used,
      jsonb_agg(jsonb_build_object('channel', channel, 'allotted', allotted, 'used', used) order by channel_key)
        as channels
    from public.marketing_spend where team_id = p_team_id group by month
  ) s using (month)
$$;

-- The deals that were in a stage, or in each of a pipeline, in a range: entered it,
-- or skipped it on the way to a later one, which counts as entered and passed. Each
-- deal once per stage: `how` is 'went_on' if it ever went on to a later stage from
-- there, else 'lost' if it was lost from there, else 'entered'.
create function private.stage_visits(
  p_team_id uuid, p_stage_id uuid, p_from date, p_to date, p_pipeline_id uuid default null
) returns table (stage_id uuid, deal_id uuid, how text)
language sql stable set search_path = ''
as $$
  with stages as (
    select s.id, s.place
    from (
      select s.id, s.kind, row_number() over (order by s.kind = 'won', s.position, s.id)::integer as place
      from public.pipeline_stages s
      where s.team_id = p_team_id and s.kind <> 'lost' and s.pipeline_id = coalesce(p_pipeline_id, (
        select pipeline_id from public.pipeline_stages where team_id = p_team_id and id = p_stage_id))
    ) s
  ), moves as (
    select h.deal_id, s.place, coalesce(origin.place, 0) as origin_place, h.from_stage_id, h.left_to
    from stages s
    join public.deal_stage_history h on h.team_id = p_team_id and h.to_stage_id = s.id
      and h.moved_at >= private.day_start(p_team_id, p_from)
      and h.moved_at < private.day_start(p_team_id, p_to + 1)
    left join stages origin on origin.id = h.from_stage_id
  ), visits as (
    select place, deal_id, left_to = 'later' as went_on, left_to = 'lost' as lost from moves
    union all
    -- Forward past these, from an earlier stage of this pipeline or as a new deal.
    select s.place, m.deal_id, true, false
    from moves m join stages s on s.place > m.origin_place and s.place < m.place
    where m.from_stage_id is null or m.origin_place > 0
  )
  select s.id, v.deal_id, case when bool_or(v.went_on) then 'went_on' when bool_or(v.lost) then 'lost' else 'entered' end
  from visits v join stages s using (place)
  where p_stage_id is null or s.id = p_stage_id
  group by s.id, v.deal_id
$$;
grant execute on function private.stage_visits(uuid, uuid, date, date, uuid) to authenticated;

-- Sales funnel of a pipeline: for each open stage and the won one, how many deals
-- entered it in the range, how many of these went on to a later stage, how many
-- were lost from it (see private.stage_visits), and how many entered it this month.
-- [{ stage_id, name, color, kind, entered, went_on, lost, this_month }]
create function public.metric_funnel(p_team_id uuid, p_from date, p_to date, p_pipeline_id uuid) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  this_month date := (
    select date_trunc('month', now() at time zone time_zone)::date from public.teams where id = p_team_id);
begin
  return (
    with in_range as (
      select v.stage_id, count(*) as entered, count(*) filter (where v.how = 'went_on') as went_on,
        count(*) filter (where v.how = 'lost') as lost
      from private.stage_visits(p_team_id, null, p_from, p_to, p_pipeline_id) v group by v.stage_id
    ), in_month as (
      select v.stage_id, count(*) as entered
      from private.stage_visits(
        p_team_id, null, this_month, (this_month + interval '1 month')::date - 1, p_pipeline_id) v
      group by v.stage_id
    )
    select coalesce(jsonb_agg(jsonb_build_object(
      'stage_id', s.id, 'name', s.name, 'color', s.color, 'kind', s.kind, 'entered', coalesce(r.entered, 0),
      'went_on', coalesce(r.went_on, 0), 'lost', coalesce(r.lost, 0), 'this_month', coalesce(m.entered, 0)
    ) order by s.kind = 'won', s.position, s.id), '[]')
    from public.pipeline_stages s
    left join in_range r on r.stage_id = s.id
    left join in_month m on m.stage_id = s.id
    where s.team_id = p_team_id and s.pipeline_id = p_pipeline_id and s.kind <> 'lost'
  );
end
$$;

-- Customer feedback by week, from Monday on, at least eight of them: ratings, those
-- of 4 and 5, those of 1 and 2. Shares and net are of these.
-- [{ week, ratings, positive, negative }]
create function public.metric_feedback(p_team_id uuid, p_from date, p_to date) returns jsonb
language sql stable set search_path = ''
as $$
  select jsonb_agg(jsonb_build_object(
    'week', w.week, 'ratings', coalesce(f.ratings, 0), 'positive', coalesce(f.positive, 0),
    'negative', coalesce(f.negative, 0)
  ) order by w.week)
  from (
    select generate_series(
      least(date_trunc('week', p_from), date_trunc('week', p_to) - interval '7 weeks'),
      date_trunc('week', p_to), interval '1 week')::date as week
  ) w
  left join (
    select date_trunc('week', given_on)::date as week, count(*) as ratings,
      count(*) filter (where rating >= 4) as positive, count(*) filter (where rating <= 2) as negative
    from public.feedback
    where team_id = p_team_id and given_on <= p_to
      and given_on >= least(date_trunc('week', p_from), date_trunc('week', p_to) - interval '7 weeks')::date
    group by 1
  ) f using (week)
$$;

-- CAC and LTV by month. CAC: used spend of the month ÷ its new customers, those
-- whose first won deal it was. LTV: won amount of the twelve months that end with
-- the month ÷ the customers won in them × gross margin. Null without spend or
-- customers, or without a margin. Null as a whole for those who do not see the
-- whole team: theirs would set its spend against their own customers.
-- [{ month, used, new_customers, customers, won, cac, ltv }]
create function public.metric_lifetime_value(p_team_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  months date[] := array(select month from private.range_months(p_from, p_to) order by month);
  margin numeric := (select gross_margin from public.teams where id = p_team_id);
begin
  if not private.sees_all(p_team_id) then
    return null;
  end if;
  return (
    with won as (
      -- The months in which each customer bought, counted from the first that matters.
      select private.customer_of(d.company_id, d.contact_id) as customer_id,
        12 * (extract(year from d.closed_date) - extract(year from months[1]))::integer
          + (extract(month from d.closed_date) - extract(month from months[1]))::integer as place,
        sum(d.amount) as amount
      from public.deals d
      where d.team_id = p_team_id and d.status = 'won'
        and d.closed_date >= (months[1] - interval '11 months')::date and d.closed_date <= p_to
      group by 1, 2
    ), amounts as (
      select place, sum(amount) as amount from won group by place
    ), buyers as (
      select array_agg(place) as places from won where customer_id is not null group by customer_id
    ), years as (
      select m.place, (select count(*) from buyers b
        where exists (select from unnest(b.places) p where p between m.place - 11 and m.place)) as customers
      from generate_series(0, cardinality(months) - 1) as m (place)
    ), rows as (
      select months[y.place + 1] as month, y.customers,
        (select coalesce(sum(a.amount), 0) from amounts a where a.place between y.place - 11 and y.place) as won
      from years y
    ), firsts as (
      select date_trunc('month', first_won_date)::date as month, count(*) as new_customers
      from public.customers
      where team_id = p_team_id and first_won_date >= months[1] and first_won_date <= p_to
      group by 1
    ), spend as (
      select month, sum(used) as used from public.marketing_spend
      where team_id = p_team_id and month = any (months) group by month
    )
    select jsonb_agg(jsonb_build_object(
      'month', r.month, 'used', s.used, 'new_customers', coalesce(f.new_customers, 0),
      'customers', r.customers, 'won', r.won,
      'cac', round(s.used / nullif(f.new_customers, 0)::numeric),
      'ltv', round(r.won / nullif(r.customers, 0) * margin / 100)
    ) order by r.month)
    from rows r left join firsts f using (month) left join spend s using (month)
  );
end
$$;

-- Active users: members with a write on the last day of the range (today, if that
-- lies ahead), in the 7 and the 30 days that end with it, of how many members, and in each piece of the range.
-- { day, week, month, members, series: [{ from, to, value }] }
create function public.metric_active_users(p_team_id uuid, p_from date, p_to date) returns jsonb
language sql stable set search_path = ''
as $$
  with last as (
    select least(p_to, (now() at time zone time_zone)::date) as day from public.teams where id = p_team_id
  )
  select jsonb_build_object(
    'day', (select count(distinct d.user_id) from public.member_days d, last
      where d.team_id = p_team_id and d.day = last.day),
    'week', (select count(distinct d.user_id) from public.member_days d, last
      where d.team_id = p_team_id and d.day between last.day - 6 and last.day),
    'month', (select count(distinct d.user_id) from public.member_days d, last
      where d.team_id = p_team_id and d.day between last.day - 29 and last.day),
    'members', (select count(*) from public.team_members where team_id = p_team_id),
    'series', (
      select jsonb_agg(jsonb_build_object('from', p.first_day, 'to', p.last_day, 'value', (
        select count(distinct d.user_id) from public.member_days d
        where d.team_id = p_team_id and d.day between p.first_day and p.last_day
      )) order by p.place)
      from private.range_pieces(p_from, p_to) p)
  )
$$;
-- Pipeline by stage: what each stage of a pipeline holds today, in order.
-- [{ stage_id, name, color, kind, deals, amount, weighted }]
create function public.metric_stages(p_team_id uuid, p_pipeline_id uuid) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
begin
  return (
    with sums as (
      select t.stage_id, t.deal_count, t.amount, t.amount_without_probability, t.amount_times_probability
      from public.deal_totals t
      where t.team_id = p_team_id and private.sees_all(p_team_id)
      union all
      select d.stage_id, count(*), coalesce(sum(d.amount), 0),
        coalesce(sum(d.amount) filter (where d.probability is null), 0),
        coalesce(sum(d.amount * d.probability), 0)
      from public.deals d
      where d.team_id = p_team_id and d.pipeline_id = p_pipeline_id and not private.sees_all(p_team_id)
        and d.id = any (array (select private.my_deal_ids()))
      group by d.stage_id
    )
    select coalesce(jsonb_agg(jsonb_build_object(
      'stage_id', s.id, 'name', s.name, 'color', s.color, 'kind', s.kind,
      'deals', coalesce(t.deal_count, 0), 'amount', coalesce(t.amount, 0),
      'weighted', coalesce(round(case s.kind
        when 'open' then t.amount_without_probability * s.probability + t.amount_times_probability
        else t.amount * s.probability
      end / 100.0), 0)
    ) order by s.position, s.id), '[]')
    from public.pipeline_stages s left join sums t on t.stage_id = s.id
    where s.team_id = p_team_id and s.pipeline_id = p_pipeline_id
  );
end
$$;
grant execute on function
  public.metric_new_contacts(uuid, date, date), public.metric_pipeline_value(uuid, date, date),
  public.metric_won(uuid, date, date), public.metric_win_rate(uuid, date, date),
  public.metric_velocity(uuid, date, date), public.metric_kpis(uuid, date, date),
  public.metric_revenue(uuid, date, date),
  public.metric_lead_sources(uuid, date, date), public.metric_acquisition_cost(uuid, date, date),
  public.metric_funnel(uuid, date, date, uuid), public.metric_stages(uuid, uuid),
  public.metric_feedback(uuid, date, date), public.metric_lifetime_value(uuid, date, date),
  public.metric_active_users(uuid, date, date)
to authenticated;
