-- Deals as the board and the list show them, filtered, searched and sorted.

-- A deal as lists and cards show it, with the names of what it refers to.
create view public.deal_cards with (security_invoker = true) as
select
  d.team_id, d.id, d.pipeline_id, d.stage_id, d.position, d.title, d.amount, d.priority, d.progress,
  d.probability, d.expected_close_date, d.closed_date, d.stage_entered_at, d.lost_reason, d.contact_id,
  d.company_id, d.owner_id, d.created_by, d.version, d.created_at, d.updated_at,
  -- A meeting that lies ahead is no update yet, but patience with the deal begins
  -- only after it.
  greatest(d.stage_entered_at, least(coalesce(d.last_activity_at, d.stage_entered_at), now())) as last_update_at,
  -- When it needs looking at, unless something happens before.
  case s.kind when 'open'
    then greatest(d.stage_entered_at, d.last_activity_at) + make_interval(days => s.stale_after_days)
  end as stale_at,
  s.name as stage_name,
  s.kind as stage_kind,
  c.full_name as contact_name,
  c.email as contact_email,
  c.phone as contact_phone,
  coalesce(c.tags, '{}') as contact_tags,
  o.name as company_name,
  p.full_name as owner_name,
  p.email as owner_email,
  coalesce((
    select jsonb_agg(
      jsonb_build_object(
        'user_id', helper.id, 'full_name', helper.full_name, 'email', helper.email, 'kind', k.kind)
      order by helper.full_name, helper.email
    )
    from public.deal_collaborators k join public.profiles helper on helper.id = k.user_id
    where k.team_id = d.team_id and k.deal_id = d.id
  ), '[]') as collaborators
from public.deals d
join public.pipeline_stages s on s.team_id = d.team_id and s.id = d.stage_id
left join public.contacts c on c.team_id = d.team_id and c.id = d.contact_id
left join public.companies o on o.team_id = d.team_id and o.id = d.company_id
left join public.profiles p on p.id = d.owner_id;
grant select on public.deal_cards to authenticated, service_role;

-- Whether looking at each deal for a text is faster than finding it by the indexes:
-- less than three characters are in no trigram and in most names, and of a text in
-- very many titles (measured for half a million: 0.8 s instead of 10) nothing else
-- is left to find. Whoever calls it has checked the membership.
create function private.is_common_text(p_team_id uuid, p_query text) returns boolean
language sql stable set search_path = ''
as $$
  select case
    when p_query is null then false
    when char_length(btrim(p_query)) < 3 then true
    else 20000 < (
      select count(*)
      from (
        select from public.deals d
        where d.team_id = p_team_id and d.title_key like private.name_pattern(p_query)
        limit 20001
      ) as found
    )
  end
$$;

-- The condition that the title of a deal `d`, the name of its contact or that of
-- its company contains $2 ->> 'q'. Unless that is common each part has an index of
-- its own, which Postgres would not use for an OR across tables.
create function private.deal_search_condition(p_common boolean) returns text
language sql immutable set search_path = ''
as $$
  select format(
    case when p_common
      then '(d.title_key like %1$s or d.contact_id in (%2$s) or d.company_id in (%3$s))'
      else 'd.id in (
        select m.id from public.deals m where m.team_id = $1 and m.title_key like %1$s
        union all
        select m.id from public.deals m where m.team_id = $1 and m.contact_id in (%2$s)
        union all
        select m.id from public.deals m where m.team_id = $1 and m.company_id in (%3$s))'
    end,
    pattern,
    'select c.id from public.contacts c where c.team_id = $1 and c.name_key like ' || pattern,
    'select o.id from public.companies o where o.team_id = $1 and o.search_key like ' || pattern
  )
  from (values ('private.name_pattern($2 ->> ''q'')')) as constant (pattern)
$$;

-- A filter as conditions on deals `d`, over $1, the team, and $2, the filter
-- itself: its values never become part of the SQL. `p_common` is of is_common_text.
-- Errors: 23514 for an unknown key.
create function private.deal_conditions(p_filter jsonb, p_common boolean default false) returns text
language sql immutable set search_path = ''
as $$
  select private.conditions('Deals', p_filter, jsonb_build_object(
    'q', private.deal_search_condition(p_common),
    'owner_id', case p_filter ->> 'owner_id' when 'none' then 'd.owner_id is null'
      else 'd.owner_id = ($2 ->> ''owner_id'')::uuid' end,
    'priority', 'd.priority = $2 ->> ''priority''',
    'close_from', 'd.expected_close_date >= ($2 ->> ''close_from'')::date',
    'close_to', 'd.expected_close_date <= ($2 ->> ''close_to'')::date',
    'status', case p_filter ->> 'status'
      when 'closed' then 'd.status in (''won'', ''lost'')' else 'd.status = $2 ->> ''status''' end,
    'closed_from', 'd.closed_date >= ($2 ->> ''closed_from'')::date',
    'closed_to', 'd.closed_date <= ($2 ->> ''closed_to'')::date',
    -- Those that were open when a day ended, as the pipeline value counts them.
    'open_on', 'd.created_at < private.day_start($1, ($2 ->> ''open_on'')::date + 1)
      and (d.status = ''open'' or d.closed_date > ($2 ->> ''open_on'')::date)',
    -- As the sales funnel counts them, see private.stage_visits.
    'visited_stage_id', 'd.id in (
      select v.deal_id from private.stage_visits($1, ($2 ->> ''visited_stage_id'')::uuid,
        ($2 ->> ''visited_from'')::date, ($2 ->> ''visited_to'')::date) v
      where $2 ->> ''visited_how'' is null or $2 ->> ''visited_how'' = v.how)',
    'visited_from', 'true',
    'visited_to', 'true',
    'visited_how', 'true',
    -- One for each customer that CAC counts as new: as that is the whole team's, nothing
    -- for those who see less.
    'first_won_from', 'd.id in (
      select distinct on (c.customer_id) w.id
      from public.deals w
      join public.customers c on c.team_id = w.team_id and c.first_won_date = w.closed_date
        and c.customer_id = private.customer_of(w.company_id, w.contact_id)
      where w.team_id = $1 and w.status = ''won'' and private.sees_all($1)
        and w.closed_date between ($2 ->> ''first_won_from'')::date and ($2 ->> ''first_won_to'')::date
      order by c.customer_id, w.id)',
    'first_won_to', 'true',
    'tag', 'd.contact_id in (
      select c.id from public.contacts c where c.team_id = $1 and $2 ->> ''tag'' = any (c.tags))',
    'contact_id', 'd.contact_id = ($2 ->> ''contact_id'')::uuid',
    'company_id', 'd.company_id = ($2 ->> ''company_id'')::uuid',
    'pipeline_id', 'd.pipeline_id = ($2 ->> ''pipeline_id'')::uuid',
    -- The index of the board starts with the pipeline.
    'stage_id', 'd.stage_id = ($2 ->> ''stage_id'')::uuid and d.pipeline_id = (
      select s.pipeline_id from public.pipeline_stages s
      where s.team_id = $1 and s.id = ($2 ->> ''stage_id'')::uuid)'
  ))
$$;
grant execute on function
  private.is_common_text(uuid, text), private.deal_search_condition(boolean),
  private.deal_conditions(jsonb, boolean)
to authenticated;

-- See public.deals_board.
create function private.deals_board(
  p_team_id uuid, p_pipeline_id uuid, p_limit integer, p_filter jsonb
) returns jsonb
-- Compiling these queries would take longer than running them.
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  -- The summary table tells of all deals: others add up those that they see.
  conditions text := private.deal_conditions(p_filter, private.is_common_text(p_team_id, p_filter ->> 'q'))
    || private.visible_condition(p_team_id, 'd.id', 'private.my_deal_ids($1)');
  board jsonb;
begin
  execute format($query$
    with %s
    select coalesce(jsonb_agg(
      to_jsonb(s) - 'team_id' - 'pipeline_id' - 'created_at' - 'updated_at'
      || jsonb_build_object(
        'count', coalesce(t.deal_count, 0),
        'total', coalesce(t.amount, 0),
        'weighted_total', coalesce(round(
          -- A deal's own probability counts while it is open.
          case s.kind
            when 'open' then t.amount_without_probability * s.probability + t.amount_times_probability
            else t.amount * s.probability
          end / 100.0
        ), 0),
        'deals', cards.deals
      )
      order by s.position, s.id
    ), '[]')
    from public.pipeline_stages s
    left join totals t on t.team_id = $1 and t.stage_id = s.id
    cross join lateral (
      select coalesce(jsonb_agg(to_jsonb(card) order by card.position, card.id), '[]') as deals
      from (
        select * from public.deal_cards d
        where d.team_id = $1 and d.pipeline_id = $3 and d.stage_id = s.id %s
        order by d.position, d.id
        limit $4
      ) card
    ) cards
    where s.team_id = $1 and s.pipeline_id = $3
    $query$,
    case conditions
      when '' then 'totals as (select * from public.deal_totals where team_id = $1)'
      else format($sums$
        found as materialized (
          select d.team_id, d.id, d.stage_id, d.position, d.amount, d.probability
          from public.deals d
          where d.team_id = $1 and d.pipeline_id = $3 %s
        ),
        totals as (
          select d.team_id, d.stage_id, count(*) as deal_count, sum(d.amount) as amount,
            coalesce(sum(d.amount) filter (where d.probability is null), 0) as amount_without_probability,
            coalesce(sum(d.amount * d.probability), 0) as amount_times_probability
          from found d group by d.team_id, d.stage_id
        )
        $sums$, conditions)
    end,
    case when conditions <> '' then 'and d.id = any (array(
      select f.id from found f where f.stage_id = s.id order by f.position, f.id limit $4))' end
  )
  into board
  using p_team_id, p_filter, p_pipeline_id, least(greatest(p_limit, 1), 200);
  return board;
end
$$;

-- The same as its owner: for a filter with a text, as every search, and for those
-- who see only some deals. These are picked by visible_condition already, and the
-- policies would look them up again for each table. Checks the membership itself.
create function private.search_deals_board(
  p_team_id uuid, p_pipeline_id uuid, p_limit integer, p_filter jsonb
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member(p_team_id);
  return private.deals_board(p_team_id, p_pipeline_id, p_limit, p_filter);
end
$$;
grant execute on function
  private.deals_board(uuid, uuid, integer, jsonb), private.search_deals_board(uuid, uuid, integer, jsonb)
to authenticated;

-- The board of one pipeline: its stages in order, each with the count and the
-- sums over all its deals that fit the filter and with the first `p_limit` of
-- them. One JSON array of
--   { id, name, kind, color, probability, stale_after_days, position, version,
--     count, total, weighted_total, deals: deal_cards[] }
-- with money in minor units; the weighted total is the sum of amount ×
-- coalesce(deal's, stage's probability), for won and lost stages the stage's,
-- rounded once at the end.
-- The filter may have
--   q (part of the title, the contact's or the company's name), owner_id (or
--   'none'), priority, status ('open', 'closed'), close_from and close_to (expected
--   close date), tag (of the contact)
-- and without one the cost depends on the number of stages, not on that of deals;
-- for those who see only their own, on the number of these.
-- Errors: 23514 for an unknown key of the filter.
create function public.deals_board(
  p_team_id uuid, p_pipeline_id uuid, p_limit integer default 50, p_filter jsonb default '{}'
) returns jsonb
language sql stable set search_path = ''
as $$
  select case when p_filter ? 'q'
      or p_team_id in (select private.my_team_ids()) and not private.sees_all(p_team_id)
    then private.search_deals_board(p_team_id, p_pipeline_id, p_limit, p_filter)
    else private.deals_board(p_team_id, p_pipeline_id, p_limit, p_filter)
  end
$$;
grant execute on function public.deals_board(uuid, uuid, integer, jsonb) to authenticated;

-- How the list can be sorted, over deals `d`.
create function private.deal_order(p_sort text) returns private.list_order
language plpgsql immutable set search_path = ''
as $$
declare
  known private.list_order;
begin
  select o.expression, o.type, o.joins, o.missing, null into known
  from (values
    ('created_at', 'd.created_at', 'timestamptz', '', null),
    ('updated_at', 'd.updated_at', 'timestamptz', '', null),
    ('title', 'd.title_key', 'text', '', null),
    ('amount', 'd.amount', 'bigint', '', 'd.amount is null'),
    ('expected_close_date', 'd.expected_close_date', 'date', '', 'd.expected_close_date is null'),
    ('priority', 'd.priority_rank', 'smallint', '', null),
    ('position', 'd.position', 'text collate "C"', '', null),
    ('stage', 's.position', 'text collate "C"',
      'join public.pipeline_stages s on s.team_id = d.team_id and s.id = d.stage_id', null),
    ('contact_name', 'c.name_key', 'text',
      'left join public.contacts c on c.team_id = d.team_id and c.id = d.contact_id', 'd.contact_id is null'),
    ('company_name', 'o.search_key', 'text',
      'left join public.companies o on o.team_id = d.team_id and o.id = d.company_id', 'd.company_id is null'),
    ('owner_name', 'p.name', 'text', private.owner_join('d'), 'd.owner_id is null')
  ) as o (name, expression, type, joins, missing)
  where o.name = p_sort;
  if not found then
    raise exception 'Deals cannot be sorted by %.', p_sort using errcode = '23514', column = 'sort';
  end if;
  return known;
end
$$;

-- The ids of a page, see private.page_of_ids.
create function private.deal_ids(
  p_team_id uuid, p_filter jsonb, p_sort text, p_descending boolean, p_after jsonb, p_limit integer
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member(p_team_id);
  return private.page_of_ids(
    p_team_id, p_filter, 'public.deals', 'd', private.deal_order(p_sort),
    private.deal_conditions(p_filter, private.is_common_text(p_team_id, p_filter ->> 'q'))
      || private.visible_condition(p_team_id, 'd.id', 'private.my_deal_ids($1)'),
    p_descending, p_after, p_limit);
end
$$;
grant execute on function private.deal_ids(uuid, jsonb, text, boolean, jsonb, integer) to authenticated;

-- A page of a team's deals as { deals: deal_cards[], next }, where `next` is what
-- the following page takes as `p_after`, or null at the end. The filter is that
-- of deals_board and may also have pipeline_id, stage_id, contact_id, company_id.
-- Sorts are title, contact_name, company_name, owner_name, stage, priority,
-- amount, expected_close_date, updated_at, created_at and position (within a
-- stage); what has no value comes last in both directions, ties go by id.
-- Errors: 23514 for an unknown key of the filter or sort.
create function public.deals_page(
  p_team_id uuid, p_filter jsonb default '{}', p_sort text default 'created_at',
  p_descending boolean default true, p_after jsonb default null, p_limit integer default 50
) returns jsonb
language sql stable set search_path = ''
as $$
  select private.page_of_cards(
    p_team_id, 'deals', 'public.deal_cards', '{}',
    private.deal_ids(
      p_team_id, p_filter, p_sort, p_descending, p_after, private.page_limit(p_limit) + 1),
    private.page_limit(p_limit))
$$;
grant execute on function public.deals_page(uuid, jsonb, text, boolean, jsonb, integer) to authenticated;

-- How many of a team's deals fit a filter, see deals_page, and what they are worth:
-- { deals, amount }, in minor units.
create function public.deal_sums(p_team_id uuid, p_filter jsonb) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  sums jsonb;
begin
  if p_filter ? 'q' then
    raise exception 'Deals found by a text are not summed up.' using errcode = '23514', column = 'q';
  end if;
  execute format(
    'select jsonb_build_object(''deals'', count(*), ''amount'', coalesce(sum(d.amount), 0))
      from public.deals d where d.team_id = $1 %s %s',
    private.deal_conditions(p_filter), private.visible_condition(p_team_id, 'd.id', 'private.my_deal_ids($1)'))
  into sums using p_team_id, p_filter;
  return sums;
end
$$;
grant execute on function public.deal_sums(uuid, jsonb) to authenticated;
