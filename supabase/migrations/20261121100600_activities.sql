-- What happens with contacts, deals and companies: activities, the notes of
-- deals, and changes of owner.

-- A list of texts of a length, each of which matches a pattern.
create function private.is_text_list(p_list jsonb, p_most integer, p_longest integer, p_pattern text)
returns boolean
language sql immutable set search_path = ''
as $$
  select case when jsonb_typeof(p_list) = 'array' then jsonb_array_length(p_list) <= p_most and not exists (
    select from jsonb_array_elements(p_list) item
    where jsonb_typeof(item) <> 'string' or char_length(item #>> '{}') > p_longest or item #>> '{}' !~ p_pattern
  ) else false end
$$;

-- A moment in UTC as JavaScript writes it: such texts compare as the moments do.
create function private.is_utc_text(p_value jsonb) returns boolean
language sql immutable set search_path = ''
as $$
  select case when jsonb_typeof(p_value) = 'string'
    then p_value #>> '{}' ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$'
    else false end
$$;

-- A moment as is_utc_text wants it.
create function private.utc_text(p_at timestamptz) returns text
language sql immutable set search_path = ''
as $$ select to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- Whether metadata is what its type has beside the columns; metadataSchemas in
-- src/features/activities/schema.ts says the same to the API.
create function private.is_activity_metadata(p_type text, p_metadata jsonb) returns boolean
language sql immutable set search_path = ''
as $$
  select coalesce(case when jsonb_typeof(p_metadata) <> 'object' then false else case p_type
    when 'call' then
      p_metadata - '{direction,minutes,outcome}'::text[] = '{}'
      and p_metadata ->> 'direction' in ('in', 'out')
      and case when p_metadata ? 'minutes' then case when jsonb_typeof(p_metadata -> 'minutes') = 'number'
        then (p_metadata ->> 'minutes')::numeric between 0 and 1440
          and (p_metadata ->> 'minutes')::numeric % 1 = 0 end else true end
      and (not p_metadata ? 'outcome' or p_metadata ->> 'outcome'
        in ('reached', 'left_message', 'no_answer', 'busy', 'wrong_number'))
    when 'email' then
      p_metadata - '{direction,to,cc}'::text[] = '{}'
      and p_metadata ->> 'direction' in ('in', 'out')
      and (not p_metadata ? 'to' or private.is_text_list(p_metadata -> 'to', 50, 254, '^[^@\s]+@[^@\s]+$'))
      and (not p_metadata ? 'cc' or private.is_text_list(p_metadata -> 'cc', 50, 254, '^[^@\s]+@[^@\s]+$'))
    when 'meeting' then
      p_metadata - '{place,start,end,attendees}'::text[] = '{}'
      and (not p_metadata ? 'place'
        or jsonb_typeof(p_metadata -> 'place') = 'string' and char_length(p_metadata ->> 'place') <= 500)
      and (not p_metadata ? 'start' or private.is_utc_text(p_metadata -> 'start'))
      and (not p_metadata ? 'end' or private.is_utc_text(p_metadata -> 'end'))
      and (not p_metadata ?& '{start,end}'::text[]
        or (p_metadata ->> 'start') collate "C" <= (p_metadata ->> 'end') collate "C")
      and (not p_metadata ? 'attendees' or private.is_text_list(p_metadata -> 'attendees', 100, 200, '\S'))
    else p_metadata = '{}'
  end end, false)
$$;
-- A CHECK runs as whoever writes.
grant execute on function
  private.is_text_list(jsonb, integer, integer, text), private.is_utc_text(jsonb),
  private.is_activity_metadata(text, jsonb)
to authenticated, service_role;

create table public.activities (
  team_id uuid not null references public.teams (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  type text not null check (type in ('call', 'email', 'meeting', 'note', 'task')),
  subject text not null check (char_length(subject) <= 200 and btrim(subject) <> ''),
  body text check (char_length(body) <= 10000),
  metadata jsonb not null default '{}',
  contact_id uuid,
  deal_id uuid,
  company_id uuid,
  -- When it took or takes place; for a task, when it was set.
  occurred_at timestamptz not null default now()
    check (occurred_at >= '1900-01-01 00:00Z' and occurred_at < '2200-01-01 00:00Z'),
  -- Where the team is. A task without a day comes after all others.
  due_date date check (due_date between date '1900-01-01' and date '2199-12-31'),
  due_key date not null generated always as (coalesce(due_date, 'infinity'::date)) stored,
  assignee_id uuid,
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  urgency smallint not null generated always as (
    case priority when 'urgent' then 1 when 'high' then 2 when 'normal' then 3 else 4 end
  ) stored,
  completed_at timestamptz,
  created_by uuid default auth.uid() references public.profiles (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (team_id, id),
  constraint activities_metadata_check check (private.is_activity_metadata(type, metadata)),
  constraint activities_link_check check (num_nonnulls(contact_id, deal_id, company_id) > 0),
  constraint activities_task_check check (type = 'task'
    or due_date is null and assignee_id is null and priority = 'normal' and completed_at is null),
  foreign key (team_id, contact_id) references public.contacts (team_id, id) on delete set null (contact_id),
  foreign key (team_id, deal_id) references public.deals (team_id, id) on delete set null (deal_id),
  foreign key (team_id, company_id) references public.companies (team_id, id) on delete set null (company_id),
  foreign key (team_id, assignee_id) references public.team_members (team_id, user_id)
    on delete set null (assignee_id)
);
-- The latest of each type, of the team and of a record. A list of all types merges
-- five of these, so that one of a single type costs the same.
create index activities_type_idx on public.activities (team_id, type, occurred_at desc, id desc);
create index activities_contact_idx on public.activities (team_id, contact_id, type, occurred_at desc, id desc);
create index activities_deal_idx on public.activities (team_id, deal_id, type, occurred_at desc, id desc);
create index activities_company_idx on public.activities (team_id, company_id, type, occurred_at desc, id desc);
-- Tasks to do and tasks done, of everybody and of one member.
create index activities_open_idx on public.activities (team_id, due_key, urgency, id)
  where type = 'task' and completed_at is null;
create index activities_open_assignee_idx on public.activities (team_id, assignee_id, due_key, urgency, id)
  where type = 'task' and completed_at is null;
create index activities_done_idx on public.activities (team_id, completed_at desc, id desc)
  where type = 'task' and completed_at is not null;
create index activities_assignee_idx on public.activities (team_id, assignee_id, completed_at desc, id desc)
  where assignee_id is not null;
create index activities_created_by_idx on public.activities (created_by);

-- A deal's thread.
create table public.deal_notes (
  team_id uuid not null,
  id uuid not null default private.uuid_v7(),
  deal_id uuid not null,
  body text not null check (char_length(body) <= 10000 and btrim(body) <> ''),
  created_by uuid default auth.uid() references public.profiles (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (team_id, id),
  foreign key (team_id, deal_id) references public.deals (team_id, id) on delete cascade
);
create index deal_notes_deal_idx on public.deal_notes (team_id, deal_id, created_at desc, id desc);
create index deal_notes_created_by_idx on public.deal_notes (created_by);

create table public.owner_changes (
  team_id uuid not null,
  id uuid not null default private.uuid_v7(),
  contact_id uuid,
  deal_id uuid,
  company_id uuid,
  -- Names as they were, since members may leave; null is nobody.
  from_name text,
  to_name text,
  changed_by uuid references public.profiles (id) on delete set null,
  changed_at timestamptz not null default now(),
  primary key (team_id, id),
  check (num_nonnulls(contact_id, deal_id, company_id) = 1),
  foreign key (team_id, contact_id) references public.contacts (team_id, id) on delete cascade,
  foreign key (team_id, deal_id) references public.deals (team_id, id) on delete cascade,
  foreign key (team_id, company_id) references public.companies (team_id, id) on delete cascade
);
create index owner_changes_contact_idx on public.owner_changes (team_id, contact_id, changed_at desc, id desc);
create index owner_changes_deal_idx on public.owner_changes (team_id, deal_id, changed_at desc, id desc);
create index owner_changes_company_idx on public.owner_changes (team_id, company_id, changed_at desc, id desc);
create index owner_changes_changed_by_idx on public.owner_changes (changed_by);

alter table public.activities enable row level security;
alter table public.deal_notes enable row level security;
alter table public.owner_changes enable row level security;

-- A type stays what it is, as the metadata goes with it. Tasks are done through complete_task.
grant select, delete on public.activities, public.deal_notes to authenticated;
grant insert (team_id, type, subject, body, metadata, contact_id, deal_id, company_id, occurred_at,
  due_date, assignee_id, priority) on public.activities to authenticated;
grant update (subject, body, metadata, contact_id, deal_id, company_id, occurred_at,
  due_date, assignee_id, priority) on public.activities to authenticated;
grant insert (team_id, deal_id, body), update (body) on public.deal_notes to authenticated;
-- Written by triggers only.
grant select on public.owner_changes to authenticated;
grant all on public.activities, public.deal_notes, public.owner_changes to service_role;

-- Who does not see everything sees what they wrote or have to do, and what hangs on
-- a deal of theirs, or on no deal and a contact of theirs, or on neither and a
-- company of theirs.
create policy activities_read on public.activities for select to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or created_by = (select auth.uid()) or assignee_id = (select auth.uid())
      or (team_id, deal_id) in (select * from private.my_deals())
      or deal_id is null and (team_id, contact_id) in (select * from private.my_contacts())
      or deal_id is null and contact_id is null and (team_id, company_id) in (select * from private.my_companies())));
create policy activities_create on public.activities for insert to authenticated
  with check (team_id = any (array (select private.my_team_ids())));
create policy activities_update on public.activities for update to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (created_by = (select auth.uid()) or assignee_id = (select auth.uid())
      or team_id = any (array (select private.my_admin_team_ids()))))
  with check (team_id = any (array (select private.my_team_ids())));
create policy activities_delete on public.activities for delete to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (created_by = (select auth.uid()) or team_id = any (array (select private.my_admin_team_ids()))));

create policy deal_notes_read on public.deal_notes for select to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or (team_id, deal_id) in (select * from private.my_deals())));
create policy deal_notes_create on public.deal_notes for insert to authenticated
  with check (team_id = any (array (select private.my_team_ids())));
create policy deal_notes_update on public.deal_notes for update to authenticated
  using (team_id = any (array (select private.my_team_ids())) and created_by = (select auth.uid()))
  with check (team_id = any (array (select private.my_team_ids())));
create policy deal_notes_delete on public.deal_notes for delete to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (created_by = (select auth.uid()) or team_id = any (array (select private.my_admin_team_ids()))));

create policy owner_changes_read on public.owner_changes for select to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or (team_id, deal_id) in (select * from private.my_deals())
      or (team_id, contact_id) in (select * from private.my_contacts())
      or (team_id, company_id) in (select * from private.my_companies())));

create trigger activities_touch before update on public.activities
  for each row execute function private.touch_row();
create trigger activities_pin before update on public.activities
  for each row execute function private.pin_origin();
create trigger activities_links before insert or update of contact_id, deal_id, company_id on public.activities
  for each row execute function private.refuse_hidden_links();
create trigger deal_notes_touch before update on public.deal_notes
  for each row execute function private.touch_row();
create trigger deal_notes_pin before update on public.deal_notes
  for each row execute function private.pin_origin();
create trigger deal_notes_links before insert on public.deal_notes
  for each row execute function private.refuse_hidden_links();

-- What is logged on a deal is with its contact and company, too, and what is
-- logged on a contact with the company, unless it names others. It stays there
-- when the deal is deleted.
create function private.link_activity() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  deal record;
begin
  select d.contact_id, d.company_id into deal
  from public.deals d where d.team_id = new.team_id and d.id = new.deal_id;
  new.contact_id := coalesce(new.contact_id, deal.contact_id);
  new.company_id := coalesce(new.company_id, deal.company_id, (
    select c.company_id from public.contacts c where c.team_id = new.team_id and c.id = new.contact_id
  ));
  return new;
end
$$;
create trigger activities_link before insert on public.activities
  for each row execute function private.link_activity();

-- The same for activities that were there before a deal got its contact or
-- company, or a contact its company.
create function private.link_activities() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  -- Looked for first: an update that finds nothing still calls the triggers of its
  -- statement, which is most of what giving many deals or contacts a company takes.
  if tg_table_name = 'deals' then
    if exists (select from public.activities where team_id = new.team_id and deal_id = new.id) then
      update public.activities set
        contact_id = coalesce(contact_id, new.contact_id),
        company_id = coalesce(company_id, new.company_id)
      where team_id = new.team_id and deal_id = new.id
        and (contact_id is null and new.contact_id is not null or company_id is null and new.company_id is not null);
    end if;
  elsif exists (select from public.activities where team_id = new.team_id and contact_id = new.id) then
    update public.activities set company_id = new.company_id
    where team_id = new.team_id and contact_id = new.id and company_id is null;
  end if;
  return null;
end
$$;
create trigger deals_link_activities after update of contact_id, company_id on public.deals
  for each row when (old.contact_id is distinct from new.contact_id or old.company_id is distinct from new.company_id)
  execute function private.link_activities();
create trigger contacts_link_activities after update of company_id on public.contacts
  for each row when (new.company_id is not null and old.company_id is distinct from new.company_id)
  execute function private.link_activities();

-- An activity goes with the last record it hangs on. Only where a deletion takes
-- that record away: whoever unlinks it themselves is refused.
create function private.drop_loose_activity() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if pg_trigger_depth() = 1 then
    return new;
  end if;
  delete from public.activities where team_id = old.team_id and id = old.id;
  return null;
end
$$;
create trigger activities_drop_loose before update of contact_id, deal_id, company_id on public.activities
  for each row when (num_nonnulls(new.contact_id, new.deal_id, new.company_id) = 0)
  execute function private.drop_loose_activity();

-- Keeps deals.last_activity_at, for activities and notes alike: by looking, since
-- they may be changed and deleted. The indexes make that one row of each type.
create function private.note_last_activity() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  teams uuid[];
  deals uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(team_id), array_agg(deal_id) into teams, deals
    from (select distinct team_id, deal_id from added) as touched where deal_id is not null;
  elsif tg_op = 'DELETE' then
    select array_agg(team_id), array_agg(deal_id) into teams, deals
    from (select distinct team_id, deal_id from removed) as touched where deal_id is not null;
  else
    select array_agg(team_id), array_agg(deal_id) into teams, deals
    from (select team_id, deal_id from added union select team_id, deal_id from removed) as touched
    where deal_id is not null;
  end if;
  update public.deals d set last_activity_at = latest.at
  from unnest(teams, deals) as touched (team_id, deal_id)
  cross join lateral (
    select max(found.at) as at from (
      select e.at from unnest('{call,email,meeting,note,task}'::text[]) as kind (type)
      cross join lateral (
        select a.occurred_at as at from public.activities a
        where a.team_id = touched.team_id and a.deal_id = touched.deal_id and a.type = kind.type
        order by a.occurred_at desc limit 1
      ) e
      union all
      (select n.created_at from public.deal_notes n
        where n.team_id = touched.team_id and n.deal_id = touched.deal_id
        order by n.created_at desc limit 1)
    ) found
  ) latest
  where d.team_id = touched.team_id and d.id = touched.deal_id
    and d.last_activity_at is distinct from latest.at;
  return null;
end
$$;
create trigger activities_note_added after insert on public.activities
  referencing new table as added for each statement execute function private.note_last_activity();
create trigger activities_note_changed after update on public.activities
  referencing old table as removed new table as added for each statement
  execute function private.note_last_activity();
create trigger activities_note_removed after delete on public.activities
  referencing old table as removed for each statement execute function private.note_last_activity();
create trigger deal_notes_note_added after insert on public.deal_notes
  referencing new table as added for each statement execute function private.note_last_activity();
create trigger deal_notes_note_removed after delete on public.deal_notes
  referencing old table as removed for each statement execute function private.note_last_activity();

create function private.name_of(p_user_id uuid) returns text
language sql stable security definer set search_path = ''
as $$
  select coalesce(
    (select coalesce(nullif(full_name, ''), email) from public.profiles where id = p_user_id),
    case when p_user_id is not null then 'A former member' end
  )
$$;

create function private.record_owner_change() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.owner_changes (team_id, contact_id, deal_id, company_id, from_name, to_name, changed_by)
  values (
    new.team_id,
    case tg_table_name when 'contacts' then new.id end,
    case tg_table_name when 'deals' then new.id end,
    case tg_table_name when 'companies' then new.id end,
    private.name_of(old.owner_id), private.name_of(new.owner_id), auth.uid()
  );
  return null;
end
$$;
create trigger contacts_record_owner after update of owner_id on public.contacts
  for each row when (old.owner_id is distinct from new.owner_id) execute function private.record_owner_change();
create trigger deals_record_owner after update of owner_id on public.deals
  for each row when (old.owner_id is distinct from new.owner_id) execute function private.record_owner_change();
create trigger companies_record_owner after update of owner_id on public.companies
  for each row when (old.owner_id is distinct from new.owner_id) execute function private.record_owner_change();

-- Somebody as rows name them, or null.
create function private.person(p_id uuid, p_full_name text, p_email text) returns jsonb
language sql immutable set search_path = ''
as $$
  select case when p_id is not null
    then jsonb_build_object('user_id', p_id, 'name', coalesce(nullif(p_full_name, ''), p_email)) end
$$;
grant execute on function private.person(uuid, text, text) to authenticated, service_role;

-- An activity with the names of what it hangs on, as far as the reader sees these.
create view public.activity_cards with (security_invoker = true) as
select
  a.team_id, a.id, a.type, a.subject, a.body, a.metadata, a.contact_id, a.deal_id, a.company_id,
  a.occurred_at, a.due_date, a.due_key, a.assignee_id, a.priority, a.urgency, a.completed_at, a.created_by,
  a.version, a.created_at, a.updated_at,
  c.full_name as contact_name,
  d.title as deal_title,
  o.name as company_name,
  private.person(assignee.id, assignee.full_name, assignee.email) as assignee,
  private.person(author.id, author.full_name, author.email) as author
from public.activities a
left join public.contacts c on c.team_id = a.team_id and c.id = a.contact_id
left join public.deals d on d.team_id = a.team_id and d.id = a.deal_id
left join public.companies o on o.team_id = a.team_id and o.id = a.company_id
left join public.profiles assignee on assignee.id = a.assignee_id
left join public.profiles author on author.id = a.created_by;

create view public.deal_note_cards with (security_invoker = true) as
select n.*, private.person(author.id, author.full_name, author.email) as author
from public.deal_notes n left join public.profiles author on author.id = n.created_by;
grant select on public.activity_cards, public.deal_note_cards to authenticated, service_role;
