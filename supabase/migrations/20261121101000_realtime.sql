-- Who hears what, live. Triggers tell on private channels of Realtime that records
-- of a team have changed; clients fetch what they show anew, under the policies.
-- Messages hold no contents:
--   {"table": "deals", "op": "UPDATE", "ids": […], "actor": "…"}
-- `ids` are those of the rows and of the deals, contacts and companies they belong
-- to, or null where they are more than a hundred; `actor` is who did it.
--
-- Topics, which docs/adr/0010-live-channels.md explains:
--   team:<team>                    for those who see everything in the team; after
--                                  somebody has lost that right, team:<team>:<n>
--   team:<team>:member:<user>      for a member who sees only their own
--   team:<team>:<kind>:<record>    who is looking at a deal, contact or company
--
-- Only what Supabase documents is used: realtime.send(), realtime.topic() and
-- policies on realtime.messages.

-- Counts how often a team's channel was given up. No row is zero.
create table private.live_channels (
  team_id uuid primary key references public.teams (id) on delete cascade,
  epoch integer not null
);

create function private.team_topic(p_team_id uuid) returns text
language sql stable set search_path = ''
as $$
  select concat_ws(':', 'team', p_team_id,
    (select epoch from private.live_channels where team_id = p_team_id))
$$;

create function private.member_topic(p_team_id uuid, p_user_id uuid) returns text
language sql immutable set search_path = ''
as $$ select concat_ws(':', 'team', p_team_id, 'member', p_user_id) $$;

-- The channel of a team that the caller is to join.
create function private.live_topic(p_team_id uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member(p_team_id);
  return case when private.sees_all(p_team_id)
    then private.team_topic(p_team_id)
    else private.member_topic(p_team_id, (select auth.uid()))
  end;
end
$$;
create function public.live_topic(p_team_id uuid) returns text
language sql stable set search_path = ''
as $$ select private.live_topic(p_team_id) $$;
grant execute on function private.live_topic(uuid), public.live_topic(uuid) to authenticated;

-- Policies: asked once for each join, with the topic that is to be joined.

create function private.hears(p_topic text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select from private.my_full_team_ids() as mine (team) where p_topic = private.team_topic(mine.team)
  ) or exists (
    select from private.my_team_ids() as mine (team)
    where p_topic = private.member_topic(mine.team, (select auth.uid()))
  )
$$;

-- Whether the topic is that of a record which the caller sees; reads as the caller.
create function private.sees_record(p_topic text) returns boolean
language plpgsql stable set search_path = ''
as $$
declare
  hex constant text := '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
  parts text[] := regexp_match(p_topic, format('^team:(%1$s):(deal|contact|company):(%1$s)$', hex));
  v_team uuid := parts[1];
  v_id uuid := parts[3];
begin
  return case parts[2]
    when 'deal' then exists (select from public.deals d where d.team_id = v_team and d.id = v_id)
    when 'contact' then exists (select from public.contacts c where c.team_id = v_team and c.id = v_id)
    when 'company' then exists (select from public.companies c where c.team_id = v_team and c.id = v_id)
    else false
  end;
end
$$;
grant execute on function private.hears(text), private.sees_record(text) to authenticated;

create policy live_read on realtime.messages for select to authenticated
  using (extension in ('broadcast', 'presence')
    and (private.hears((select realtime.topic())) or private.sees_record((select realtime.topic()))));
-- Nobody but the database speaks on a channel; one may only appear on it.
create policy live_appear on realtime.messages for insert to authenticated
  with check (extension = 'presence' and private.sees_record((select realtime.topic())));

-- Who is concerned by a record in a team where members see only their own: the
-- same rules as private.my_deals() and its like, asked from the other side.

create function private.people_of_deals(p_team_id uuid, p_ids uuid[])
returns table (record_id uuid, user_id uuid)
language sql stable set search_path = ''
as $$
  select d.id, p.id from public.deals d, unnest(array[d.owner_id, d.created_by]) as p (id)
  where d.team_id = p_team_id and d.id = any (p_ids)
  union
  select k.deal_id, k.user_id from public.deal_collaborators k
  where k.team_id = p_team_id and k.deal_id = any (p_ids)
$$;

create function private.people_of_contacts(p_team_id uuid, p_ids uuid[])
returns table (record_id uuid, user_id uuid)
language sql stable set search_path = ''
as $$
  with links as (
    select d.contact_id, d.id as deal_id from public.deals d
    where d.team_id = p_team_id and d.contact_id = any (p_ids)
    union
    select k.contact_id, k.deal_id from public.deal_contacts k
    where k.team_id = p_team_id and k.contact_id = any (p_ids)
  )
  select c.id, p.id from public.contacts c, unnest(array[c.owner_id, c.created_by]) as p (id)
  where c.team_id = p_team_id and c.id = any (p_ids)
  union
  select l.contact_id, p.user_id from links l
  join private.people_of_deals(p_team_id, array(select deal_id from links)) p on p.record_id = l.deal_id
$$;

create function private.people_of_companies(p_team_id uuid, p_ids uuid[])
returns table (record_id uuid, user_id uuid)
language sql stable set search_path = ''
as $$
  with theirs as (
    select c.company_id, c.id as contact_id from public.contacts c
    where c.team_id = p_team_id and c.company_id = any (p_ids)
  ), links as (
    select d.company_id, d.id as deal_id from public.deals d
    where d.team_id = p_team_id and d.company_id = any (p_ids)
  )
  select c.id, p.id from public.companies c, unnest(array[c.owner_id, c.created_by]) as p (id)
  where c.team_id = p_team_id and c.id = any (p_ids)
  union
  select l.company_id, p.user_id from links l
  join private.people_of_deals(p_team_id, array(select deal_id from links)) p on p.record_id = l.deal_id
  union
  select t.company_id, p.user_id from theirs t
  join private.people_of_contacts(p_team_id, array(select contact_id from theirs)) p
    on p.record_id = t.contact_id
$$;

-- Who is concerned by changed rows of a table, with the ids that they may know.
-- What hangs off a deal concerns the people of the deal; what has none, those of
-- its contact; what has neither, those of its company.
create function private.concerned(p_team_id uuid, p_table name, p_rows jsonb)
returns table (user_id uuid, ids uuid[])
language sql stable set search_path = ''
as $$
  with changed as (
    select r.*, row_number() over () as place,
      case p_table when 'deals' then r.id else r.deal_id end as deal,
      case when p_table = 'contacts' then r.id
        when p_table <> 'deals' and r.deal_id is null then r.contact_id end as contact,
      case when p_table = 'companies' then r.id
        when p_table not in ('deals', 'contacts') and r.deal_id is null and r.contact_id is null
          then r.company_id end as company
    from jsonb_to_recordset(p_rows) as r (
      id uuid, deal_id uuid, contact_id uuid, company_id uuid,
      owner_id uuid, created_by uuid, assignee_id uuid, user_id uuid)
  ), people as (
    select c.place, p.id as user_id from changed c,
      unnest(array[c.owner_id, c.created_by, c.assignee_id, c.user_id]) as p (id)
    union
    select c.place, p.user_id from changed c
    join private.people_of_deals(p_team_id, array(select deal from changed)) p on p.record_id = c.deal
    union
    select c.place, p.user_id from changed c
    join private.people_of_contacts(p_team_id, array(select contact from changed)) p
      on p.record_id = c.contact
    union
    select c.place, p.user_id from changed c
    join private.people_of_companies(p_team_id, array(select company from changed)) p
      on p.record_id = c.company
  )
  select p.user_id, array_agg(distinct i.id) filter (where i.id is not null)
  from people p join changed c using (place)
  cross join lateral unnest(array[c.id, c.deal_id, c.contact_id, c.company_id]) as i (id)
  where p.user_id is not null
  group by p.user_id
$$;

-- Speaking

create function private.tell(p_topic text, p_table name, p_op text, p_ids uuid[]) returns void
language sql volatile set search_path = ''
as $$
  select realtime.send(
    jsonb_build_object(
      'table', p_table, 'op', p_op, 'actor', (select auth.uid()),
      'ids', case when cardinality(p_ids) <= 100 then to_jsonb(p_ids) end),
    'change', p_topic, true)
$$;

-- Members who see only their own, and so listen each on a channel of theirs.
create function private.limited_members(p_team_id uuid) returns setof uuid
language sql stable set search_path = ''
as $$
  select m.user_id from public.team_members m join public.teams t on t.id = m.team_id
  where m.team_id = p_team_id and m.role = 'member' and t.visibility <> 'everyone'
$$;

-- After a statement on a table with a team_id, or on teams. The first argument says
-- which of the limited members its rows concern: 'all', 'none', or those of the
-- 'records' that they belong to; the others are the columns with the ids.
create function private.announce() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  team_column name := case tg_table_name when 'teams' then 'id' else 'team_id' end;
  id_columns text := coalesce(
    (select string_agg(format('r.%I', name), ', ') from unnest(tg_argv[1:]) as name), 'null::uuid');
  changed text := case tg_op
    when 'INSERT' then 'select * from rows_after'
    when 'DELETE' then 'select * from rows_before'
    else 'select * from rows_after union all select * from rows_before'
  end;
  told record;
  v_rows jsonb;
begin
  -- When members were last active is written every minute, and shown to nobody live.
  if tg_table_name = 'team_members' and tg_op = 'UPDATE' then
    if not exists (
      select from rows_after a join rows_before b using (team_id, user_id) where a.role <> b.role
    ) then
      return null;
    end if;
  end if;
  for told in execute format(
    'select r.%I as team_id, array_agg(distinct i.id) filter (where i.id is not null) as ids
     from (%s) r cross join lateral unnest(array[%s]) as i (id) group by 1',
    team_column, changed, id_columns)
  loop
    -- A team that is being deleted has nobody left to tell.
    continue when not exists (select from public.teams where id = told.team_id);
    perform private.tell(private.team_topic(told.team_id), tg_table_name, tg_op, told.ids);
    continue when tg_argv[0] = 'none' or not exists (select from private.limited_members(told.team_id));
    if tg_argv[0] = 'all' then
      perform private.tell(private.member_topic(told.team_id, member), tg_table_name, tg_op, told.ids)
      from private.limited_members(told.team_id) as member;
    else
      execute format('select jsonb_agg(to_jsonb(r)) from (%s) r where r.%I = $1', changed, team_column)
        into v_rows using told.team_id;
      perform private.tell(private.member_topic(told.team_id, member), tg_table_name, tg_op, c.ids)
      from private.limited_members(told.team_id) as member
      join private.concerned(told.team_id, tg_table_name, v_rows) c on c.user_id = member;
    end if;
  end loop;
  return null;
end
$$;

-- Makes a table tell of its changes, and where Postgres Changes are switched on,
-- puts it into their publication for whoever else listens. For every table with a
-- team_id that a page shows; a test finds those that were forgotten. Say 'none'
-- where limited members may not read it.
create function private.announce_changes(p_table regclass, p_limited text default null) returns void
language plpgsql set search_path = ''
as $$
declare
  columns name[] := array(
    select attname from pg_catalog.pg_attribute
    where attrelid = p_table and attnum > 0 and not attisdropped);
  arguments text := concat_ws(', ',
    quote_literal(coalesce(p_limited,
      case when columns && '{owner_id,deal_id,contact_id,company_id}' then 'records' else 'all' end)),
    (select string_agg(quote_literal(wanted), ', ')
      from unnest('{id,deal_id,contact_id,company_id}'::name[]) as wanted where wanted = any (columns)),
    -- Members have no id of their own; other tables' users are not what they are about.
    case when p_table = 'public.team_members'::regclass then '''user_id''' end);
begin
  execute format(
    'create trigger announce_insert after insert on %1$s referencing new table as rows_after
       for each statement execute function private.announce(%2$s);
     create trigger announce_update after update on %1$s
       referencing old table as rows_before new table as rows_after
       for each statement execute function private.announce(%2$s);
     create trigger announce_delete after delete on %1$s referencing old table as rows_before
       for each statement execute function private.announce(%2$s);',
    p_table, arguments);
  if exists (
    select from pg_catalog.pg_publication where pubname = 'supabase_realtime' and not puballtables
  ) then
    execute format('alter publication supabase_realtime add table %s', p_table);
    execute format('alter table %s replica identity full', p_table);
  end if;
end
$$;

-- Left out: what triggers keep of other tables and changes with them (totals,
-- histories), what accompanies changes of records (the log, merges), and invites,
-- which most members may not know of.
select private.announce_changes(c.oid::regclass)
from pg_catalog.pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and (c.relname = 'teams' or exists (
    select from pg_catalog.pg_attribute where attrelid = c.oid and attname = 'team_id'))
  and c.relname not in (
    'deal_totals', 'deal_stage_history', 'owner_changes', 'audit_log', 'record_merges', 'team_invites')
order by c.relname;

-- A person's name is on the records of all their teams.
create function private.announce_profile() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.tell(topic, 'profiles', tg_op, array[new.id])
  from public.team_members mine
  cross join lateral (
    select private.team_topic(mine.team_id)
    union all
    select private.member_topic(mine.team_id, member)
    from private.limited_members(mine.team_id) as member
  ) as topics (topic)
  where mine.user_id = new.id;
  return null;
end
$$;
create trigger announce_profile after update of full_name, email on public.profiles
  for each row when (old.full_name <> new.full_name or old.email <> new.email)
  execute function private.announce_profile();

-- Who may hear what is asked at the join only. Whoever loses the right to hear
-- everything is therefore left behind on a topic that nobody speaks on any more,
-- and the others are told to ask for the new one.

create function private.move_channel(p_team_id uuid) returns void
language sql volatile set search_path = ''
as $$
  select realtime.send('{}', 'moved', private.team_topic(p_team_id), true);
  insert into private.live_channels (team_id, epoch) values (p_team_id, 1)
  on conflict (team_id) do update set epoch = live_channels.epoch + 1;
$$;

create function private.move_member() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select from public.teams where id = old.team_id) then
    if tg_op = 'DELETE' or new.role = 'member' then
      perform private.move_channel(old.team_id);
    end if;
    perform realtime.send('{}', 'moved', private.member_topic(old.team_id, old.user_id), true);
  end if;
  return null;
end
$$;
create trigger team_members_leave after delete on public.team_members
  for each row execute function private.move_member();
create trigger team_members_change after update of role on public.team_members
  for each row when (old.role <> new.role) execute function private.move_member();

create function private.move_team() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.move_channel(new.id);
  perform realtime.send('{}', 'moved', private.member_topic(m.team_id, m.user_id), true)
  from public.team_members m where m.team_id = new.id and m.role = 'member';
  return null;
end
$$;
create trigger teams_visibility after update of visibility on public.teams
  for each row when (old.visibility <> new.visibility) execute function private.move_team();
