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
    where d.team_id = p_team_id and d.status = 'open' and d.id = any (array (select private.my_deal_ids()));
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

-- Charts

-- Revenue by percentile: of the amounts of the deals won in each month, the 25th,
-- 50th and 75th percentile (interpolated between the nearest two), their number and
-- sum. [{ month, p25, p50, p75, deals, total }], percentiles null without a deal.
create function public.metric_revenue(p_team_id uuid, p_from date, p_to date) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  months date[] := array(select month from private.range_months(p_from, p_to) order by month);
begin
  return (
    with won as (
      select date_trunc('month', t.day)::date as month, sum(t.records - t.without_amount) as deals,
        sum(t.amount) as total
      from private.tallies_of(p_team_id, '{won}', months[1], private.month_end(p_to)) t
      group by 1
    )
    select jsonb_agg(jsonb_build_object(
      'month', m.month, 'p25', round(p.percentiles[1]), 'p50', round(p.percentiles[2]),
      'p75', round(p.percentiles[3]), 'deals', coalesce(w.deals, 0), 'total', coalesce(w.total, 0)
    ) order by m.month)
    from unnest(months) as m (month)
    left join won w using (month)
    left join private.won_percentiles(p_team_id, months) p using (month)
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
    select nullif(t.key, '') as source, sum(t.records) as contacts
    from private.tallies_of(p_team_id, '{contacts}', p_from, p_to) t
    group by t.key having sum(t.records) > 0
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

-- The stages that a funnel shows, in order: the open ones and then the won one.
create function private.funnel_stages(p_team_id uuid, p_pipeline_id uuid) returns table (id uuid, place integer)
language sql stable rows 10 set search_path = ''
as $$
  select s.id, row_number() over (order by s.kind = 'won', s.position, s.id)::integer
  from public.pipeline_stages s
  where s.team_id = p_team_id and s.pipeline_id = p_pipeline_id and s.kind <> 'lost'
$$;
grant execute on function private.funnel_stages(uuid, uuid) to authenticated;

-- The deals that were in a stage, or in each of a pipeline, in a range: entered it,
-- or skipped it on the way to a later one, which counts as entered and passed. Each
-- deal once per stage: `how` is 'went_on' if it ever went on to a later stage from
-- there, else 'lost' if it was lost from there, else 'entered'.
create function private.stage_visits(
  p_team_id uuid, p_stage_id uuid, p_from date, p_to date, p_pipeline_id uuid default null
) returns table (stage_id uuid, deal_id uuid, how text)
language plpgsql stable security definer set search_path = '' set jit = off
as $$
declare
  first_moment timestamptz := private.day_start(p_team_id, p_from);
  end_moment timestamptz := private.day_start(p_team_id, p_to + 1);
  -- Null for those who see all.
  deal_ids uuid[] := case when not private.sees_all(p_team_id) then array(select private.my_deal_ids()) end;
begin
  return query
  with stages as materialized (
    select s.id, s.place
    from private.funnel_stages(p_team_id, coalesce(p_pipeline_id, (
      select p.pipeline_id from public.pipeline_stages p where p.team_id = p_team_id and p.id = p_stage_id))) s
  ), entries as (
    select h.deal_id, h.to_stage_id, h.from_stage_id, h.from_stage_name, h.left_to
    from stages s
    join public.deal_stage_history h on h.team_id = p_team_id and h.to_stage_id = s.id
      and h.moved_at >= first_moment and h.moved_at < end_moment
    where deal_ids is null
    union all
    select h.deal_id, h.to_stage_id, h.from_stage_id, h.from_stage_name, h.left_to
    from unnest(deal_ids) as mine (id)
    join public.deal_stage_history h on h.team_id = p_team_id and h.deal_id = mine.id
      and h.moved_at >= first_moment and h.moved_at < end_moment
  ), moves as (
    select e.deal_id, s.place, coalesce(origin.place, 0) as origin_place, e.from_stage_name is null as is_new, e.left_to
    from entries e
    join stages s on s.id = e.to_stage_id
    left join stages origin on origin.id = e.from_stage_id
  ), visits as (
    select m.place, m.deal_id, m.left_to = 'later' as went_on, m.left_to = 'lost' as lost from moves m
    union all
    -- Forward past these, from an earlier stage of this pipeline or as a new deal.
    select s.place, m.deal_id, true, false
    from moves m join stages s on s.place > m.origin_place and s.place < m.place
    where m.is_new or m.origin_place > 0
  )
  select s.id, v.deal_id, case when bool_or(v.went_on) then 'went_on' when bool_or(v.lost) then 'lost' else 'entered' end
  from visits v join stages s using (place)
  where p_stage_id is null or s.id = p_stage_id
  group by s.id, v.deal_id;
end
$$;

-- How many deals were in each stage of a pipeline in a range, and how, see stage_visits.
-- A team's moves are tallied by where they led. As these count a deal that came back to
-- a stage twice, such deals, which are few, are taken out and looked at one by one.
create function private.stage_sums(p_team_id uuid, p_pipeline_id uuid, p_from date, p_to date)
returns table (stage_id uuid, entered bigint, went_on bigint, lost bigint)
-- Knowing how many deals came back, Postgres would read the whole history for them.
language plpgsql stable security definer
set search_path = '' set jit = off set plan_cache_mode = force_generic_plan
as $$
declare
  first_moment timestamptz := private.day_start(p_team_id, p_from);
  end_moment timestamptz := private.day_start(p_team_id, p_to + 1);
  moved jsonb;
  returned uuid[];
begin
  if not private.sees_all(p_team_id) then
    return query
      select v.stage_id, count(*), count(*) filter (where v.how = 'went_on'), count(*) filter (where v.how = 'lost')
      from private.stage_visits(p_team_id, null, p_from, p_to, p_pipeline_id) v group by v.stage_id;
    return;
  end if;
  select jsonb_object_agg(t.key, t.moves) into moved
  from (
    select t.key, sum(t.records) as moves from private.tallies_of(p_team_id, '{move}', p_from, p_to) t
    group by t.key having sum(t.records) > 0
  ) t;
  -- One can only come to a stage again by a move that does not lead from an earlier one.
  returned := array(
    select distinct h.deal_id
    from (
      select distinct split_part(key, '>', 1) as origin, s.id
      from jsonb_object_keys(moved) key
      join private.funnel_stages(p_team_id, p_pipeline_id) s on s.id = split_part(key, '>', 2)::uuid
      left join private.funnel_stages(p_team_id, p_pipeline_id) o on o.id::text = split_part(key, '>', 1)
      where split_part(key, '>', 1) <> 'new' and (o.place is null or o.place >= s.place)
    ) back
    cross join lateral (
      select h.deal_id from public.deal_stage_history h
      where back.origin <> 'gone' and h.team_id = p_team_id and h.to_stage_id = back.id
        and h.from_stage_id = nullif(back.origin, 'gone')::uuid
        and h.moved_at >= first_moment and h.moved_at < end_moment
      union all
      select h.deal_id from public.deal_stage_history h
      where back.origin = 'gone' and h.team_id = p_team_id and h.to_stage_id = back.id
        and h.from_stage_id is null and h.from_stage_name is not null
        and h.moved_at >= first_moment and h.moved_at < end_moment
    ) h
  );
  return query
    with stages as materialized (
      select s.id, s.place from private.funnel_stages(p_team_id, p_pipeline_id) s
    ), paths as materialized (
      -- Many went the same way, and are counted as one.
      select row_number() over () as id, own.path, count(*) as deals
      from (
        select array_agg(e.key) as path
        from (
          -- As private.move_key says it, but for many rows.
          select h.deal_id, coalesce(h.from_stage_id::text, case when h.from_stage_name is null then 'new' else 'gone' end)
            || '>' || h.to_stage_id || '>' || coalesce(h.left_to, '') as key
          from unnest(returned) as one (id)
          join public.deal_stage_history h on h.team_id = p_team_id and h.deal_id = one.id
            and h.moved_at >= first_moment and h.moved_at < end_moment
          where h.to_stage_id is not null
          -- Sorted once, and not for each deal.
          order by h.deal_id, key
        ) e
        group by e.deal_id
      ) own
      group by own.path
    ), keys as (
      select null::bigint as path_id, m.key, m.value::bigint as times from jsonb_each_text(moved) m
      union all
      select null, key, -p.deals from paths p cross join unnest(p.path) key
      union all
      select p.id, key, p.deals from paths p cross join unnest(p.path) key
    ), moves as (
      select k.path_id, s.place, coalesce(origin.place, 0) as origin_place, split_part(k.key, '>', 1) = 'new' as is_new,
        split_part(k.key, '>', 3) as left_to, k.times
      from keys k
      join stages s on s.id = split_part(k.key, '>', 2)::uuid
      left join stages origin on origin.id::text = split_part(k.key, '>', 1)
    ), visits as (
      select m.path_id, m.place, m.left_to = 'later' as went_on, m.left_to = 'lost' as lost, m.times from moves m
      union all
      select m.path_id, s.place, true, false, m.times
      from moves m join stages s on s.place > m.origin_place and s.place < m.place
      where m.is_new or m.origin_place > 0
    ), deals as (
      select v.place,
        case when v.path_id is null then sum(v.times) else max(v.times) end as entered,
        case when v.path_id is null then sum(v.times) filter (where v.went_on)
          else max(v.times) filter (where v.went_on) end as went_on,
        case when v.path_id is null then sum(v.times) filter (where v.lost)
          when not bool_or(v.went_on) then max(v.times) filter (where v.lost) end as lost
      from visits v group by v.place, v.path_id
    )
    select s.id, sum(d.entered)::bigint, coalesce(sum(d.went_on), 0)::bigint, coalesce(sum(d.lost), 0)::bigint
    from deals d join stages s using (place) group by s.id;
end
$$;
grant execute on function
  private.stage_visits(uuid, uuid, date, date, uuid), private.stage_sums(uuid, uuid, date, date)
to authenticated;

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
      select v.* from private.stage_sums(p_team_id, p_pipeline_id, p_from, p_to) v
    ), in_month as (
      select v.* from private.stage_sums(p_team_id, p_pipeline_id, this_month, private.month_end(this_month)) v
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
      select date_trunc('month', t.day)::date as month, sum(t.amount) as amount
      from private.tallies_of(p_team_id, '{won}', (months[1] - interval '11 months')::date, private.month_end(p_to)) t
      group by 1
    ), customers as (
      select t.kind, t.day as month, t.records
      from private.tallies_of(p_team_id, '{new_customers,year_customers}', months[1], p_to) t
    ), rows as (
      select m.month, coalesce(c.records, 0) as customers, coalesce(f.records, 0) as new_customers,
        (select coalesce(sum(w.amount), 0) from won w
          where w.month between m.month - interval '11 months' and m.month) as won
      from unnest(months) as m (month)
      left join customers c on c.kind = 'year_customers' and c.month = m.month
      left join customers f on f.kind = 'new_customers' and f.month = m.month
    ), spend as (
      select month, sum(used) as used from public.marketing_spend
      where team_id = p_team_id and month = any (months) group by month
    )
    select jsonb_agg(jsonb_build_object(
      'month', r.month, 'used', s.used, 'new_customers', r.new_customers,
      'customers', r.customers, 'won', r.won,
      'cac', round(s.used / nullif(r.new_customers, 0)::numeric),
      'ltv', round(r.won / nullif(r.customers, 0) * margin / 100)
    ) order by r.month)
    from rows r left join spend s using (month)
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

-- Who is behind these: the members with a write in a range, by name, with the number
-- of days on which they wrote. [{ user_id, name, days }]
create function public.active_members(p_team_id uuid, p_from date, p_to date) returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('user_id', m.user_id, 'name', m.name, 'days', m.days)
    order by m.name, m.user_id), '[]')
  from (
    select d.user_id, coalesce(nullif(u.full_name, ''), u.email) as name, count(*) as days
    from public.member_days d join public.profiles u on u.id = d.user_id
    where d.team_id = p_team_id and d.day between p_from and p_to
    group by d.user_id, u.full_name, u.email
  ) m
$$;

-- Pipeline by stage: what each stage of a pipeline holds today, in order.
-- [{ stage_id, name, color, kind, deals, amount, weighted }]
create function public.metric_stages(p_team_id uuid, p_pipeline_id uuid) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  everything boolean := private.sees_all(p_team_id);
begin
  return (
    with sums as (
      select t.stage_id, t.deal_count, t.amount, t.amount_without_probability, t.amount_times_probability
      from public.deal_totals t
      where t.team_id = p_team_id and everything
      union all
      select d.stage_id, count(*), coalesce(sum(d.amount), 0),
        coalesce(sum(d.amount) filter (where d.probability is null), 0),
        coalesce(sum(d.amount * d.probability), 0)
      from public.deals d
      where d.team_id = p_team_id and d.pipeline_id = p_pipeline_id and not everything
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

-- Everything that the dashboard shows, in one answer: the metrics by their names,
-- pipeline_id, today, and as their lists have them the last ten activities, the next
-- five closes and the caller's five most urgent tasks. The pipeline, whose stages are
-- shown, is the first unless one is given. Errors: PT404 for an unknown pipeline.
create function public.dashboard(p_team_id uuid, p_from date, p_to date, p_pipeline_id uuid default null)
returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  today date := private.today_of(p_team_id);
  shown_id uuid := (
    select p.id from public.pipelines p
    where p.team_id = p_team_id and (p_pipeline_id is null or p.id = p_pipeline_id)
    order by p.position, p.id limit 1
  );
begin
  if shown_id is null then
    raise exception 'There is no such pipeline.' using errcode = 'PT404';
  end if;
  return jsonb_build_object(
    'today', today,
    'pipeline_id', shown_id,
    'kpis', public.metric_kpis(p_team_id, p_from, p_to),
    'revenue', public.metric_revenue(p_team_id, p_from, p_to),
    'lead_sources', public.metric_lead_sources(p_team_id, p_from, p_to),
    'acquisition_cost', public.metric_acquisition_cost(p_team_id, p_from, p_to),
    'sales_funnel', public.metric_funnel(p_team_id, p_from, p_to, shown_id),
    'customer_feedback', public.metric_feedback(p_team_id, p_from, p_to),
    'lifetime_value', public.metric_lifetime_value(p_team_id, p_from, p_to),
    'active_users', public.metric_active_users(p_team_id, p_from, p_to),
    'pipeline_by_stage', public.metric_stages(p_team_id, shown_id),
    'recent_activities', public.activities_page(p_team_id, '{}', null, 10) -> 'activities',
    'upcoming_closes', public.deals_page(
      p_team_id, jsonb_build_object('status', 'open', 'close_from', today), 'expected_close_date', false, null, 5
    ) -> 'deals',
    'my_tasks', public.tasks_page(
      p_team_id, 'open', jsonb_build_object('assignee_id', (select auth.uid())), null, 5) -> 'tasks'
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
  public.metric_active_users(uuid, date, date), public.active_members(uuid, date, date),
  public.dashboard(uuid, date, date, uuid)
to authenticated;
