-- The dashboard's numbers. docs/metrics.md has each formula with an example worked
-- out by hand. Every function is stable and counts what its caller may see; days
-- and months are those of the team's time zone, and a range has both its ends.

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
-- most 36, the last one being that in which the range ends. They are whole months.
create function private.range_months(p_from date, p_to date) returns table (month date)
language sql immutable set search_path = ''
as $$
  select generate_series(
    greatest(
      least(date_trunc('month', p_from), date_trunc('month', p_to) - interval '5 months'),
      date_trunc('month', p_to) - interval '35 months'),
    date_trunc('month', p_to), interval '1 month')::date
$$;
-- The last day of the month of a day.
create function private.month_end(p_day date) returns date
language sql immutable set search_path = ''
as $$ select (date_trunc('month', p_day) + interval '1 month')::date - 1 $$;
grant execute on function
  private.day_start(uuid, date), private.range_pieces(date, date), private.range_months(date, date),
  private.month_end(date)
to authenticated;

-- The open deals as they are now, with what they are worth and weigh.
create function private.open_deals(
  p_team_id uuid, out deal_count bigint, out count_without_amount bigint, out amount bigint, out weighted bigint
)
language plpgsql stable security definer set search_path = ''
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
    where d.team_id = p_team_id and d.status = 'open' and d.id = any (array (select private.my_deal_ids(p_team_id)));
  end if;
end
$$;

grant execute on function private.open_deals(uuid) to authenticated;

-- Five numbers with the same of the period before, of equal length, and the pieces
-- of a line: { value, previous, series: [{ from, to, value }], … }. Null means that
-- there is nothing to compute it from.

-- New contacts: those created in the range. `total` are all contacts of today.
create function public.metric_new_contacts(p_team_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
begin
  return (
    with days as materialized (
      select t.day, sum(t.records) as contacts
      from private.tallies_of(p_team_id, '{contacts}', '-infinity', 'infinity') t group by t.day
    ), pieces as (
      select p.place, p.first_day, p.last_day, coalesce(sum(d.contacts), 0) as contacts
      from private.range_pieces(p_from, p_to) p left join days d on d.day between p.first_day and p.last_day
      group by p.place, p.first_day, p.last_day
    )
    select jsonb_build_object(
      'value', coalesce((select sum(contacts) from days where day between p_from and p_to), 0),
      'previous', coalesce((
        select sum(contacts) from days where day between p_from - (p_to - p_from + 1) and p_from - 1), 0),
      'total', coalesce((select sum(contacts) from days), 0),
      'series', jsonb_agg(jsonb_build_object('from', first_day, 'to', last_day, 'value', contacts) order by place)
    )
    from pieces
  );
end
$$;

-- Pipeline value: the sum of the open deals' amounts, at the end of the range, or
-- today. `previous` is that at the end of the period before. Today's weighted sum
-- (amount × coalesce(deal, stage probability)), the number of open deals and of
-- those without an amount beside it. Past values go by today's amounts: those of
-- today, less the deals created since, and those closed since that were there already.
create function public.metric_pipeline_value(p_team_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  today record := private.open_deals(p_team_id);
begin
  return (
    with changes as materialized (
      select t.day, sum(case t.kind when 'made' then t.amount else -t.amount end) as amount
      from private.tallies_of(p_team_id, '{made,won,lost}', p_from, 'infinity') t group by t.day
    ), days as materialized (
      select asked.day, today.amount - coalesce(sum(c.amount), 0) as amount
      from (
        select last_day from private.range_pieces(p_from, p_to) union all select p_from - 1
      ) as asked (day)
      left join changes c on c.day > asked.day
      group by asked.day
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
    with won as materialized (
      select t.day, t.amount, t.records as deals, t.without_amount
      from private.tallies_of(p_team_id, '{won}', p_from - (p_to - p_from + 1), p_to) t
    ), pieces as (
      select p.place, p.first_day, p.last_day, coalesce(sum(w.amount), 0) as amount
      from private.range_pieces(p_from, p_to) p left join won w on w.day between p.first_day and p.last_day
      group by p.place, p.first_day, p.last_day
    )
    select jsonb_build_object(
      'value', coalesce((select sum(amount) from won where day >= p_from), 0),
      'previous', coalesce((select sum(amount) from won where day < p_from), 0),
      'deals', coalesce((select sum(deals) from won where day >= p_from), 0),
      'without_amount', coalesce((select sum(without_amount) from won where day >= p_from), 0),
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
    with closed as materialized (
      select t.day, coalesce(sum(t.records) filter (where t.kind = 'won'), 0) as won, sum(t.records) as deals
      from private.tallies_of(p_team_id, '{won,lost}', p_from - (p_to - p_from + 1), p_to) t
      group by t.day
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

-- Sales velocity on each of some days, over the 90 days that end with it:
--   open deals × win rate × average won amount ÷ sales cycle
-- in minor units a day, where the sales cycle is the median of the days from
-- creation to closing of the deals won (at least one day). Null without a won deal
-- that has an amount.
create function private.velocities(p_team_id uuid, p_days date[]) returns table (day date, velocity jsonb)
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  -- Where the spans of 90 days begin and are over, in order: what lies between two of
  -- these is added up once for all.
  cuts date[] := array(
    select distinct cut from unnest(p_days) d cross join lateral (values (d - 89), (d + 1)) as ends (cut) order by cut);
  open_today bigint := (private.open_deals(p_team_id)).deal_count;
begin
  return query
    with days as materialized (
      select t.* from private.tallies_of(p_team_id, '{made,won,lost,cycle}', cuts[1], 'infinity') t
      where t.records > 0
    ), parts as materialized (
      select width_bucket(d.day, cuts) as part, d.kind, d.key, sum(d.records) as deals,
        sum(d.without_amount) as without_amount, sum(d.amount) as amount
      from days d where d.kind <> 'made'
      group by 1, d.kind, d.key
    ), changes as materialized (
      select d.day, sum(case d.kind when 'made' then d.records else -d.records end) as deals
      from days d where d.kind <> 'cycle' group by d.day
    ), spans as (
      select asked.day, width_bucket(asked.day - 89, cuts) as first_part, width_bucket(asked.day, cuts) as last_part,
        open_today - coalesce((select sum(c.deals) from changes c where c.day > asked.day), 0) as open_deals
      from unnest(p_days) as asked (day)
    ), closed as (
      select s.day, coalesce(sum(p.deals) filter (where p.kind = 'won'), 0) as won, sum(p.deals) as deals,
        sum(p.amount) filter (where p.kind = 'won')
          / nullif(sum(p.deals - p.without_amount) filter (where p.kind = 'won'), 0) as average
      from spans s left join parts p on p.kind <> 'cycle' and p.part between s.first_part and s.last_part
      group by s.day
    ), cycles as (
      select s.day, p.key::integer as days, sum(p.deals) as deals
      from spans s join parts p on p.kind = 'cycle' and p.part between s.first_part and s.last_part
      group by s.day, p.key::integer
    ), ranked as (
      select c.day, c.days, sum(c.deals) over (partition by c.day) as all_deals,
        sum(c.deals) over (partition by c.day order by c.days) as up_to_here, c.deals
      from cycles c
    ), medians as (
      -- The one in the middle, or the two.
      select r.day, avg(r.days) as days from ranked r
      where r.up_to_here - r.deals <= r.all_deals / 2 and r.up_to_here >= r.all_deals / 2
      group by r.day
    )
    select s.day, jsonb_build_object(
      'value', round(s.open_deals * c.won / nullif(c.deals, 0) * c.average / greatest(m.days, 1)),
      'open_deals', s.open_deals,
      'win_rate', round(c.won / nullif(c.deals, 0), 4),
      'average_won', round(c.average),
      'cycle_days', round(m.days, 1)
    )
    from spans s join closed c on c.day = s.day left join medians m on m.day = s.day;
end
$$;
grant execute on function private.velocities(uuid, date[]) to authenticated;

-- Sales velocity at the end of the range (see private.velocities), with what it
-- is computed from, and at the end of the period before. Its line are the ends of
-- the last six times 30 days.
create function public.metric_velocity(p_team_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
begin
  return (
    with days as materialized (
      select v.day, v.velocity
      from private.velocities(p_team_id, array(
        select p_to - 30 * n from generate_series(0, 5) n union select p_from - 1)) v
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
grant execute on function
  public.metric_new_contacts(uuid, date, date), public.metric_pipeline_value(uuid, date, date),
  public.metric_won(uuid, date, date), public.metric_win_rate(uuid, date, date),
  public.metric_velocity(uuid, date, date), public.metric_kpis(uuid, date, date)
to authenticated;
