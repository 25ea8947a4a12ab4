-- Deals, their stage history, collaborators and associated contacts. Who may do
-- what with them is in the file on visibility.

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
  title_key text not null generated always as (private.search_form(btrim(title))) stored,
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
  expected_close_date date check (expected_close_date between date '1900-01-01' and date '2199-12-31'),
  -- The kind of its stage: what the lists, sums and metrics ask for.
  status text not null default 'open' check (status in ('open', 'won', 'lost')),
  closed_date date check (closed_date is null or status <> 'open'),
  -- Since when it has been in its stage.
  stage_entered_at timestamptz not null default now(),
  -- The latest activity or note, kept by triggers of theirs; a meeting may lie ahead.
  last_activity_at timestamptz,
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
-- What the metrics count. Their columns, and those that the policies look at, are
-- all in here, so that a year of deals is summed without reading the table.
create index deals_closed_idx on public.deals (team_id, status, closed_date)
  include (amount, created_at, pipeline_id, company_id, contact_id, created_by, id);
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
  -- Null while the deal is still there. Later and earlier by the order of that time.
  left_at timestamptz,
  left_to text check (left_to in ('later', 'earlier', 'lost', 'elsewhere')),
  check ((left_at is null) = (left_to is null)),
  primary key (team_id, id),
  foreign key (team_id, deal_id) references public.deals (team_id, id) on delete cascade,
  foreign key (team_id, from_stage_id) references public.pipeline_stages (team_id, id)
    on delete set null (from_stage_id),
  foreign key (team_id, to_stage_id) references public.pipeline_stages (team_id, id)
    on delete set null (to_stage_id)
);
create index deal_stage_history_deal_idx on public.deal_stage_history (team_id, deal_id, moved_at desc, id desc);
create index deal_stage_history_to_idx on public.deal_stage_history (team_id, to_stage_id, moved_at)
  include (left_to, from_stage_id, deal_id);
-- How long deals stayed in a stage, the stays that ended last first.
create index deal_stage_history_stays_idx on public.deal_stage_history (team_id, to_stage_id, left_at)
  include (moved_at, deal_id) where left_at is not null;
-- Also finds the few moves between two stages that lead back.
create index deal_stage_history_from_idx on public.deal_stage_history (team_id, from_stage_id, to_stage_id, moved_at)
  include (deal_id);
-- The same from stages that are no more.
create index deal_stage_history_gone_idx on public.deal_stage_history (team_id, to_stage_id, moved_at)
  include (deal_id) where from_stage_id is null and from_stage_name is not null;
create index deal_stage_history_moved_by_idx on public.deal_stage_history (moved_by);

-- Members who work on a deal beside its owner, or only follow it. Both see it.
create table public.deal_collaborators (
  team_id uuid not null,
  deal_id uuid not null,
  user_id uuid not null,
  kind text not null default 'collaborator' check (kind in ('collaborator', 'follower')),
  created_at timestamptz not null default now(),
  primary key (team_id, deal_id, user_id),
  foreign key (team_id, deal_id) references public.deals (team_id, id) on delete cascade,
  foreign key (team_id, user_id) references public.team_members (team_id, user_id) on delete cascade
);
create index deal_collaborators_user_idx on public.deal_collaborators (team_id, user_id);

-- People on the customer's side and the part they play. The primary contact is
-- deals.contact_id, and may have a row here for its role.
create table public.deal_contacts (
  team_id uuid not null,
  deal_id uuid not null,
  contact_id uuid not null,
  role text not null default 'other'
    check (role in ('decision_maker', 'influencer', 'champion', 'user', 'blocker', 'other')),
  created_at timestamptz not null default now(),
  primary key (team_id, deal_id, contact_id),
  foreign key (team_id, deal_id) references public.deals (team_id, id) on delete cascade,
  foreign key (team_id, contact_id) references public.contacts (team_id, id) on delete cascade
);
create index deal_contacts_contact_idx on public.deal_contacts (team_id, contact_id);

alter table public.deals enable row level security;
alter table public.deal_stage_history enable row level security;
alter table public.deal_collaborators enable row level security;
alter table public.deal_contacts enable row level security;

-- Stage, pipeline and position change only through move_deal; closed_date,
-- version and the like are the database's own.
grant select, delete on public.deals to authenticated;
grant insert (team_id, pipeline_id, stage_id, title, amount, priority, progress, probability,
  expected_close_date, lost_reason, contact_id, company_id, owner_id) on public.deals to authenticated;
grant update (title, amount, priority, progress, probability, expected_close_date, lost_reason,
  contact_id, company_id, owner_id) on public.deals to authenticated;
grant select, delete on public.deal_collaborators to authenticated;
grant insert (team_id, deal_id, user_id, kind), update (kind) on public.deal_collaborators to authenticated;
grant select, delete on public.deal_contacts to authenticated;
grant insert (team_id, deal_id, contact_id, role), update (role) on public.deal_contacts to authenticated;
-- History is written by triggers only.
grant select on public.deal_stage_history to authenticated;
grant all on public.deals, public.deal_stage_history, public.deal_collaborators, public.deal_contacts
to service_role;

-- A move counts its own version; respacing a column (position alone changes) and
-- what is logged on a deal are no changes that anybody could conflict with.
create trigger deals_touch before update on public.deals
  for each row
  when (old.version = new.version and old.position = new.position
    and old.last_activity_at is not distinct from new.last_activity_at)
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
  new.status := stage.kind;
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

-- The history of a statement's deals: where new ones begin, where others went.
create function private.record_stages() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    insert into public.deal_stage_history
      (team_id, deal_id, to_stage_id, to_stage_name, to_kind, moved_by)
    select a.team_id, a.id, s.id, s.name, s.kind, auth.uid()
    from added a join public.pipeline_stages s on s.team_id = a.team_id and s.id = a.stage_id;
    return null;
  end if;
  with moves as (
    -- Where a deal was, its history knows.
    select h.team_id, h.id, h.deal_id, origin.id as from_id, origin.name as from_name,
      target.id as to_id, target.name as to_name, target.kind as to_kind,
      case
        when target.kind = 'lost' then 'lost'
        when target.pipeline_id <> origin.pipeline_id then 'elsewhere'
        when target.position > coalesce(origin.position, '') then 'later'
        else 'earlier'
      end as left_to
    from added a
    join public.deal_stage_history h on h.team_id = a.team_id and h.deal_id = a.id
      and h.left_at is null and h.to_stage_id is distinct from a.stage_id
    join public.pipeline_stages target on target.team_id = a.team_id and target.id = a.stage_id
    left join public.pipeline_stages origin on origin.team_id = a.team_id and origin.id = h.to_stage_id
  ), ended as (
    update public.deal_stage_history h set left_at = now(), left_to = m.left_to
    from moves m where h.team_id = m.team_id and h.id = m.id
  )
  insert into public.deal_stage_history
    (team_id, deal_id, from_stage_id, from_stage_name, to_stage_id, to_stage_name, to_kind, moved_by)
  select m.team_id, m.deal_id, m.from_id, m.from_name, m.to_id, m.to_name, m.to_kind, auth.uid() from moves m;
  return null;
end
$$;
create trigger deals_record_new after insert on public.deals
  referencing new table as added for each statement execute function private.record_stages();
create trigger deals_record_moved after update on public.deals
  referencing new table as added for each statement execute function private.record_stages();
