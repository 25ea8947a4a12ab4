-- Deals, their stage history and collaborators, the sums of each stage, the
-- board and the list.

create table public.deals (
  team_id uuid not null references public.teams (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  pipeline_id uuid not null,
  stage_id uuid not null,
  -- Place in the column, see private.position_between; ties are broken by id.
  -- The default stands for "on top" and is filled in by place_deal.
  position text collate "C" not null default '' check (position <> ''),
  title text not null check (char_length(title) <= 200 and btrim(title) <> ''),
  -- What search and sorting go by.
  title_key text not null generated always as (lower(normalize(btrim(title)))) stored,
  -- Minor units of the team's currency. The bound keeps a column's total within
  -- what a JSON number holds exactly (2 ^ 53).
  amount bigint check (amount between 0 and 10000000000000),
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  priority_rank smallint not null generated always as (
    case priority when 'low' then 1 when 'normal' then 2 when 'high' then 3 else 4 end
  ) stored,
  progress smallint not null default 0 check (progress between 0 and 100),
  -- Percent; null means the stage's.
  probability smallint check (probability between 0 and 100),
  expected_close_date date,
  closed_date date,
  -- Since when it has been in its stage.
  stage_entered_at timestamptz not null default now(),
  lost_reason text check (char_length(lost_reason) <= 500),
  contact_id uuid,
  company_id uuid,
  owner_id uuid,
  created_by uuid default auth.uid() references public.profiles (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (team_id, id),
  foreign key (team_id, pipeline_id, stage_id)
    references public.pipeline_stages (team_id, pipeline_id, id),
  foreign key (team_id, contact_id) references public.contacts (team_id, id)
    on delete set null (contact_id),
  foreign key (team_id, company_id) references public.companies (team_id, id)
    on delete set null (company_id),
  foreign key (team_id, owner_id) references public.team_members (team_id, user_id)
    on delete set null (owner_id)
);
-- A column of the board in its order; also serves the foreign key to the stage.
create index deals_board_idx on public.deals (team_id, pipeline_id, stage_id, position, id);
-- The list in its orders, each of which is walked in both directions.
create index deals_created_idx on public.deals (team_id, created_at, id);
create index deals_updated_idx on public.deals (team_id, updated_at, id);
create index deals_title_idx on public.deals (team_id, title_key, id);
create index deals_amount_idx on public.deals (team_id, amount, id);
create index deals_close_idx on public.deals (team_id, expected_close_date, id);
create index deals_priority_idx on public.deals (team_id, priority_rank, id);
create index deals_contact_idx on public.deals (team_id, contact_id);
create index deals_company_idx on public.deals (team_id, company_id);
create index deals_owner_idx on public.deals (team_id, owner_id);
create index deals_created_by_idx on public.deals (created_by);
create index deals_search_idx on public.deals
  using gin (team_id extensions.uuid_ops, title_key extensions.gin_trgm_ops);

create table public.deal_stage_history (
  team_id uuid not null,
  id uuid not null default private.uuid_v7(),
  deal_id uuid not null,
  from_stage_id uuid,
  to_stage_id uuid,
  -- Names and kind as they were, since stages may be renamed or deleted later.
  from_stage_name text,
  to_stage_name text not null,
  to_kind text not null check (to_kind in ('open', 'won', 'lost')),
  moved_by uuid references public.profiles (id) on delete set null,
  moved_at timestamptz not null default now(),
  primary key (team_id, id),
  foreign key (team_id, deal_id) references public.deals (team_id, id) on delete cascade,
  foreign key (team_id, from_stage_id) references public.pipeline_stages (team_id, id)
    on delete set null (from_stage_id),
  foreign key (team_id, to_stage_id) references public.pipeline_stages (team_id, id)
    on delete set null (to_stage_id)
);
create index deal_stage_history_deal_idx on public.deal_stage_history (team_id, deal_id, moved_at desc, id desc);
create index deal_stage_history_to_idx on public.deal_stage_history (team_id, to_stage_id, moved_at);
create index deal_stage_history_from_idx on public.deal_stage_history (team_id, from_stage_id, moved_at);
create index deal_stage_history_moved_by_idx on public.deal_stage_history (moved_by);

-- Members who work on a deal beside its owner.
create table public.deal_collaborators (
  team_id uuid not null,
  deal_id uuid not null,
  user_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (team_id, deal_id, user_id),
  foreign key (team_id, deal_id) references public.deals (team_id, id) on delete cascade,
  foreign key (team_id, user_id) references public.team_members (team_id, user_id) on delete cascade
);
create index deal_collaborators_user_idx on public.deal_collaborators (team_id, user_id);

-- What each stage holds, so that a board costs the same whatever its columns
-- add up to: 0.1 ms a row here, against 50 to 170 for summing 300,000 deals.
-- A stage that has never held a deal has no row.
create table public.deal_totals (
  team_id uuid not null,
  stage_id uuid not null,
  deal_count bigint not null,
  amount numeric not null,
  -- In two parts, so that the weighted total follows the stage's probability:
  -- what takes the stage's, and the sum of amount × own probability of the others.
  amount_without_probability numeric not null,
  amount_times_probability numeric not null,
  primary key (team_id, stage_id),
  foreign key (team_id, stage_id) references public.pipeline_stages (team_id, id) on delete cascade
)
-- Rows are rewritten all the time: with room on the page, without touching the index.
with (fillfactor = 50);

alter table public.deals enable row level security;
alter table public.deal_stage_history enable row level security;
alter table public.deal_collaborators enable row level security;
alter table public.deal_totals enable row level security;

-- Stage, pipeline and position change only through move_deal; closed_date,
-- version and the like are the database's own.
grant select, delete on public.deals to authenticated;
grant insert (team_id, pipeline_id, stage_id, title, amount, priority, progress, probability,
  expected_close_date, lost_reason, contact_id, company_id, owner_id) on public.deals to authenticated;
grant update (title, amount, priority, progress, probability, expected_close_date, lost_reason,
  contact_id, company_id, owner_id) on public.deals to authenticated;
grant select, delete on public.deal_collaborators to authenticated;
grant insert (team_id, deal_id, user_id) on public.deal_collaborators to authenticated;
-- History and totals are written by triggers only.
grant select on public.deal_stage_history, public.deal_totals to authenticated;
grant all on public.deals, public.deal_stage_history, public.deal_collaborators to service_role;
grant select on public.deal_totals to service_role;

create policy deals_read on public.deals for select to authenticated
  using (team_id = any (array (select private.my_team_ids())));
create policy deals_create on public.deals for insert to authenticated
  with check (team_id = any (array (select private.my_team_ids())));
create policy deals_update on public.deals for update to authenticated
  using (team_id = any (array (select private.my_team_ids())))
  with check (team_id = any (array (select private.my_team_ids())));
create policy deals_delete on public.deals for delete to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())));
create policy deal_stage_history_read on public.deal_stage_history for select to authenticated
  using (team_id = any (array (select private.my_team_ids())));
create policy deal_collaborators_read on public.deal_collaborators for select to authenticated
  using (team_id = any (array (select private.my_team_ids())));
create policy deal_collaborators_create on public.deal_collaborators for insert to authenticated
  with check (team_id = any (array (select private.my_team_ids())));
create policy deal_collaborators_delete on public.deal_collaborators for delete to authenticated
  using (team_id = any (array (select private.my_team_ids())));
create policy deal_totals_read on public.deal_totals for select to authenticated
  using (team_id = any (array (select private.my_team_ids())));

-- A move counts its own version; respacing a column (position alone changes)
-- is no change that anybody could conflict with.
create trigger deals_touch before update on public.deals
  for each row
  when (old.version = new.version and old.position = new.position)
  execute function private.touch_row();
create trigger deals_pin before update on public.deals
  for each row execute function private.pin_origin();

-- Respaces a column, evenly and in its present order.
create function private.respace_stage(p_team_id uuid, p_stage_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  deal_ids uuid[] := array(
    select id from public.deals where team_id = p_team_id and stage_id = p_stage_id
    order by position, id
  );
  positions text[] := '{}';
begin
  for place in 1..cardinality(deal_ids) loop
    positions[place] := private.position_between(positions[place - 1], null);
  end loop;
  -- A card that keeps its key is left alone: a write would count as a new version.
  update public.deals d set position = spaced.position
  from unnest(deal_ids, positions) as spaced (id, position)
  where d.team_id = p_team_id and d.id = spaced.id and d.stage_id = p_stage_id
    and d.position <> spaced.position;
end
$$;

-- Serialises writes to one column, so that two cards dropped into the same gap
-- get different keys. Weaker than FOR UPDATE: foreign key checks pass it.
create function private.lock_stage(p_team_id uuid, p_stage_id uuid) returns public.pipeline_stages
language sql security definer set search_path = ''
as $$
  select * from public.pipeline_stages
  where team_id = p_team_id and id = p_stage_id
  for no key update
$$;

-- Today's date where the team is.
create function private.team_today(p_team_id uuid) returns date
language sql stable security definer set search_path = ''
as $$ select (now() at time zone time_zone)::date from public.teams where id = p_team_id $$;

-- A new deal goes on top of its column; entering a won or lost stage closes it,
-- going back to an open one reopens it.
create function private.place_deal() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  stage public.pipeline_stages;
  was_kind text;
begin
  if tg_op = 'UPDATE' then
    if new.stage_id = old.stage_id then
      if new.lost_reason is not null and old.lost_reason is distinct from new.lost_reason
        and not exists (select from public.pipeline_stages
          where team_id = new.team_id and id = new.stage_id and kind = 'lost') then
        raise exception 'Only a lost deal has a reason for being lost.'
          using errcode = '23514', column = 'lost_reason';
      end if;
      return new;
    end if;
    select kind into was_kind from public.pipeline_stages
    where team_id = old.team_id and id = old.stage_id;
    new.stage_entered_at := now();
  end if;

  stage := private.lock_stage(new.team_id, new.stage_id);
  if new.position = '' then
    new.position := private.position_between(null, (
      select min(d.position) from public.deals d
      where d.team_id = new.team_id and d.pipeline_id = new.pipeline_id and d.stage_id = new.stage_id
    ));
  end if;
  if stage.id is null then
    -- The foreign key refuses it, after the policies: an error from here would
    -- tell strangers which stages exist.
    return new;
  end if;
  if stage.kind = 'open' then
    new.closed_date := null;
  elsif stage.kind is distinct from was_kind then
    new.closed_date := private.team_today(new.team_id);
  end if;
  if stage.kind <> 'lost' then
    new.lost_reason := null;
  end if;
  return new;
end
$$;
create trigger deals_place before insert or update of stage_id, lost_reason on public.deals
  for each row execute function private.place_deal();

-- The dates and reasons of deals follow the kind of their stage, hence a stage
-- keeps its kind while it holds deals. Security definer: hidden deals count, too.
create function private.keep_stage_kind() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if exists (
    select from public.deals
    where team_id = old.team_id and pipeline_id = old.pipeline_id and stage_id = old.id
  ) then
    raise exception 'A stage that holds deals cannot change its kind. Move them to another stage first.'
      using errcode = '23514', column = 'kind';
  end if;
  return new;
end
$$;
create trigger pipeline_stages_keep_kind before update of kind on public.pipeline_stages
  for each row when (old.kind <> new.kind) execute function private.keep_stage_kind();

create function private.record_stage_change() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.deal_stage_history
    (team_id, deal_id, from_stage_id, from_stage_name, to_stage_id, to_stage_name, to_kind, moved_by)
  select new.team_id, new.id, origin.id, origin.name, target.id, target.name, target.kind, auth.uid()
  from public.pipeline_stages target
  left join public.pipeline_stages origin
    on tg_op = 'UPDATE' and origin.team_id = old.team_id and origin.id = old.stage_id
  where target.team_id = new.team_id and target.id = new.stage_id;
  return null;
end
$$;
create trigger deals_record_creation after insert on public.deals
  for each row execute function private.record_stage_change();
create trigger deals_record_move after update of stage_id on public.deals
  for each row when (old.stage_id is distinct from new.stage_id)
  execute function private.record_stage_change();

-- Keeps deal_totals. Statement by statement, so that a bulk write touches each
-- stage's row once, and in the order of the keys, so that two writers never wait
-- for each other in a circle: everybody locks stages, then deals, then totals.
create function private.sum_deals() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  changes public.deal_totals[] := '{}';
begin
  if tg_op = 'TRUNCATE' then
    truncate public.deal_totals;
    return null;
  end if;
  if tg_op <> 'DELETE' then
    changes := array(
      select row (team_id, stage_id, count(*), coalesce(sum(d.amount), 0),
        coalesce(sum(d.amount) filter (where d.probability is null), 0),
        coalesce(sum(d.amount * d.probability), 0))::public.deal_totals
      from added d group by team_id, stage_id
    );
  end if;
  if tg_op <> 'INSERT' then
    changes := changes || array(
      select row (team_id, stage_id, -count(*), -coalesce(sum(d.amount), 0),
        -coalesce(sum(d.amount) filter (where d.probability is null), 0),
        -coalesce(sum(d.amount * d.probability), 0))::public.deal_totals
      from removed d group by team_id, stage_id
    );
  end if;
  insert into public.deal_totals as total
  select team_id, stage_id, sum(deal_count), sum(amount),
    sum(amount_without_probability), sum(amount_times_probability)
  from unnest(changes) change
  -- When a whole team is deleted, its stages may have gone before its deals.
  where exists (
    select from public.pipeline_stages s where s.team_id = change.team_id and s.id = change.stage_id
  )
  group by team_id, stage_id
  -- Most updates change no sum, and then take no lock.
  having sum(deal_count) <> 0 or sum(amount) <> 0
    or sum(amount_without_probability) <> 0 or sum(amount_times_probability) <> 0
  order by team_id, stage_id
  on conflict (team_id, stage_id) do update set
    deal_count = total.deal_count + excluded.deal_count,
    amount = total.amount + excluded.amount,
    amount_without_probability = total.amount_without_probability + excluded.amount_without_probability,
    amount_times_probability = total.amount_times_probability + excluded.amount_times_probability;
  return null;
end
$$;
create trigger deals_sum_added after insert on public.deals
  referencing new table as added for each statement execute function private.sum_deals();
create trigger deals_sum_changed after update on public.deals
  referencing old table as removed new table as added for each statement execute function private.sum_deals();
create trigger deals_sum_removed after delete on public.deals
  referencing old table as removed for each statement execute function private.sum_deals();
create trigger deals_sum_none after truncate on public.deals
  for each statement execute function private.sum_deals();

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
begin
  perform private.require_member(p_team_id);
  -- Always stage first, then deal: the one order in which every writer locks.
  stage := private.lock_stage(p_team_id, p_stage_id);
  select * into deal from public.deals where team_id = p_team_id and id = p_deal_id for update;
  if deal.id is null then
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
    where team_id = p_team_id and stage_id = p_stage_id and id = p_after_id and id <> p_deal_id;
    select position into below from public.deals
    where team_id = p_team_id and stage_id = p_stage_id and id = p_before_id and id <> p_deal_id;
    -- `position >= above` looks redundant, but it is what the index can start from.
    if above is not null then
      select position into below from public.deals
      where team_id = p_team_id and pipeline_id = stage.pipeline_id and stage_id = p_stage_id
        and position >= above and (position > above or id > p_after_id) and id <> p_deal_id
      order by position, id limit 1;
    elsif below is not null then
      select position into above from public.deals
      where team_id = p_team_id and pipeline_id = stage.pipeline_id and stage_id = p_stage_id
        and position <= below and (position < below or id < p_before_id) and id <> p_deal_id
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

-- Moves deals to the top of a stage, the first one topmost; returns how many there were.
create function private.move_deals(
  p_team_id uuid, p_deal_ids uuid[], p_stage_id uuid, p_lost_reason text
) returns integer
language plpgsql security definer set search_path = ''
as $$
declare
  stage public.pipeline_stages;
  top text;
  positions text[] := '{}';
  moved_deals integer;
begin
  perform private.require_member(p_team_id);
  -- Stage first, then deals, as move_deal does; deals in one order, so that two
  -- such calls wait for each other instead of in a circle.
  stage := private.lock_stage(p_team_id, p_stage_id);
  perform from public.deals where team_id = p_team_id and id = any (p_deal_ids) order by id for update;
  if stage.id is null then
    raise exception 'There is no such stage.' using errcode = '23503', column = 'stage_id';
  end if;
  select min(position) into top from public.deals
  where team_id = p_team_id and pipeline_id = stage.pipeline_id and stage_id = p_stage_id;
  for place in reverse cardinality(p_deal_ids)..1 loop
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
  from unnest(p_deal_ids, positions) as moved (id, position)
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

-- A deal as lists and cards show it, with the names of what it refers to.
create view public.deal_cards with (security_invoker = true) as
select
  d.team_id, d.id, d.pipeline_id, d.stage_id, d.position, d.title, d.amount, d.priority, d.progress,
  d.probability, d.expected_close_date, d.closed_date, d.stage_entered_at, d.lost_reason, d.contact_id,
  d.company_id, d.owner_id, d.created_by, d.version, d.created_at, d.updated_at,
  d.stage_entered_at as last_update_at,
  -- When it needs looking at, unless something happens before.
  case s.kind when 'open' then d.stage_entered_at + make_interval(days => s.stale_after_days) end as stale_at,
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
      jsonb_build_object('user_id', helper.id, 'full_name', helper.full_name, 'email', helper.email)
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

-- The condition that the title of a deal `d`, the name of its contact or that of
-- its company contains $2 ->> 'q'.
create function private.deal_search_condition(p_query text) returns text
language sql immutable set search_path = ''
as $$
  select format(
    -- Less than three characters are in no trigram and in most names: looking at
    -- each deal is then the fastest. Otherwise each part has an index of its own,
    -- which Postgres would not use for an OR across tables.
    case when char_length(btrim(p_query)) < 3
      then '(d.title_key like %1$s or d.contact_id in (%2$s) or d.company_id in (%3$s))'
      else 'd.id in (
        select m.id from public.deals m where m.team_id = $1 and m.title_key like %1$s
        union all
        select m.id from public.deals m where m.team_id = $1 and m.contact_id in (%2$s)
        union all
        select m.id from public.deals m where m.team_id = $1 and m.company_id in (%3$s))'
    end,
    pattern,
    -- The search key holds more than the name, but it is what the index knows.
    format('select c.id from public.contacts c where c.team_id = $1
      and c.search_key like %1$s and lower(normalize(c.full_name)) like %1$s', pattern),
    format('select o.id from public.companies o where o.team_id = $1 and o.name_key like %s', pattern)
  )
  from (values ('private.like_pattern($2 ->> ''q'')')) as constant (pattern)
$$;

-- A filter as conditions on deals `d`, over $1, the team, and $2, the filter
-- itself: its values never become part of the SQL. Only what is asked for is
-- there, so that the planner sees no more than it needs. Nulls ask for nothing.
-- Errors: 23514 for an unknown key.
create function private.deal_conditions(p_filter jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
  wanted record;
  conditions text := '';
begin
  for wanted in
    select key, condition
    from jsonb_each_text(p_filter)
    left join (values
      ('q', private.deal_search_condition(p_filter ->> 'q')),
      ('owner_id', case p_filter ->> 'owner_id' when 'none' then 'd.owner_id is null'
        else 'd.owner_id = ($2 ->> ''owner_id'')::uuid' end),
      ('priority', 'd.priority = $2 ->> ''priority'''),
      ('close_from', 'd.expected_close_date >= ($2 ->> ''close_from'')::date'),
      ('close_to', 'd.expected_close_date <= ($2 ->> ''close_to'')::date'),
      ('status', case p_filter ->> 'status' when 'open' then 'd.closed_date is null' end),
      ('tag', 'd.contact_id in (
        select c.id from public.contacts c where c.team_id = $1 and $2 ->> ''tag'' = any (c.tags))'),
      ('contact_id', 'd.contact_id = ($2 ->> ''contact_id'')::uuid'),
      ('company_id', 'd.company_id = ($2 ->> ''company_id'')::uuid'),
      ('pipeline_id', 'd.pipeline_id = ($2 ->> ''pipeline_id'')::uuid'),
      -- The index of the board starts with the pipeline.
      ('stage_id', 'd.stage_id = ($2 ->> ''stage_id'')::uuid and d.pipeline_id = (
        select s.pipeline_id from public.pipeline_stages s
        where s.team_id = $1 and s.id = ($2 ->> ''stage_id'')::uuid)')
    ) as known (key, condition) using (key)
    where value is not null
  loop
    if wanted.condition is null then
      raise exception 'Deals cannot be filtered by %.', wanted.key using errcode = '23514', column = wanted.key;
    end if;
    conditions := conditions || ' and ' || wanted.condition;
  end loop;
  return conditions;
end
$$;
grant execute on function
  private.deal_search_condition(text), private.deal_conditions(jsonb)
to authenticated;

-- See public.deals_board.
create function private.deals_board(
  p_team_id uuid, p_pipeline_id uuid, p_limit integer, p_filter jsonb
) returns jsonb
-- Compiling these queries would take longer than running them.
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  conditions text := private.deal_conditions(p_filter);
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

-- The same for a filter with a text. Security definer as every search is, and
-- for that reason checks the membership itself.
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
--   'none'), priority, status ('open'), close_from and close_to (expected close date), tag (of the contact)
-- and without one the cost depends on the number of stages, not on that of deals.
-- Errors: 23514 for an unknown key of the filter.
create function public.deals_board(
  p_team_id uuid, p_pipeline_id uuid, p_limit integer default 50, p_filter jsonb default '{}'
) returns jsonb
language sql stable set search_path = ''
as $$
  select case when p_filter ? 'q'
    then private.search_deals_board(p_team_id, p_pipeline_id, p_limit, p_filter)
    else private.deals_board(p_team_id, p_pipeline_id, p_limit, p_filter)
  end
$$;
grant execute on function public.deals_board(uuid, uuid, integer, jsonb) to authenticated;

-- How the list can be sorted: by an expression over deals `d` and what `joins`
-- adds, of a type, and whether it may be null.
create function private.deal_sort(p_sort text)
returns table (expression text, type text, joins text, nullable boolean)
language plpgsql immutable set search_path = ''
as $$
begin
  return query
    select s.expression, s.type, s.joins, s.nullable
    from (values
      ('created_at', 'd.created_at', 'timestamptz', '', false),
      ('updated_at', 'd.updated_at', 'timestamptz', '', false),
      ('title', 'd.title_key', 'text', '', false),
      ('amount', 'd.amount', 'bigint', '', true),
      ('expected_close_date', 'd.expected_close_date', 'date', '', true),
      ('priority', 'd.priority_rank', 'smallint', '', false),
      ('position', 'd.position', 'text collate "C"', '', false),
      ('stage', 's.position', 'text collate "C"',
        'join public.pipeline_stages s on s.team_id = d.team_id and s.id = d.stage_id', false),
      ('contact_name', 'c.search_key', 'text',
        'left join public.contacts c on c.team_id = d.team_id and c.id = d.contact_id', true),
      ('company_name', 'o.name_key', 'text',
        'left join public.companies o on o.team_id = d.team_id and o.id = d.company_id', true),
      -- The names first, one for each colleague instead of one for each deal.
      ('owner_name', 'p.name', 'text',
        'left join (
          select id, lower(coalesce(nullif(full_name, ''''), email)) as name from public.profiles offset 0
        ) p on p.id = d.owner_id', true)
    ) as s (name, expression, type, joins, nullable)
    where s.name = p_sort;
  if not found then
    raise exception 'Deals cannot be sorted by %.', p_sort using errcode = '23514', column = 'sort';
  end if;
end
$$;
grant execute on function private.deal_sort(text) to authenticated;

-- See public.deals_page.
create function private.deals_page(
  p_team_id uuid, p_filter jsonb, p_sort text, p_descending boolean, p_after jsonb, p_limit integer
) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  sort record;
  direction text := case when p_descending then 'desc' else 'asc' end;
  beyond text := case when p_descending then '<' else '>' end;
  source text;
  parts text[] := '{}';
  page jsonb;
begin
  select * into sort from private.deal_sort(p_sort);
  source := format(
    'select d.id, %s as key from public.deals d %s where d.team_id = $1 %s',
    sort.expression, sort.joins, private.deal_conditions(p_filter));
  -- First those with a value, then those without: each part can walk an index,
  -- and the second one is not even begun unless the first one ends.
  if p_after is null or p_after ->> 'key' is not null then
    parts := parts || format(
      '(%1$s and %2$s is not null %3$s order by %2$s %4$s, d.id %4$s limit $4)',
      source, sort.expression,
      -- The first bound looks redundant, but it is what an index can start from.
      case when p_after is not null then format(
        'and %1$s %2$s= ($3 ->> ''key'')::%3$s
          and (%1$s %2$s ($3 ->> ''key'')::%3$s or d.id %2$s ($3 ->> ''id'')::uuid)',
        sort.expression, beyond, sort.type) end,
      direction);
  end if;
  if sort.nullable then
    parts := parts || format(
      '(%s and %s is null %s order by d.id %s limit $4)',
      source, sort.expression,
      case when p_after is not null and p_after ->> 'key' is null
        then format('and d.id %s ($3 ->> ''id'')::uuid', beyond) end,
      direction);
  end if;
  execute format($query$
    with page as materialized (
      select *, row_number() over () as place from (select * from (%s) as parts limit $4) as found
    )
    select jsonb_build_object(
      'deals', coalesce(
        jsonb_agg(to_jsonb(card) order by page.place) filter (where page.place < $4), '[]'),
      'next', (
        select jsonb_build_object('key', last.key, 'id', last.id) from page last
        where last.place = $4 - 1 and exists (select from page more where more.place = $4)
      )
    )
    from page join public.deal_cards card on card.team_id = $1 and card.id = page.id
    $query$, array_to_string(parts, ' union all '))
  into page
  -- One more than is shown tells whether there is a next page.
  using p_team_id, p_filter, p_after, least(greatest(p_limit, 1), 200) + 1;
  return page;
end
$$;

-- The same for a filter with a text, as search_deals_board.
create function private.search_deals_page(
  p_team_id uuid, p_filter jsonb, p_sort text, p_descending boolean, p_after jsonb, p_limit integer
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member(p_team_id);
  return private.deals_page(p_team_id, p_filter, p_sort, p_descending, p_after, p_limit);
end
$$;
grant execute on function
  private.deals_page(uuid, jsonb, text, boolean, jsonb, integer),
  private.search_deals_page(uuid, jsonb, text, boolean, jsonb, integer)
to authenticated;

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
  select case when p_filter ? 'q'
    then private.search_deals_page(p_team_id, p_filter, p_sort, p_descending, p_after, p_limit)
    else private.deals_page(p_team_id, p_filter, p_sort, p_descending, p_after, p_limit)
  end
$$;
grant execute on function public.deals_page(uuid, jsonb, text, boolean, jsonb, integer) to authenticated;
