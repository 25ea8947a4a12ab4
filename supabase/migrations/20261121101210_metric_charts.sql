-- The dashboard's charts of ranges.

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
grant execute on function
  public.metric_revenue(uuid, date, date), public.metric_lead_sources(uuid, date, date),
  public.metric_acquisition_cost(uuid, date, date), public.metric_feedback(uuid, date, date),
  public.metric_lifetime_value(uuid, date, date), public.metric_active_users(uuid, date, date),
  public.active_members(uuid, date, date)
to authenticated;
