-- Moving deals: one into its place between two others, or many at once.

-- A deal's id again where the caller sees the deal, else null.
create function private.visible_deal(p_team_id uuid, p_deal_id uuid) returns uuid
language sql stable security definer set search_path = ''
as $$
  select p_deal_id
  where p_deal_id is not null
    and (private.sees_all(p_team_id) or p_deal_id in (select private.my_deal_ids(p_team_id)))
$$;

create function private.move_deal(
  p_team_id uuid, p_deal_id uuid, p_stage_id uuid,
  p_before_id uuid, p_after_id uuid, p_version integer, p_lost_reason text
) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  deal public.deals;
  stage public.pipeline_stages;
  above text;
  below text;
  -- The neighbours, where the caller sees them.
  after_id uuid := private.visible_deal(p_team_id, p_after_id);
  before_id uuid := private.visible_deal(p_team_id, p_before_id);
begin
  perform private.require_member(p_team_id);
  -- Always stage first, then deal: the one order in which every writer locks.
  stage := private.lock_stage(p_team_id, p_stage_id);
  select * into deal from public.deals where team_id = p_team_id and id = p_deal_id for update;
  if private.visible_deal(p_team_id, deal.id) is null then
    raise exception 'There is no such deal.' using errcode = 'PT404';
  end if;
  if stage.id is null then
    raise exception 'There is no such stage.' using errcode = '23503', column = 'stage_id';
  end if;
  if deal.version is distinct from p_version then
    raise exception 'This deal has changed since you saw it.' using errcode = 'PT409';
  end if;

  for attempt in 1..2 loop
    -- A neighbour that has left the column meanwhile no longer counts.
    select position into above from public.deals
    where team_id = p_team_id and stage_id = p_stage_id and id = after_id and id <> p_deal_id;
    select position into below from public.deals
    where team_id = p_team_id and stage_id = p_stage_id and id = before_id and id <> p_deal_id;
    -- `position >= above` looks redundant, but it is what the index can start from.
    if above is not null then
      select position into below from public.deals
      where team_id = p_team_id and pipeline_id = stage.pipeline_id and stage_id = p_stage_id
        and position >= above and (position > above or id > after_id) and id <> p_deal_id
      order by position, id limit 1;
    elsif below is not null then
      select position into above from public.deals
      where team_id = p_team_id and pipeline_id = stage.pipeline_id and stage_id = p_stage_id
        and position <= below and (position < below or id < before_id) and id <> p_deal_id
      order by position desc, id desc limit 1;
    else
      select position into below from public.deals
      where team_id = p_team_id and pipeline_id = stage.pipeline_id and stage_id = p_stage_id
        and id <> p_deal_id
      order by position, id limit 1;
    end if;
    -- Two neighbours may share a key, and keys grow where cards are dropped again
    -- and again: space the column out and look once more.
    exit when attempt = 2 or case
      when above >= below collate "C" then false
      else length(private.position_between(above, below)) <= 50
    end;
    perform private.respace_stage(p_team_id, p_stage_id);
  end loop;

  update public.deals set
    pipeline_id = stage.pipeline_id,
    stage_id = p_stage_id,
    position = private.position_between(above, below),
    lost_reason = coalesce(p_lost_reason, lost_reason),
    version = version + 1,
    updated_at = now()
  where team_id = p_team_id and id = p_deal_id;
end
$$;
grant execute on function
  private.move_deal(uuid, uuid, uuid, uuid, uuid, integer, text)
to authenticated;

-- Moves a deal to a place in a stage, of its own or another pipeline: right
-- after `p_after_id`, else right before `p_before_id`, else on top. A neighbour
-- that is no longer there is passed over. Writes that one deal row. Errors:
-- PT409 when the deal's version is no longer `p_version`, PT404 for an unknown
-- deal, 23503 for an unknown stage, 42501 for somebody else's team.
create function public.move_deal(
  p_team_id uuid, p_deal_id uuid, p_stage_id uuid, p_version integer,
  p_before_id uuid default null, p_after_id uuid default null, p_lost_reason text default null
) returns void
language sql set search_path = ''
as $$
  select private.move_deal(p_team_id, p_deal_id, p_stage_id, p_before_id, p_after_id, p_version, p_lost_reason)
$$;
grant execute on function public.move_deal(uuid, uuid, uuid, integer, uuid, uuid, text) to authenticated;

-- Moves deals to the top of a stage, the first one topmost; returns how many of
-- them the caller sees.
create function private.move_deals(
  p_team_id uuid, p_deal_ids uuid[], p_stage_id uuid, p_lost_reason text
) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  stage public.pipeline_stages;
  top text;
  positions text[] := '{}';
  -- In the given order.
  deal_ids uuid[] := case when private.sees_all(p_team_id) then p_deal_ids else array(
    select id from unnest(p_deal_ids) with ordinality as asked (id, place)
    where id in (select private.my_deal_ids(p_team_id)) order by place
  ) end;
  moved_deals integer;
begin
  perform private.require_member(p_team_id);
  -- Stage first, then deals, as move_deal does; deals in one order, so that two
  -- such calls wait for each other instead of in a circle.
  stage := private.lock_stage(p_team_id, p_stage_id);
  perform from public.deals where team_id = p_team_id and id = any (deal_ids) order by id for update;
  if stage.id is null then
    raise exception 'There is no such stage.' using errcode = '23503', column = 'stage_id';
  end if;
  select min(position) into top from public.deals
  where team_id = p_team_id and pipeline_id = stage.pipeline_id and stage_id = p_stage_id;
  for place in reverse cardinality(deal_ids)..1 loop
    top := private.position_between(null, top);
    positions[place] := top;
  end loop;
  update public.deals d set
    pipeline_id = stage.pipeline_id,
    stage_id = p_stage_id,
    position = moved.position,
    lost_reason = coalesce(p_lost_reason, d.lost_reason),
    version = d.version + 1,
    updated_at = now()
  from unnest(deal_ids, positions) as moved (id, position)
  where d.team_id = p_team_id and d.id = moved.id;
  get diagnostics moved_deals = row_count;
  return moved_deals;
end
$$;
grant execute on function private.move_deals(uuid, uuid[], uuid, text) to authenticated;

-- Changes up to 200 deals at once, all of them or none; returns how many. What
-- changes is one of
--   {"stage_id": id, "lost_reason"?: text}   each goes on top of that stage, the first one topmost
--   {"owner_id": id or null}
--   {"priority": text}
-- Errors: PT404 when one of the deals is unknown, 23503 for an unknown stage or
-- owner, 23514 for another change or too many deals, 42501 for somebody else's team.
create function public.change_deals(p_team_id uuid, p_deal_ids uuid[], p_change jsonb) returns integer
language plpgsql set search_path = ''
as $$
declare
  -- Each deal once, in the given order.
  deal_ids uuid[] := array(
    select id from unnest(p_deal_ids) with ordinality as asked (id, place) group by id order by min(place)
  );
  changed_deals integer;
begin
  perform private.require_member(p_team_id);
  if cardinality(deal_ids) > 200 then
    raise exception 'Change 200 deals at a time at most.' using errcode = '23514', column = 'ids';
  end if;
  if p_change ? 'stage_id' and p_change - '{stage_id,lost_reason}'::text[] = '{}' then
    changed_deals := private.move_deals(
      p_team_id, deal_ids, (p_change ->> 'stage_id')::uuid, p_change ->> 'lost_reason');
  else
    perform from public.deals where team_id = p_team_id and id = any (deal_ids) order by id for update;
    if p_change ? 'owner_id' and p_change - 'owner_id' = '{}' then
      update public.deals set owner_id = (p_change ->> 'owner_id')::uuid
      where team_id = p_team_id and id = any (deal_ids);
    elsif p_change ? 'priority' and p_change - 'priority' = '{}' then
      update public.deals set priority = p_change ->> 'priority'
      where team_id = p_team_id and id = any (deal_ids);
    else
      raise exception 'Change the stage, the owner or the priority.' using errcode = '23514', column = 'change';
    end if;
    get diagnostics changed_deals = row_count;
  end if;
  if changed_deals <> cardinality(deal_ids) then
    raise exception 'There is no such deal.' using errcode = 'PT404';
  end if;
  return changed_deals;
end
$$;
grant execute on function public.change_deals(uuid, uuid[], jsonb) to authenticated;
