-- What happened around a record, in one list: its activities, notes, moves and owners.

-- Where the latest entries of a record's timeline are, or with null in place of
-- the record, the latest activities of the team; those before `p_before`, { at, id },
-- if it is given. Each source gives its latest `p_limit`, and the latest of all these
-- are the answer: the cost does not depend on how many there are.
--
-- The filter may have type (of an activity, or stage or change), q (a text), and
-- without a record contact_id, deal_id and company_id. Security definer as every
-- search is; checks membership and visibility itself.
create function private.find_entries(
  p_team_id uuid, p_kind text, p_id uuid, p_filter jsonb, p_before jsonb, p_limit integer
) returns table (kind text, record text, id uuid, at timestamptz)
-- A guess of the usual page, so that its rows are looked up one by one.
rows 50
language plpgsql stable security definer set search_path = '' set jit = off
as $$
#variable_conflict use_column
declare
  everything boolean := private.sees_all(p_team_id);
  wanted text := p_filter ->> 'type';
  types text[] := array(
    select type from unnest('{call,email,meeting,note,task}'::text[]) as type where type = coalesce(wanted, type)
  );
  pattern text := private.like_pattern(nullif(p_filter ->> 'q', ''));
  -- Activities that the caller sees: what the policy says.
  visible text := case when not everything then
    ' and (a.created_by = $8 or a.assignee_id = $8 or case
      when a.deal_id is not null then a.deal_id in (select private.my_deal_ids($1))
      when a.contact_id is not null then a.contact_id in (select private.my_contact_ids($1))
      else a.company_id in (select private.my_company_ids($1)) end)' end;
  -- A source: the latest of `from` that fit, with %s for the columns of time and id.
  latest text := ' order by %1$s desc, %2$s desc limit $7';
  -- The first bound looks redundant, but it is what an index can start from.
  before text := case when p_before is not null then ' and %1$s <= $5 and (%1$s < $5 or %2$s < $6)' else '' end;
  tail text := before || latest;
  -- Bringing a text into its Unicode form costs ten times as much as all the rest,
  -- and one in ASCII has no other.
  matches text := case when pattern is not null then
    ' and lower(case when octet_length(%1$s) = char_length(%1$s) then %1$s else normalize(%1$s) end) like $4'
    else '' end;
  activities text := 'select ''activity'' as kind, null as record, e.id, e.at from %s cross join lateral (
    select a.id, a.occurred_at as at from public.activities a where a.team_id = $1 and a.type = wanted.type and %s'
    || coalesce(visible, '') || format(matches, 'a.subject || '' '' || coalesce(a.body, '''')')
    || format(tail, 'a.occurred_at', 'a.id') || ') e';
  deals text := 'select $2 as id';
  sources text[] := '{}';
begin
  perform private.require_member(p_team_id);

  if p_kind is null then
    sources := array[format(activities, 'unnest($3) as wanted (type)', concat_ws(' and ', 'true',
      case when p_filter ? 'contact_id' then 'a.contact_id = ($9 ->> ''contact_id'')::uuid' end,
      case when p_filter ? 'deal_id' then 'a.deal_id = ($9 ->> ''deal_id'')::uuid' end,
      case when p_filter ? 'company_id' then 'a.company_id = ($9 ->> ''company_id'')::uuid' end))];
  else
    if p_kind = 'contact' then
      deals := 'select d.id from public.deals d where d.team_id = $1 and d.contact_id = $2
        union select k.deal_id from public.deal_contacts k where k.team_id = $1 and k.contact_id = $2';
    end if;
    if not everything then
      deals := format('select mine.id from (%s) as mine where mine.id in (select private.my_deal_ids($1))', deals);
    end if;
    if p_kind in ('contact', 'company') and cardinality(types) > 0 then
      sources := sources || format(activities, 'unnest($3) as wanted (type)', format('a.%I = $2', p_kind || '_id'));
    end if;
    if p_kind in ('contact', 'deal') then
      if cardinality(types) > 0 then
        -- Most are on the contact as well and found twice. To leave those out here
        -- would mean to read all of them.
        sources := sources || format(activities, 'theirs cross join unnest($3) as wanted (type)',
          'a.deal_id = theirs.id');
      end if;
      if wanted is null or wanted = 'note' then
        sources := sources || ('select ''note'', null, e.id, e.at from theirs cross join lateral (
          select n.id, n.created_at as at from public.deal_notes n
          where n.team_id = $1 and n.deal_id = theirs.id'
          || format(matches, 'n.body') || format(tail, 'n.created_at', 'n.id') || ') e');
      end if;
      if wanted is null or wanted = 'stage' then
        -- How it began is told by its creation.
        sources := sources || ('select ''stage_change'', null, e.id, e.at from theirs cross join lateral (
          select h.id, h.moved_at as at from public.deal_stage_history h
          where h.team_id = $1 and h.deal_id = theirs.id and h.from_stage_name is not null'
          || format(matches, 'h.from_stage_name || '' '' || h.to_stage_name')
          || format(tail, 'h.moved_at', 'h.id') || ') e');
      end if;
      if (wanted is null or wanted = 'change') and pattern is null then
        sources := sources || ('select ''created'', ''deal'', d.id, d.created_at
          from theirs join public.deals d on d.team_id = $1 and d.id = theirs.id where true'
          || format(tail, 'd.created_at', 'd.id'));
      end if;
    end if;
    if wanted is null or wanted = 'change' then
      if p_kind in ('contact', 'company') and pattern is null then
        sources := sources || (format('select ''created'', %L, r.id, r.created_at from public.%I r
          where r.team_id = $1 and r.id = $2', p_kind, case p_kind when 'contact' then 'contacts' else 'companies' end)
          || format(tail, 'r.created_at', 'r.id'));
      end if;
      sources := sources || (format('select ''owner_change'', %L, o.id, o.changed_at from public.owner_changes o
        where o.team_id = $1 and o.%I = $2', p_kind, p_kind || '_id')
        || format(matches, 'concat_ws('' '', o.from_name, o.to_name)') || format(tail, 'o.changed_at', 'o.id'));
    end if;
  end if;

  if cardinality(sources) = 0 then
    return;
  end if;
  return query execute format(
    'with theirs as materialized (%s)
      select distinct * from ((%s)) as found (kind, record, id, at) order by at desc, id desc limit $7',
    deals, array_to_string(sources, ') union all ('))
  using p_team_id, p_id, types, pattern, (p_before ->> 'at')::timestamptz, (p_before ->> 'id')::uuid,
    p_limit, auth.uid(), p_filter;
end
$$;
grant execute on function private.find_entries(uuid, text, uuid, jsonb, jsonb, integer) to authenticated;

-- A page of what happened around a contact, deal or company, the newest first, as
-- { entries, next }, where `next` is what the following page takes as `p_before`.
--   deal      its activities, notes, stage changes, changes of owner, and its creation
--   contact   its activities and those of its deals; their notes, stage changes and
--             creation; its own creation and changes of owner
--   company   its activities, which are those of its contacts and deals, too; its
--             creation and changes of owner
-- The filter may have type (a type of activity, where note includes notes of deals;
-- stage; or change: creation and owner) and q. Rows are read under the caller's own
-- rights. Errors: PT404 where the record is unknown.
create function public.timeline(
  p_team_id uuid, p_kind text, p_id uuid, p_filter jsonb default '{}', p_before jsonb default null,
  p_limit integer default 30
) returns jsonb
-- Planning this takes longer than running it, and one plan does for all.
language plpgsql stable set search_path = '' set jit = off set plan_cache_mode = force_generic_plan
as $$
declare
  page_size integer := least(greatest(p_limit, 1), 200);
  page jsonb;
begin
  if not exists (
    select from public.deals where p_kind = 'deal' and team_id = p_team_id and id = p_id
    union all
    select from public.contacts where p_kind = 'contact' and team_id = p_team_id and id = p_id
    union all
    select from public.companies where p_kind = 'company' and team_id = p_team_id and id = p_id
  ) then
    raise exception 'There is no such record.' using errcode = 'PT404';
  end if;
  with places as materialized (
    select f.*, row_number() over (order by f.at desc, f.id desc) as place
    from private.find_entries(p_team_id, p_kind, p_id, p_filter, p_before, page_size + 1) f
  )
  select jsonb_build_object(
    'entries', coalesce((
      select jsonb_agg(
        jsonb_build_object('kind', p.kind, 'id', p.id, 'at', p.at) || e.entry order by p.place
      )
      from places p
      cross join lateral (
        select jsonb_build_object('activity', to_jsonb(a) - 'team_id', 'actor', a.author) as entry
        from public.activity_cards a where p.kind = 'activity' and a.team_id = p_team_id and a.id = p.id
        union all
        select jsonb_build_object('note', to_jsonb(n) - 'team_id', 'actor', n.author, 'deal', (
          -- Not as a join, which might walk all deals to meet this one.
          select jsonb_build_object('id', d.id, 'title', d.title) from public.deals d
          where d.team_id = p_team_id and d.id = n.deal_id
        ))
        from public.deal_note_cards n
        where p.kind = 'note' and n.team_id = p_team_id and n.id = p.id
        union all
        select jsonb_build_object('from_stage_name', h.from_stage_name, 'to_stage_name', h.to_stage_name,
          'to_kind', h.to_kind, 'actor', private.person(m.id, m.full_name, m.email), 'deal', (
            select jsonb_build_object('id', d.id, 'title', d.title) from public.deals d
            where d.team_id = p_team_id and d.id = h.deal_id
          ))
        from public.deal_stage_history h
        left join public.profiles m on m.id = h.moved_by
        where p.kind = 'stage_change' and h.team_id = p_team_id and h.id = p.id
        union all
        select jsonb_build_object('actor', private.person(m.id, m.full_name, m.email), 'stage_name', r.stage_name,
          'record', jsonb_build_object('kind', p.record, 'id', p.id, 'name', r.name))
        from (
          select d.title as name, d.created_by, (
            select h.to_stage_name from public.deal_stage_history h
            where h.team_id = d.team_id and h.deal_id = d.id order by h.moved_at, h.id limit 1
          ) as stage_name
          from public.deals d
          where p.kind = 'created' and p.record = 'deal' and d.team_id = p_team_id and d.id = p.id
          union all
          select c.full_name, c.created_by, null from public.contacts c
          where p.kind = 'created' and p.record = 'contact' and c.team_id = p_team_id and c.id = p.id
          union all
          select o.name, o.created_by, null from public.companies o
          where p.kind = 'created' and p.record = 'company' and o.team_id = p_team_id and o.id = p.id
        ) r
        left join public.profiles m on m.id = r.created_by
        union all
        select jsonb_build_object('from_name', o.from_name, 'to_name', o.to_name,
          'actor', private.person(m.id, m.full_name, m.email),
          'record', jsonb_build_object('kind', p.record, 'id', p_id, 'name', case p.record
            when 'deal' then (select d.title from public.deals d where d.team_id = p_team_id and d.id = p_id)
            when 'contact' then (select c.full_name from public.contacts c where c.team_id = p_team_id and c.id = p_id)
            else (select f.name from public.companies f where f.team_id = p_team_id and f.id = p_id)
          end))
        from public.owner_changes o
        left join public.profiles m on m.id = o.changed_by
        where p.kind = 'owner_change' and o.team_id = p_team_id and o.id = p.id
      ) e
      where p.place <= page_size
    ), '[]'),
    'next', (
      select jsonb_build_object('at', last.at, 'id', last.id) from places last
      where last.place = page_size and exists (select from places more where more.place > page_size)
    )
  ) into page;
  return page;
end
$$;
grant execute on function public.timeline(uuid, text, uuid, jsonb, jsonb, integer) to authenticated;

-- A page of the team's activities, the newest first, as { activities: activity_cards[],
-- next }; see timeline for `next`. The filter may have contact_id, deal_id, company_id,
-- type and q.
create function public.activities_page(
  p_team_id uuid, p_filter jsonb default '{}', p_before jsonb default null, p_limit integer default 50
) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  page_size integer := least(greatest(p_limit, 1), 200);
  page jsonb;
begin
  with places as materialized (
    select f.*, row_number() over (order by f.at desc, f.id desc) as place
    from private.find_entries(p_team_id, null, null, p_filter, p_before, page_size + 1) f
  )
  select jsonb_build_object(
    'activities', coalesce((
      select jsonb_agg(to_jsonb(a) - 'team_id' order by p.place)
      from places p join public.activity_cards a on a.team_id = p_team_id and a.id = p.id
      where p.place <= page_size
    ), '[]'),
    'next', (
      select jsonb_build_object('at', last.at, 'id', last.id) from places last
      where last.place = page_size and exists (select from places more where more.place > page_size)
    )
  ) into page;
  return page;
end
$$;
grant execute on function public.activities_page(uuid, jsonb, jsonb, integer) to authenticated;

-- A page of a deal's thread, the newest first, as { notes: deal_note_cards[], next };
-- see timeline for `next`. Errors: PT404 for an unknown deal.
create function public.deal_notes_page(
  p_team_id uuid, p_deal_id uuid, p_before jsonb default null, p_limit integer default 30
) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  page_size integer := least(greatest(p_limit, 1), 200);
  page jsonb;
begin
  if not exists (select from public.deals where team_id = p_team_id and id = p_deal_id) then
    raise exception 'There is no such deal.' using errcode = 'PT404';
  end if;
  with found as materialized (
    select n.*, row_number() over (order by n.created_at desc, n.id desc) as place
    from (
      select * from public.deal_note_cards c
      where c.team_id = p_team_id and c.deal_id = p_deal_id and (p_before is null
        or c.created_at <= (p_before ->> 'at')::timestamptz
          and (c.created_at < (p_before ->> 'at')::timestamptz or c.id < (p_before ->> 'id')::uuid))
      order by c.created_at desc, c.id desc limit page_size + 1
    ) n
  )
  select jsonb_build_object(
    'notes', coalesce(jsonb_agg(to_jsonb(f) - 'team_id' - 'place' order by f.place)
      filter (where f.place <= page_size), '[]'),
    'next', (
      select jsonb_build_object('at', last.created_at, 'id', last.id) from found last
      where last.place = page_size and exists (select from found more where more.place > page_size)
    )
  ) into page
  from found f;
  return page;
end
$$;
grant execute on function public.deal_notes_page(uuid, uuid, jsonb, integer) to authenticated;
