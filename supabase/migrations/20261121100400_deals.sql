-- Deals, their stage history, and the board.

create table public.deals (
  team_id uuid not null references public.teams (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  pipeline_id uuid not null,
  stage_id uuid not null,
  -- Place in the column, see private.position_between; ties are broken by id.
  -- The default stands for "on top" and is filled in by place_deal.
  position text collate "C" not null default '' check (position <> ''),
  title text not null check (char_length(title) <= 200 and btrim(title) <> ''),
  -- Minor units of the team's currency. The bound keeps a column's total within
  -- what a JSON number holds exactly (2 ^ 53).
  amount bigint check (amount between 0 and 10000000000000),
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  progress smallint not null default 0 check (progress between 0 and 100),
  -- Percent; null means the stage's.
  probability smallint check (probability between 0 and 100),
  expected_close_date date,
  closed_date date,
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
-- A column's totals without touching the table.
create index deals_totals_idx on public.deals (team_id, stage_id) include (amount, probability);
-- The list, newest first.
create index deals_created_idx on public.deals (team_id, created_at desc, id desc);
create index deals_contact_idx on public.deals (team_id, contact_id);
create index deals_company_idx on public.deals (team_id, company_id);
create index deals_owner_idx on public.deals (team_id, owner_id);
create index deals_created_by_idx on public.deals (created_by);

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

alter table public.deals enable row level security;
alter table public.deal_stage_history enable row level security;

-- Stage, pipeline and position change only through move_deal; closed_date,
-- version and the like are the database's own.
grant select, delete on public.deals to authenticated;
grant insert (team_id, pipeline_id, stage_id, title, amount, priority, progress, probability,
  expected_close_date, lost_reason, contact_id, company_id, owner_id) on public.deals to authenticated;
grant update (title, amount, priority, progress, probability, expected_close_date, lost_reason,
  contact_id, company_id, owner_id) on public.deals to authenticated;
-- History is written by a trigger only.
grant select on public.deal_stage_history to authenticated;
grant all on public.deals, public.deal_stage_history to service_role;

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
  deal record;
  next_position text;
begin
  for deal in
    select id from public.deals where team_id = p_team_id and stage_id = p_stage_id
    order by position, id for update
  loop
    next_position := private.position_between(next_position, null);
    -- A card that keeps its key is left alone: a write would count as a new version.
    update public.deals set position = next_position
    where team_id = p_team_id and id = deal.id and position <> next_position;
  end loop;
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

-- A deal as lists and cards show it, with the names of what it refers to.
create view public.deal_cards with (security_invoker = true) as
select
  d.team_id, d.id, d.pipeline_id, d.stage_id, d.position, d.title, d.amount, d.priority, d.progress,
  d.probability, d.expected_close_date, d.closed_date, d.lost_reason, d.contact_id, d.company_id,
  d.owner_id, d.created_by, d.version, d.created_at, d.updated_at,
  s.name as stage_name,
  s.kind as stage_kind,
  c.full_name as contact_name,
  c.email as contact_email,
  c.phone as contact_phone,
  o.name as company_name,
  p.full_name as owner_name,
  p.email as owner_email
from public.deals d
join public.pipeline_stages s on s.team_id = d.team_id and s.id = d.stage_id
left join public.contacts c on c.team_id = d.team_id and c.id = d.contact_id
left join public.companies o on o.team_id = d.team_id and o.id = d.company_id
left join public.profiles p on p.id = d.owner_id;
grant select on public.deal_cards to authenticated, service_role;

-- The board of one pipeline: its stages in order, each with the count and the
-- sums over all its deals and with the first `p_limit` cards. One JSON array of
--   { id, name, kind, color, probability, stale_after_days, position, version,
--     count, total, weighted_total, deals: deal_cards[] }
-- with money in minor units; the weighted total is the sum of amount ×
-- coalesce(deal's, stage's probability), for won and lost stages the stage's,
-- rounded once at the end.
-- The cost depends on the number of stages, not on that of deals, save for the sums.
create function public.deals_board(p_team_id uuid, p_pipeline_id uuid, p_limit integer default 50)
returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_agg(
    to_jsonb(s) - 'team_id' - 'pipeline_id' - 'created_at' - 'updated_at'
    || jsonb_build_object(
      'count', totals.count, 'total', totals.total, 'weighted_total', totals.weighted_total,
      'deals', cards.deals
    )
    order by s.position, s.id
  ), '[]')
  from public.pipeline_stages s
  cross join lateral (
    select
      count(*) as count,
      coalesce(sum(d.amount), 0) as total,
      coalesce(round(sum(d.amount * chance.percent) / 100.0), 0) as weighted_total
    from public.deals d
    -- A deal's own probability counts while it is open.
    cross join lateral (
      select case s.kind when 'open' then coalesce(d.probability, s.probability) else s.probability end as percent
    ) chance
    where d.team_id = p_team_id and d.stage_id = s.id
  ) totals
  cross join lateral (
    select coalesce(jsonb_agg(to_jsonb(card) order by card.position, card.id), '[]') as deals
    from (
      select * from public.deal_cards d
      where d.team_id = p_team_id and d.pipeline_id = p_pipeline_id and d.stage_id = s.id
      order by d.position, d.id
      limit least(greatest(p_limit, 1), 200)
    ) card
  ) cards
  where s.team_id = p_team_id and s.pipeline_id = p_pipeline_id
$$;
grant execute on function public.deals_board(uuid, uuid, integer) to authenticated;
