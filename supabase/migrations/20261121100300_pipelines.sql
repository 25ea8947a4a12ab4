-- Pipelines and their stages.

create table public.pipelines (
  team_id uuid not null references public.teams (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(name) <= 100 and btrim(name) <> ''),
  position text collate "C" not null check (private.is_position(position)),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (team_id, id),
  -- No ties: there is room between any two neighbours.
  unique (team_id, position)
);

create table public.pipeline_stages (
  team_id uuid not null,
  id uuid not null default private.uuid_v7(),
  pipeline_id uuid not null,
  name text not null check (char_length(name) <= 100 and btrim(name) <> ''),
  kind text not null default 'open' check (kind in ('open', 'won', 'lost')),
  color text not null default 'slate' check (
    color in ('slate', 'blue', 'sky', 'teal', 'green', 'lime', 'amber', 'orange', 'rose', 'violet')
  ),
  -- Percent. A won stage is certain, a lost one impossible.
  probability smallint not null default 0 check (
    probability between 0 and 100
    and (kind <> 'won' or probability = 100) and (kind <> 'lost' or probability = 0)
  ),
  stale_after_days smallint check (stale_after_days > 0),
  position text collate "C" not null check (private.is_position(position)),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (team_id, id),
  -- Lets a deal's foreign key prove that its stage is one of its pipeline.
  unique (team_id, pipeline_id, id),
  unique (team_id, pipeline_id, position),
  foreign key (team_id, pipeline_id) references public.pipelines (team_id, id) on delete cascade
);

alter table public.pipelines enable row level security;
alter table public.pipeline_stages enable row level security;

grant select, delete on public.pipelines, public.pipeline_stages to authenticated;
grant insert (team_id, name, position) on public.pipelines to authenticated;
grant update (name, position) on public.pipelines to authenticated;
grant insert (team_id, pipeline_id, name, kind, color, probability, stale_after_days, position)
  on public.pipeline_stages to authenticated;
grant update (name, kind, color, probability, stale_after_days, position)
  on public.pipeline_stages to authenticated;
grant all on public.pipelines, public.pipeline_stages to service_role;

create policy pipelines_read on public.pipelines for select to authenticated
  using (team_id = any (array (select private.my_team_ids())));
create policy pipelines_create on public.pipelines for insert to authenticated
  with check (team_id = any (array (select private.my_admin_team_ids())));
create policy pipelines_update on public.pipelines for update to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())))
  with check (team_id = any (array (select private.my_admin_team_ids())));
create policy pipelines_delete on public.pipelines for delete to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())));

create policy pipeline_stages_read on public.pipeline_stages for select to authenticated
  using (team_id = any (array (select private.my_team_ids())));
create policy pipeline_stages_create on public.pipeline_stages for insert to authenticated
  with check (team_id = any (array (select private.my_admin_team_ids())));
create policy pipeline_stages_update on public.pipeline_stages for update to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())))
  with check (team_id = any (array (select private.my_admin_team_ids())));
create policy pipeline_stages_delete on public.pipeline_stages for delete to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())));

create trigger pipelines_touch before update on public.pipelines
  for each row execute function private.touch_row();
create trigger pipeline_stages_touch before update on public.pipeline_stages
  for each row execute function private.touch_row();

-- A team always keeps a pipeline, and a pipeline an open stage: a board without
-- one could take no deal. The lock on the parent makes two who delete the last
-- two at the same moment wait for each other.
create function private.keep_a_pipeline() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform from public.teams where id = old.team_id for no key update;
  if not found then
    return null; -- the whole team is being deleted
  end if;
  if not exists (select from public.pipelines where team_id = old.team_id) then
    raise exception 'A team needs a pipeline.' using errcode = 'P0001';
  end if;
  return null;
end
$$;
create trigger pipelines_keep_one after delete on public.pipelines
  for each row execute function private.keep_a_pipeline();

create function private.keep_an_open_stage() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform from public.pipelines where team_id = old.team_id and id = old.pipeline_id for no key update;
  if not found then
    return null; -- the whole pipeline is being deleted
  end if;
  if not exists (
    select from public.pipeline_stages
    where team_id = old.team_id and pipeline_id = old.pipeline_id and kind = 'open'
  ) then
    raise exception 'A pipeline needs an open stage.' using errcode = 'P0001';
  end if;
  return null;
end
$$;
create trigger pipeline_stages_keep_open after delete or update of kind on public.pipeline_stages
  for each row when (old.kind = 'open') execute function private.keep_an_open_stage();

-- The stages of a new pipeline, in order. 'empty' is the least that a board needs.
create function private.template_stages(p_template text)
returns table (name text, kind text, probability integer, color text, place integer)
language sql immutable set search_path = ''
as $$
  select s.name, s.kind, s.probability, s.color, s.place
  from (values
    ('lead_funnel', 1, 'Contact', 'open', 10, 'slate'),
    ('lead_funnel', 2, 'MQL', 'open', 25, 'sky'),
    ('lead_funnel', 3, 'SQL', 'open', 45, 'violet'),
    ('lead_funnel', 4, 'Opportunity', 'open', 70, 'amber'),
    ('lead_funnel', 5, 'Won', 'won', 100, 'green'),
    ('lead_funnel', 6, 'Lost', 'lost', 0, 'rose'),
    ('classic_sales', 1, 'Qualification', 'open', 20, 'sky'),
    ('classic_sales', 2, 'Proposal', 'open', 50, 'violet'),
    ('classic_sales', 3, 'Negotiation', 'open', 75, 'amber'),
    ('classic_sales', 4, 'Closed won', 'won', 100, 'green'),
    ('classic_sales', 5, 'Closed lost', 'lost', 0, 'rose'),
    ('empty', 1, 'New', 'open', 50, 'slate'),
    ('empty', 2, 'Won', 'won', 100, 'green'),
    ('empty', 3, 'Lost', 'lost', 0, 'rose')
  ) as s (template, place, name, kind, probability, color)
  where s.template = p_template
  order by s.place
$$;

-- Adds a pipeline with a template's stages after the team's others; returns its id.
create function private.add_pipeline(p_team_id uuid, p_name text, p_template text) returns uuid
language plpgsql set search_path = ''
as $$
declare
  new_pipeline uuid;
  stage record;
  stage_position text;
begin
  -- One new pipeline at a time: two would get the same key.
  perform from public.teams where id = p_team_id for no key update;
  insert into public.pipelines (team_id, name, position)
  values (p_team_id, p_name, private.position_between(
    (select max(position) from public.pipelines where team_id = p_team_id), null))
  returning id into new_pipeline;
  for stage in select * from private.template_stages(p_template) order by place loop
    stage_position := private.position_between(stage_position, null);
    insert into public.pipeline_stages
      (team_id, pipeline_id, name, kind, color, probability, position)
    values
      (p_team_id, new_pipeline, stage.name, stage.kind, stage.color, stage.probability, stage_position);
  end loop;
  if stage_position is null then
    raise exception 'Unknown pipeline template %.', p_template using errcode = '23514', column = 'template';
  end if;
  return new_pipeline;
end
$$;
grant execute on function private.template_stages(text), private.add_pipeline(uuid, text, text) to authenticated;

-- Adds a pipeline after the team's others, with the stages of a template
-- ('lead_funnel', 'classic_sales' or 'empty'). Returns its id. Errors: 42501
-- unless the caller is an admin or owner, 23514 for a bad name or template.
create function public.add_pipeline(p_team_id uuid, p_name text, p_template text) returns uuid
language sql set search_path = ''
as $$ select private.add_pipeline(p_team_id, p_name, p_template) $$;
grant execute on function public.add_pipeline(uuid, text, text) to authenticated;

-- Moves a pipeline right after `p_after_id`, else right before `p_before_id`,
-- else to the end. Writes that one row. Errors: PT404 for an unknown pipeline or
-- a caller who may not change it, 23503 for an unknown neighbour.
create function public.move_pipeline(
  p_team_id uuid, p_pipeline_id uuid, p_before_id uuid default null, p_after_id uuid default null
) returns void
language plpgsql set search_path = ''
as $$
begin
  perform from public.teams where id = p_team_id for no key update;
  update public.pipelines
  set position = private.position_beside(
    array(select id from public.pipelines
      where team_id = p_team_id and id <> p_pipeline_id order by position),
    array(select position from public.pipelines
      where team_id = p_team_id and id <> p_pipeline_id order by position),
    p_before_id, p_after_id)
  where team_id = p_team_id and id = p_pipeline_id;
  if not found then
    raise exception 'There is no such pipeline.' using errcode = 'PT404';
  end if;
end
$$;
grant execute on function public.move_pipeline(uuid, uuid, uuid, uuid) to authenticated;

-- The order key for a stage's place among the others of its pipeline, see position_beside.
create function private.stage_position(
  p_team_id uuid, p_pipeline_id uuid, p_stage_id uuid, p_before_id uuid, p_after_id uuid
) returns text
language sql stable set search_path = ''
as $$
  select private.position_beside(
    array_agg(id order by position), array_agg(position order by position), p_before_id, p_after_id)
  from public.pipeline_stages
  where team_id = p_team_id and pipeline_id = p_pipeline_id and id is distinct from p_stage_id
$$;
grant execute on function private.stage_position(uuid, uuid, uuid, uuid, uuid) to authenticated;

-- Adds a stage right after `p_after_id`, else at the end. Returns its id. Errors:
-- 42501 unless the caller is an admin or owner, 23503 for an unknown pipeline or
-- neighbour, 23514 for values that a stage cannot have.
create function public.add_stage(
  p_team_id uuid, p_pipeline_id uuid, p_name text, p_kind text, p_color text, p_probability integer,
  p_stale_after_days integer default null, p_after_id uuid default null
) returns uuid
language plpgsql set search_path = ''
as $$
declare
  new_stage uuid;
begin
  -- One change of the order at a time: two would get the same key.
  perform from public.pipelines where team_id = p_team_id and id = p_pipeline_id for no key update;
  insert into public.pipeline_stages
    (team_id, pipeline_id, name, kind, color, probability, stale_after_days, position)
  values
    (p_team_id, p_pipeline_id, p_name, p_kind, p_color, p_probability, p_stale_after_days,
      private.stage_position(p_team_id, p_pipeline_id, null, null, p_after_id))
  returning id into new_stage;
  return new_stage;
end
$$;
grant execute on function public.add_stage(uuid, uuid, text, text, text, integer, integer, uuid) to authenticated;

-- Moves a stage within its pipeline, as move_pipeline does with pipelines.
create function public.move_stage(
  p_team_id uuid, p_stage_id uuid, p_before_id uuid default null, p_after_id uuid default null
) returns void
language plpgsql set search_path = ''
as $$
declare
  its_pipeline uuid := (
    select pipeline_id from public.pipeline_stages where team_id = p_team_id and id = p_stage_id
  );
begin
  perform from public.pipelines where team_id = p_team_id and id = its_pipeline for no key update;
  update public.pipeline_stages
  set position = private.stage_position(p_team_id, its_pipeline, p_stage_id, p_before_id, p_after_id)
  where team_id = p_team_id and id = p_stage_id;
  if not found then
    raise exception 'There is no such stage.' using errcode = 'PT404';
  end if;
end
$$;
grant execute on function public.move_stage(uuid, uuid, uuid, uuid) to authenticated;

-- Security definer, because nobody may write a deal's stage and position otherwise.
create function private.delete_stage(p_team_id uuid, p_stage_id uuid, p_move_to uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  stage public.pipeline_stages;
  deal_id uuid;
  deal_ids uuid[] := '{}';
  last_position text;
  positions text[] := '{}';
begin
  if p_team_id <> all (array (select private.my_admin_team_ids())) then
    raise exception 'Only admins and owners delete stages.' using errcode = '42501';
  end if;
  -- Both stages in one order, so that two deletions cannot wait for each other;
  -- nothing enters either of them until the end, see private.lock_stage.
  perform from public.pipeline_stages
  where team_id = p_team_id and id in (p_stage_id, p_move_to) order by id for no key update;
  select * into stage from public.pipeline_stages where team_id = p_team_id and id = p_stage_id;
  if stage.id is null then
    raise exception 'There is no such stage.' using errcode = 'PT404';
  end if;

  if p_move_to is not null then
    if p_move_to = p_stage_id or not exists (
      select from public.pipeline_stages
      where team_id = p_team_id and pipeline_id = stage.pipeline_id and id = p_move_to
    ) then
      raise exception 'The deals need another stage of the same pipeline.' using errcode = '23503';
    end if;
    select max(position) into last_position from public.deals
    where team_id = p_team_id and pipeline_id = stage.pipeline_id and stage_id = p_move_to;
    for deal_id in
      select id from public.deals
      where team_id = p_team_id and pipeline_id = stage.pipeline_id and stage_id = p_stage_id
      order by position, id for update
    loop
      last_position := private.position_between(last_position, null);
      deal_ids := deal_ids || deal_id;
      positions := positions || last_position;
    end loop;
    update public.deals d
    set stage_id = p_move_to, position = place.position, version = version + 1, updated_at = now()
    from unnest(deal_ids, positions) as place (id, position)
    where d.team_id = p_team_id and d.id = place.id;
  end if;
  delete from public.pipeline_stages where team_id = p_team_id and id = p_stage_id;
end
$$;
grant execute on function private.delete_stage(uuid, uuid, uuid) to authenticated;

-- Deletes a stage. Its deals go to `p_move_to`, another stage of the pipeline,
-- under those already there and in their order. Errors: 42501 unless the caller
-- is an admin or owner, PT404 for an unknown stage, 23503 for deals that have
-- nowhere to go or a `p_move_to` that will not do, P0001 for the last open stage.
create function public.delete_stage(p_team_id uuid, p_stage_id uuid, p_move_to uuid default null) returns void
language sql set search_path = ''
as $$ select private.delete_stage(p_team_id, p_stage_id, p_move_to) $$;
grant execute on function public.delete_stage(uuid, uuid, uuid) to authenticated;

create function private.create_team(
  p_name text, p_currency text, p_time_zone text, p_template text, p_sample_data jsonb
) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  new_team uuid;
begin
  if me is null then
    raise exception 'Sign in to create a team.' using errcode = '42501';
  end if;
  insert into public.teams (name, currency, time_zone, created_by)
  values (btrim(p_name), p_currency, p_time_zone, me)
  returning id into new_team;
  insert into public.team_members (team_id, user_id, role) values (new_team, me, 'owner');
  perform private.add_pipeline(
    new_team,
    case p_template when 'classic_sales' then 'Sales' else 'Leads' end,
    p_template
  );
  if p_sample_data is not null then
    perform private.load_sample_data(new_team, p_sample_data);
  end if;
  update public.profiles set last_team_id = new_team where id = me;
  return new_team;
end
$$;
grant execute on function private.create_team(text, text, text, text, jsonb) to authenticated;

-- Makes a team with the caller as its owner and one pipeline from a template
-- ('lead_funnel' or 'classic_sales'), filled with sample data where there is any
-- (see load_sample_data), and opens it at the next sign-in. Returns the team's id.
-- Errors: 23514 for a bad name, currency, time zone or template.
create function public.create_team(
  p_name text, p_currency text, p_time_zone text, p_template text, p_sample_data jsonb default null
) returns uuid
language sql set search_path = ''
as $$ select private.create_team(p_name, p_currency, p_time_zone, p_template, p_sample_data) $$;
grant execute on function public.create_team(text, text, text, text, jsonb) to authenticated;
