-- The dashboard's charts of a pipeline: how deals went through its stages, and where they stand.

-- The pipeline that is asked for, else the team's first. PT404 where there is none.
create function private.shown_pipeline(p_team_id uuid, p_pipeline_id uuid) returns uuid
language plpgsql stable set search_path = ''
as $$
declare
  shown_id uuid := (
    select p.id from public.pipelines p
    where p.team_id = p_team_id and (p_pipeline_id is null or p.id = p_pipeline_id)
    order by p.position, p.id limit 1
  );
begin
  if shown_id is null then
    raise exception 'There is no such pipeline.' using errcode = 'PT404';
  end if;
  return shown_id;
end
$$;
grant execute on function private.shown_pipeline(uuid, uuid) to authenticated;

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
  deal_ids uuid[] := case when not private.sees_all(p_team_id) then array(select private.my_deal_ids(p_team_id)) end;
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
-- Errors, here and in metric_stages: PT404 for an unknown pipeline.
-- [{ stage_id, name, color, kind, entered, went_on, lost, this_month }]
create function public.metric_funnel(p_team_id uuid, p_from date, p_to date, p_pipeline_id uuid default null)
returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  shown_id uuid := private.shown_pipeline(p_team_id, p_pipeline_id);
  this_month date := (
    select date_trunc('month', now() at time zone time_zone)::date from public.teams where id = p_team_id);
begin
  return (
    with in_range as (
      select v.* from private.stage_sums(p_team_id, shown_id, p_from, p_to) v
    ), in_month as (
      select v.* from private.stage_sums(p_team_id, shown_id, this_month, private.month_end(this_month)) v
    )
    select coalesce(jsonb_agg(jsonb_build_object(
      'stage_id', s.id, 'name', s.name, 'color', s.color, 'kind', s.kind, 'entered', coalesce(r.entered, 0),
      'went_on', coalesce(r.went_on, 0), 'lost', coalesce(r.lost, 0), 'this_month', coalesce(m.entered, 0)
    ) order by s.kind = 'won', s.position, s.id), '[]')
    from public.pipeline_stages s
    left join in_range r on r.stage_id = s.id
    left join in_month m on m.stage_id = s.id
    where s.team_id = p_team_id and s.pipeline_id = shown_id and s.kind <> 'lost'
  );
end
$$;

-- Pipeline by stage: what each stage of a pipeline holds today, in order.
-- [{ stage_id, name, color, kind, deals, amount, weighted }]
create function public.metric_stages(p_team_id uuid, p_pipeline_id uuid default null) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  shown_id uuid := private.shown_pipeline(p_team_id, p_pipeline_id);
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
      where d.team_id = p_team_id and d.pipeline_id = shown_id and not everything
        and d.id = any (array (select private.my_deal_ids(p_team_id)))
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
    where s.team_id = p_team_id and s.pipeline_id = shown_id
  );
end
$$;
grant execute on function public.metric_funnel(uuid, date, date, uuid), public.metric_stages(uuid, uuid)
to authenticated;
