-- The audit log: who did what in a team, written by triggers on every table that
-- people change, so that no way to the data goes around it. Nobody may write or
-- change it, owners and the service role included. It outlives the records and the
-- accounts it tells of, and goes with the team.
--
-- A new table needs a call of private.audit_table() in its migration, after this
-- one, unless it only repeats what others say; supabase/tests/database/audit.test.sql
-- fails until then.

create table public.audit_log (
  team_id uuid not null references public.teams (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  at timestamptz not null default now(),
  -- Null for what no user did. The name as it was, should the account go.
  actor_id uuid,
  actor_name text,
  action text not null,
  kind text not null,
  -- For what links two records, the deal.
  record_id uuid,
  -- What the record was called.
  label text,
  -- {"field": {"old": …, "new": …}}; a deleted record has only what it was.
  changes jsonb,
  primary key (team_id, id)
);
-- Newest first, whatever it is filtered by.
create index audit_log_at_idx on public.audit_log (team_id, at, id);
create index audit_log_actor_idx on public.audit_log (team_id, actor_id, at, id);
create index audit_log_kind_idx on public.audit_log (team_id, kind, at, id);
create index audit_log_record_idx on public.audit_log (team_id, record_id, at, id);

alter table public.audit_log enable row level security;
grant select on public.audit_log to authenticated, service_role;

create policy audit_log_read on public.audit_log for select to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())));

-- What a change is called. Joining and the like have names of their own.
create function private.audit_action(p_kind text, p_operation text) returns text
language sql immutable set search_path = ''
as $$
  select case p_operation || ' ' || p_kind
    when 'INSERT member' then 'join'
    when 'UPDATE member' then 'role_change'
    when 'DELETE member' then 'leave'
    when 'INSERT invite' then 'invite'
    when 'UPDATE invite' then 'invite'
    when 'DELETE invite' then 'revoke_invite'
    else case p_operation when 'INSERT' then 'create' else lower(p_operation) end
  end
$$;

create function private.person_name(p_user_id uuid) returns text
language sql stable security definer set search_path = ''
as $$ select coalesce(nullif(full_name, ''), email) from public.profiles where id = p_user_id $$;

-- What a record is called, in 100 characters.
create function private.audit_label(p_kind text, p_row jsonb) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
  return left(case p_kind
    when 'deal' then p_row ->> 'title'
    when 'contact' then p_row ->> 'full_name'
    when 'activity' then p_row ->> 'subject'
    when 'note' then p_row ->> 'body'
    when 'feedback' then p_row ->> 'comment'
    when 'invite' then p_row ->> 'email'
    when 'merge' then p_row ->> 'dropped_name'
    when 'spend' then (p_row ->> 'channel') || ' ' || left(p_row ->> 'month', 7)
    when 'member' then private.person_name((p_row ->> 'user_id')::uuid)
    when 'deal_collaborator' then private.person_name((p_row ->> 'user_id')::uuid)
    when 'deal_contact' then (
      select full_name from public.contacts
      where team_id = (p_row ->> 'team_id')::uuid and id = (p_row ->> 'contact_id')::uuid
    )
    else p_row ->> 'name'
  end, 100);
end
$$;

-- Notes what a statement has done to a table: all its rows at once, so that bulk
-- writes stay quick. Arguments: the kind of record; the columns that identify a
-- row; the column that holds the record's id; the columns that do not count.
create function private.audit() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  kind constant text := tg_argv[0];
  keys constant text[] := tg_argv[1];
  record_key constant text := tg_argv[2];
  ignored constant text[] := tg_argv[3];
  me constant uuid := (select auth.uid());
  my_name constant text := private.person_name(me);
begin
  if tg_op = 'INSERT' then
    insert into public.audit_log (team_id, actor_id, actor_name, action, kind, record_id, label)
    select t.id, me, my_name, private.audit_action(kind, tg_op), kind,
      (r.row ->> record_key)::uuid, private.audit_label(kind, r.row)
    from (select to_jsonb(a) as row from added a) r
    join public.teams t on t.id = coalesce(r.row ->> 'team_id', r.row ->> 'id')::uuid;
  elsif tg_op = 'DELETE' then
    insert into public.audit_log (team_id, actor_id, actor_name, action, kind, record_id, label, changes)
    select t.id, me, my_name, private.audit_action(kind, tg_op), kind,
      (r.row ->> record_key)::uuid, private.audit_label(kind, r.row),
      (select jsonb_object_agg(f.key, jsonb_build_object('old', f.value))
        from jsonb_each(r.row - ignored) f where f.value <> 'null')
    from (select to_jsonb(d) as row from removed d) r
    -- When a whole team is deleted, its log goes, too.
    join public.teams t on t.id = (r.row ->> 'team_id')::uuid
    -- An accepted invite is history; joining was noted.
    where kind <> 'invite' or r.row ->> 'accepted_at' is null;
  else
    insert into public.audit_log (team_id, actor_id, actor_name, action, kind, record_id, label, changes)
    select coalesce(u.new ->> 'team_id', u.new ->> 'id')::uuid, me, my_name,
      private.audit_action(kind, tg_op), kind, (u.new ->> record_key)::uuid,
      private.audit_label(kind, u.new), c.changes
    from (
      -- Grouped rather than joined: a plan made for one row must not meet many.
      select (array_agg(v.row) filter (where v.is_old))[1] as old,
        (array_agg(v.row) filter (where not v.is_old))[1] as new
      from (
        select to_jsonb(d) as row, true as is_old from removed d
        union all
        select to_jsonb(a), false from added a
      ) v
      group by (select string_agg(v.row ->> key, ' ') from unnest(keys) key)
    ) u
    cross join lateral (
      select jsonb_object_agg(f.key, jsonb_build_object('old', u.old -> f.key, 'new', f.value)) as changes
      from jsonb_each(u.new - ignored) f
      where u.old -> f.key is distinct from f.value
    ) c
    where c.changes is not null;
  end if;
  return null;
end
$$;

-- Has a table audited. `p_keys` identify a row within its team, `p_record_key` is
-- the column with the id of the record, `p_ignored` what does not count beside
-- columns that the database keeps by itself.
create function private.audit_table(
  p_table regclass, p_kind text, p_keys text[] default '{id}', p_record_key text default 'id',
  p_ignored text[] default '{}'
) returns void
language plpgsql set search_path = ''
as $$
declare
  ignored text[] := p_ignored
    || '{team_id,id,version,created_at,created_by,updated_at,position,stage_entered_at,closed_date}'::text[]
    || array(select attname::text from pg_catalog.pg_attribute
      where attrelid = p_table and attgenerated <> '' order by attnum);
  call constant text := format('for each statement execute function private.audit(%L, %L, %L, %L)',
    p_kind, p_keys, p_record_key, ignored);
begin
  execute format('create trigger audit_added after insert on %s referencing new table as added %s',
    p_table, call);
  execute format('create trigger audit_changed after update on %s
    referencing old table as removed new table as added %s', p_table, call);
  execute format('create trigger audit_removed after delete on %s referencing old table as removed %s',
    p_table, call);
end
$$;

select private.audit_table('public.teams', 'team');
select private.audit_table('public.team_members', 'member', '{team_id,user_id}', 'user_id', '{user_id,last_active_at}');
select private.audit_table('public.team_invites', 'invite', '{id}', 'id', '{token_hash,invited_by,accepted_at}');
select private.audit_table('public.companies', 'company');
select private.audit_table('public.contacts', 'contact');
select private.audit_table('public.pipelines', 'pipeline');
select private.audit_table('public.pipeline_stages', 'stage');
select private.audit_table('public.deals', 'deal', '{id}', 'id', '{last_activity_at}');
select private.audit_table('public.deal_collaborators', 'deal_collaborator', '{deal_id,user_id}', 'deal_id');
select private.audit_table('public.deal_contacts', 'deal_contact', '{deal_id,contact_id}', 'deal_id');
select private.audit_table('public.deal_notes', 'note');
select private.audit_table('public.activities', 'activity');
select private.audit_table('public.record_merges', 'merge', '{id}', 'id', '{dropped,kept_before,kept_after,moved}');
select private.audit_table('public.marketing_spend', 'spend', '{month,channel_key}', 'id');
select private.audit_table('public.feedback', 'feedback');

-- Signing in, in each team that one belongs to. It must never fail for the log's sake.
create function private.audit_sign_in() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.audit_log (team_id, actor_id, actor_name, action, kind, record_id, label)
  select m.team_id, new.id, private.person_name(new.id), 'sign_in', 'member', new.id, private.person_name(new.id)
  from public.team_members m where m.user_id = new.id;
  return null;
exception when others then
  raise warning 'A sign-in was not noted: %', sqlerrm;
  return null;
end
$$;
create trigger audit_sign_in after update of last_sign_in_at on auth.users
  for each row when (old.last_sign_in_at is distinct from new.last_sign_in_at)
  execute function private.audit_sign_in();

-- What the ids in some changes are called: people by their name, records as the log
-- last called them. Reads as the caller.
create function private.audit_names(p_team_id uuid, p_changes jsonb) returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(ids.id, known.name) filter (where known.name is not null), '{}')
  from (
    select distinct side.value #>> '{}' as id
    from jsonb_each(p_changes) field, jsonb_each(field.value) side
    where field.key ~ '_(id|by)$' and side.value #>> '{}' ~ '^[0-9a-f-]{36}$'
  ) ids
  cross join lateral (
    select coalesce(
      (select coalesce(nullif(p.full_name, ''), p.email) from public.profiles p where p.id = ids.id::uuid),
      (select l.label from public.audit_log l
        where l.team_id = p_team_id and l.record_id = ids.id::uuid
          and l.kind not in ('deal_collaborator', 'deal_contact')
        order by l.at desc, l.id desc limit 1)
    ) as name
  ) known
$$;
grant execute on function private.audit_names(uuid, jsonb) to authenticated;

-- A page of the log as { entries, next }, newest first; `next` is what the following
-- page takes as `p_after`, or null at the end. The filter may have actor_id, kind,
-- action, record_id, and from and to: days where the team is, both included. Empty
-- for whoever is no admin or owner. Error: 23514 for an unknown key of the filter.
create function public.audit_page(
  p_team_id uuid, p_filter jsonb default '{}', p_after jsonb default null, p_limit integer default 50
) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  wanted record;
  conditions text := '';
  page jsonb;
begin
  for wanted in
    select key, condition from jsonb_each_text(p_filter)
    left join (values
      ('actor_id', 'l.actor_id = ($2 ->> ''actor_id'')::uuid'),
      ('kind', 'l.kind = $2 ->> ''kind'''),
      ('action', 'l.action = $2 ->> ''action'''),
      ('record_id', 'l.record_id = ($2 ->> ''record_id'')::uuid'),
      ('from', 'l.at >= (select ($2 ->> ''from'')::date::timestamp at time zone t.time_zone
        from public.teams t where t.id = $1)'),
      ('to', 'l.at < (select (($2 ->> ''to'')::date + 1)::timestamp at time zone t.time_zone
        from public.teams t where t.id = $1)')
    ) as known (key, condition) using (key)
    where value is not null
  loop
    if wanted.condition is null then
      raise exception 'The log cannot be filtered by %.', wanted.key using errcode = '23514', column = wanted.key;
    end if;
    conditions := conditions || ' and ' || wanted.condition;
  end loop;
  if p_after is not null then
    -- The first bound looks redundant, but it is what an index can start from.
    conditions := conditions || ' and l.at <= ($3 ->> ''at'')::timestamptz
      and (l.at < ($3 ->> ''at'')::timestamptz or l.id < ($3 ->> ''id'')::uuid)';
  end if;
  execute format($query$
    with page as materialized (
      select l.*, row_number() over (order by l.at desc, l.id desc) as place
      from (
        select * from public.audit_log l where l.team_id = $1 %s order by l.at desc, l.id desc limit $4
      ) l
    )
    select jsonb_build_object(
      'entries', coalesce(jsonb_agg(
        jsonb_build_object(
          'id', page.id, 'at', page.at, 'action', page.action, 'kind', page.kind,
          'record_id', page.record_id, 'label', page.label, 'changes', page.changes,
          'names', private.audit_names($1, page.changes),
          'actor', case when page.actor_id is not null then jsonb_build_object(
            'user_id', page.actor_id, 'name', coalesce(
              (select coalesce(nullif(p.full_name, ''), p.email) from public.profiles p
                where p.id = page.actor_id),
              page.actor_name, '')) end
        ) order by page.place) filter (where page.place < $4), '[]'),
      'next', (
        select jsonb_build_object('at', last.at, 'id', last.id) from page last
        where last.place = $4 - 1 and exists (select from page more where more.place = $4)
      )
    )
    from page
    $query$, conditions)
  into page
  -- One more than is shown tells whether there is a next page.
  using p_team_id, p_filter, p_after, least(greatest(p_limit, 1), 200) + 1;
  return page;
end
$$;
grant execute on function public.audit_page(uuid, jsonb, jsonb, integer) to authenticated;
