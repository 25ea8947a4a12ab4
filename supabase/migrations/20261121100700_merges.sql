-- Merging two contacts or two companies into one, and taking that back. A merge
-- removes a record, so it is for those who may delete one.
--
-- Nothing here lists tables or columns: what refers to a record is read from the
-- foreign keys, and what can be chosen from the columns that the API may change.

create table public.record_merges (
  team_id uuid not null references public.teams (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  -- The record that stayed, one of the two. A reference like any other: if that
  -- record is merged into a third one, its own merges go along, and if it is
  -- deleted, so are the copies below.
  contact_id uuid,
  company_id uuid,
  kind text not null generated always as (case when contact_id is null then 'company' else 'contact' end) stored,
  kept_id uuid not null generated always as (coalesce(contact_id, company_id)) stored,
  -- The record that went, as it was.
  dropped jsonb not null,
  dropped_id uuid not null generated always as ((dropped ->> 'id')::uuid) stored,
  dropped_name text not null generated always as (coalesce(dropped ->> 'full_name', dropped ->> 'name')) stored,
  -- The values of the kept record that the merge changed: before it and after it.
  kept_before jsonb not null,
  kept_after jsonb not null,
  -- What moved over, see private.move_links.
  moved jsonb not null,
  merged_by uuid default auth.uid() references public.profiles (id) on delete set null,
  merged_at timestamptz not null default now(),
  undo_until timestamptz not null default now() + interval '30 days',
  undone_at timestamptz,
  primary key (team_id, id),
  check (num_nonnulls(contact_id, company_id) = 1),
  foreign key (team_id, contact_id) references public.contacts (team_id, id) on delete cascade,
  foreign key (team_id, company_id) references public.companies (team_id, id) on delete cascade
);
create index record_merges_contact_idx on public.record_merges (team_id, contact_id);
create index record_merges_company_idx on public.record_merges (team_id, company_id);
create index record_merges_merged_by_idx on public.record_merges (merged_by);

alter table public.record_merges enable row level security;
-- Written by the functions below only.
grant select on public.record_merges to authenticated;
grant all on public.record_merges to service_role;

create policy record_merges_read on public.record_merges for select to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())));

-- Refuses whoever may not merge in this team, in which a team of somebody else and
-- none at all are the same.
create function private.require_merger(p_team_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if p_team_id <> all (array (select private.my_admin_team_ids())) then
    raise exception 'Only admins and owners merge records.' using errcode = '42501';
  end if;
end
$$;

-- The table of a kind of record.
create function private.record_table(p_kind text) returns regclass
language plpgsql stable set search_path = ''
as $$
begin
  case p_kind
    when 'contact' then return 'public.contacts'::regclass;
    when 'company' then return 'public.companies'::regclass;
    else raise exception 'A % cannot be merged.', p_kind using errcode = '23514', column = 'kind';
  end case;
end
$$;

-- The columns that refer to records of a table, with
--   of_key      whether two rows might be the same once both refer to the same record,
--   row_key     an expression: what else tells apart the rows `t` of their table.
create function private.links_to(p_table regclass)
returns table (relation regclass, field name, of_key boolean, row_key text)
language sql stable set search_path = ''
as $$
  select
    k.conrelid::regclass, a.attname,
    exists (
      select from pg_catalog.pg_index i
      where i.indrelid = k.conrelid and i.indisunique and a.attnum = any (i.indkey::smallint[])
    ),
    (
      select format('jsonb_build_object(%s)', string_agg(format('%L, t.%I', p.attname, p.attname), ', '))
      from pg_catalog.pg_index i
      join pg_catalog.pg_attribute p on p.attrelid = i.indrelid and p.attnum = any (i.indkey::smallint[])
      where i.indrelid = k.conrelid and i.indisprimary and p.attname not in ('team_id', a.attname)
    )
  from pg_catalog.pg_constraint k
  -- References carry the team first.
  join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
  where k.contype = 'f' and k.confrelid = p_table and k.conparentid = 0
  order by 1, 2
$$;

-- Points everything that refers to one record at another one. Gives an array of
--   { table, field, keys, removed }
-- where `keys` says which rows moved, and `removed` holds the rows whose place at
-- the other record was taken, which stay with neither.
create function private.move_links(p_table regclass, p_team_id uuid, p_from uuid, p_to uuid) returns jsonb
language plpgsql set search_path = ''
as $$
declare
  link record;
  linked record;
  keys jsonb;
  removed jsonb;
  moved jsonb := '[]';
begin
  for link in select * from private.links_to(p_table) loop
    keys := '[]';
    removed := '[]';
    if link.of_key then
      for linked in execute format(
        'select t.ctid as place, %s as key, to_jsonb(t) as content from %s t
          where t.team_id = $1 and t.%I = $2 order by 2 for update',
        link.row_key, link.relation, link.field) using p_team_id, p_from
      loop
        begin
          execute format('update %s set %I = $1 where ctid = $2', link.relation, link.field)
          using p_to, linked.place;
          keys := keys || linked.key;
        exception when unique_violation then
          execute format('delete from %s where ctid = $1', link.relation) using linked.place;
          removed := removed || linked.content;
        end;
      end loop;
    else
      -- Locked in one order, so that two such writes never wait for each other in a circle.
      execute format(
        'with locked as materialized (
          select %1$s as key from %2$s t where t.team_id = $1 and t.%3$I = $2 order by 1 for update
        )
        select coalesce(jsonb_agg(key), ''[]'') from locked',
        link.row_key, link.relation, link.field) into keys using p_team_id, p_from;
      execute format('update %s set %2$I = $1 where team_id = $2 and %2$I = $3', link.relation, link.field)
      using p_to, p_team_id, p_from;
    end if;
    if keys <> '[]' or removed <> '[]' then
      moved := moved || jsonb_build_object(
        'table', link.relation::text, 'field', link.field, 'keys', keys, 'removed', removed);
    end if;
  end loop;
  return moved;
end
$$;

-- Takes move_links back. What somebody has pointed elsewhere since stays there.
create function private.move_links_back(
  p_table regclass, p_team_id uuid, p_from uuid, p_to uuid, p_moved jsonb
) returns void
language plpgsql set search_path = ''
as $$
declare
  link record;
  content jsonb;
begin
  for link in
    select l.*, m.keys, m.removed
    from private.links_to(p_table) l
    join jsonb_to_recordset(p_moved) as m ("table" text, field name, keys jsonb, removed jsonb)
      on m.table = l.relation::text and m.field = l.field
    order by l.relation, l.field
  loop
    execute format(
      'update %s t set %2$I = $1
        where t.team_id = $2 and t.%2$I = $3 and %3$s in (select * from jsonb_array_elements($4))',
      link.relation, link.field, link.row_key) using p_from, p_team_id, p_to, link.keys;
    for content in select * from jsonb_array_elements(link.removed) loop
      begin
        perform private.insert_row(link.relation, content);
      exception when foreign_key_violation then
        -- Its deal, or what else it was a row of, is gone by now.
      end;
    end loop;
  end loop;
end
$$;

-- Stores a row as to_jsonb gave it. Columns that it lacks take their defaults.
create function private.insert_row(p_table regclass, p_row jsonb) returns void
language plpgsql set search_path = ''
as $$
declare
  fields text := (
    select string_agg(quote_ident(attname), ', ') from pg_catalog.pg_attribute
    where attrelid = p_table and attnum > 0 and attgenerated = '' and p_row ? attname
  );
begin
  execute format('insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, $1)', p_table, fields)
  using p_row;
end
$$;

-- The values that the kept record gets, of those that can be changed and would
-- not stay as they are: what `p_values` says, else both records' tags, else its
-- own, else the other one's.
-- Errors: 23514 where `p_values` has something that cannot be changed.
create function private.merged_values(p_table regclass, p_kept jsonb, p_dropped jsonb, p_values jsonb)
returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  fields text[] := array(
    select attname from pg_catalog.pg_attribute
    where attrelid = p_table and attnum > 0 and has_column_privilege('authenticated', p_table, attnum, 'update')
  );
  unknown text := (select min(key) from jsonb_object_keys(p_values) key where key <> all (fields));
begin
  if unknown is not null then
    raise exception 'There is no field %.', unknown using errcode = '23514', column = unknown;
  end if;
  return (
    select coalesce(jsonb_object_agg(field, value), '{}')
    from (
      select field, case
        when p_values ? field then p_values -> field
        when jsonb_typeof(p_kept -> field) = 'array' then (
          select coalesce(jsonb_agg(element order by place), '[]')
          from (
            select element, min(place) as place
            from jsonb_array_elements((p_kept -> field) || coalesce(nullif(p_dropped -> field, 'null'), '[]'))
              with ordinality as listed (element, place)
            group by element
          ) united
        )
        when p_kept -> field = 'null' then p_dropped -> field
        else p_kept -> field
      end as value
      from unnest(fields) field
    ) merged
    where value is distinct from p_kept -> field
  );
end
$$;

-- Writes some values of a record and gives the record as it is then.
create function private.write_values(p_table regclass, p_team_id uuid, p_id uuid, p_values jsonb) returns jsonb
language plpgsql set search_path = ''
as $$
declare
  fields text := (select string_agg(quote_ident(key), ', ') from jsonb_object_keys(p_values) key);
  written jsonb;
begin
  execute format(
    'update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $1))
      where t.team_id = $2 and t.id = $3 returning to_jsonb(t)',
    p_table, fields) into written using p_values, p_team_id, p_id;
  return written;
end
$$;

-- Values of a record with what they refer to and is gone by now left empty, as its
-- deletion would have left it; what was merged since is followed to where it went.
create function private.without_lost_links(p_table regclass, p_team_id uuid, p_values jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  link record;
  found_there boolean;
begin
  for link in
    select here.attname as field, k.confrelid::regclass as relation, there.attname as target,
      cardinality(k.conkey) > 1 as in_team
    from pg_catalog.pg_constraint k
    join pg_catalog.pg_attribute here
      on here.attrelid = k.conrelid and here.attnum = k.conkey[cardinality(k.conkey)]
    join pg_catalog.pg_attribute there
      on there.attrelid = k.confrelid and there.attnum = k.confkey[cardinality(k.confkey)]
    where k.contype = 'f' and k.conrelid = p_table and k.confdeltype = 'n'
      and p_values ->> here.attname is not null
  loop
    execute format(
      'select exists (select from %s where %I = $1 %s)',
      link.relation, link.target, case when link.in_team then 'and team_id = $2' end)
    into found_there using (p_values ->> link.field)::uuid, p_team_id;
    if not found_there then
      p_values := p_values || jsonb_build_object(link.field, (
        select m.kept_id from public.record_merges m
        where m.team_id = p_team_id and m.dropped_id = (p_values ->> link.field)::uuid and m.undone_at is null
      ));
    end if;
  end loop;
  return p_values;
end
$$;

create function private.merge_records(
  p_team_id uuid, p_kind text, p_keep_id uuid, p_drop_id uuid, p_values jsonb, p_versions jsonb
) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  relation regclass := private.record_table(p_kind);
  stored jsonb;
  kept jsonb;
  dropped jsonb;
  changes jsonb;
  kept_after jsonb;
  moved jsonb;
  merge_id uuid;
begin
  perform private.require_merger(p_team_id);
  if p_keep_id = p_drop_id then
    raise exception 'A % cannot be merged with itself.', p_kind using errcode = 'P0001';
  end if;
  -- Both in one order, so that two merges of them cannot wait for each other.
  -- Nothing new can refer to them from here on.
  for stored in execute format(
    'select to_jsonb(t) from %s t where t.team_id = $1 and t.id in ($2, $3) order by t.id for update', relation)
  using p_team_id, p_keep_id, p_drop_id
  loop
    if (stored ->> 'id')::uuid = p_keep_id then kept := stored; else dropped := stored; end if;
  end loop;
  if kept is null or dropped is null then
    raise exception 'There is no such %.', p_kind using errcode = 'PT404';
  end if;
  if (kept -> 'version') <> (p_versions -> 'keep') or (dropped -> 'version') <> (p_versions -> 'drop') then
    raise exception 'One of them has changed since you saw it. Look again before you merge.' using errcode = 'PT409';
  end if;

  changes := private.merged_values(relation, kept, dropped, p_values);
  moved := private.move_links(relation, p_team_id, p_drop_id, p_keep_id);
  -- Before the values: the kept record may take over what only one can have.
  execute format('delete from %s where team_id = $1 and id = $2', relation) using p_team_id, p_drop_id;
  if changes <> '{}' then
    kept_after := private.write_values(relation, p_team_id, p_keep_id, changes);
  end if;

  -- Copies that nobody can bring back any more are only a burden.
  delete from public.record_merges where team_id = p_team_id and undo_until < now();
  insert into public.record_merges (team_id, contact_id, company_id, dropped, kept_before, kept_after, moved)
  select p_team_id, case p_kind when 'contact' then p_keep_id end, case p_kind when 'company' then p_keep_id end,
    dropped, coalesce(jsonb_object_agg(key, kept -> key) filter (where key is not null), '{}'),
    coalesce(jsonb_object_agg(key, kept_after -> key) filter (where key is not null), '{}'), moved
  from jsonb_object_keys(changes) key
  returning id into merge_id;
  return merge_id;
end
$$;

create function private.undo_merge(p_team_id uuid, p_merge_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  merge public.record_merges;
  relation regclass;
  kept jsonb;
  restored jsonb;
  taken text;
begin
  perform private.require_merger(p_team_id);
  select * into merge from public.record_merges where team_id = p_team_id and id = p_merge_id for update;
  if merge.id is null then
    raise exception 'There is no such merge.' using errcode = 'PT404';
  end if;
  if merge.undone_at is not null then
    raise exception 'This merge has been undone already.' using errcode = 'PT409';
  end if;
  if merge.undo_until < now() then
    raise exception 'A merge can be undone for 30 days, and this one is older.' using errcode = 'PT409';
  end if;
  relation := private.record_table(merge.kind);
  execute format('select to_jsonb(t) from %s t where t.team_id = $1 and t.id = $2 for update', relation)
  into kept using p_team_id, merge.kept_id;

  -- What somebody has changed since is theirs.
  select jsonb_object_agg(key, value) into restored
  from jsonb_each(private.without_lost_links(relation, p_team_id, merge.kept_before))
  where kept -> key = merge.kept_after -> key;
  begin
    if restored is not null then
      perform private.write_values(relation, p_team_id, merge.kept_id, restored);
    end if;
    perform private.insert_row(
      relation,
      private.without_lost_links(relation, p_team_id, merge.dropped)
        || jsonb_build_object('version', (merge.dropped ->> 'version')::integer + 1, 'updated_at', now()));
  exception when unique_violation then
    get stacked diagnostics taken = pg_exception_detail;
    raise exception 'Another % has “%” by now. Change it there, then undo the merge.',
      merge.kind, substring(taken from '=\([^,]*, (.*)\) already exists') using errcode = 'PT409';
  end;
  perform private.move_links_back(relation, p_team_id, merge.dropped_id, merge.kept_id, merge.moved);
  update public.record_merges set undone_at = now() where team_id = p_team_id and id = p_merge_id;
end
$$;

create function private.count_links(p_team_id uuid, p_kind text, p_id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  link record;
  found_rows bigint;
  counts jsonb := '{}';
begin
  perform private.require_merger(p_team_id);
  for link in
    select l.relation, l.field, c.relname
    from private.links_to(private.record_table(p_kind)) l join pg_catalog.pg_class c on c.oid = l.relation
    where l.relation <> 'public.record_merges'::regclass
  loop
    execute format('select count(*) from %s where team_id = $1 and %I = $2', link.relation, link.field)
    into found_rows using p_team_id, p_id;
    counts := counts || jsonb_build_object(
      link.relname, coalesce((counts -> link.relname)::bigint, 0) + found_rows);
  end loop;
  return counts;
end
$$;

create function private.merged_into(p_kind text, p_id uuid) returns table (team_id uuid, id uuid)
language sql stable security definer rows 1 set search_path = ''
as $$
  select m.team_id, m.kept_id from public.record_merges m
  where m.team_id in (select private.my_team_ids()) and m.kind = p_kind and m.dropped_id = p_id
    and m.undone_at is null
$$;
grant execute on function
  private.merge_records(uuid, text, uuid, uuid, jsonb, jsonb), private.undo_merge(uuid, uuid),
  private.count_links(uuid, text, uuid), private.merged_into(text, uuid)
to authenticated;

-- Merges one contact into another one, which keeps its id and gets `p_values`.
-- What these leave open stays as the kept contact has it; what that one lacks comes
-- from the other one, and the tags are those of both. Everything that refers to the
-- dropped contact then refers to the kept one. `p_versions` is { keep, drop }: the
-- versions seen. Returns the id of the merge.
-- Errors: 42501 unless the caller is an admin or owner, PT404 for an unknown
-- contact, PT409 for another version, P0001 for a contact and itself, 23505 for an
-- address that a third one has, 23514 for a value that will not do.
create function public.merge_contacts(
  p_team_id uuid, p_keep_id uuid, p_drop_id uuid, p_values jsonb default '{}', p_versions jsonb default '{}'
) returns uuid
language sql set search_path = ''
as $$ select private.merge_records(p_team_id, 'contact', p_keep_id, p_drop_id, p_values, p_versions) $$;

-- The same for companies; here the name is what a third one may have.
create function public.merge_companies(
  p_team_id uuid, p_keep_id uuid, p_drop_id uuid, p_values jsonb default '{}', p_versions jsonb default '{}'
) returns uuid
language sql set search_path = ''
as $$ select private.merge_records(p_team_id, 'company', p_keep_id, p_drop_id, p_values, p_versions) $$;

-- Takes a merge back: the dropped record returns under its id, with the rows that
-- moved and still are where the merge put them; values of the kept record that
-- are as the merge left them become what they were.
-- Errors: 42501 as above, PT404 for an unknown merge, PT409 when it is undone
-- already, too old, or somebody else has the address or name by now.
create function public.undo_merge(p_team_id uuid, p_merge_id uuid) returns void
language sql set search_path = ''
as $$ select private.undo_merge(p_team_id, p_merge_id) $$;

-- How many rows refer to a record ('contact' or 'company'), by table: what a merge
-- would move. Errors: 42501 as above, 23514 for another kind.
create function public.count_links(p_team_id uuid, p_kind text, p_id uuid) returns jsonb
language sql stable set search_path = ''
as $$ select private.count_links(p_team_id, p_kind, p_id) $$;

-- Where a record ('contact' or 'company') went that is there no more: the one that it was
-- merged into, in whichever of the caller's teams, if they see that one; else null. What
-- was merged into it before went along, so that one step leads to the end.
create function public.merged_into(p_kind text, p_id uuid) returns uuid
language sql stable set search_path = ''
as $$
  select c.id from private.merged_into('contact', p_id) kept join public.contacts c using (team_id, id)
  where p_kind = 'contact'
  union all
  select c.id from private.merged_into('company', p_id) kept join public.companies c using (team_id, id)
  where p_kind = 'company'
  limit 1
$$;
grant execute on function
  public.merge_contacts(uuid, uuid, uuid, jsonb, jsonb), public.merge_companies(uuid, uuid, uuid, jsonb, jsonb),
  public.undo_merge(uuid, uuid), public.count_links(uuid, text, uuid), public.merged_into(text, uuid)
to authenticated;
