-- What happens with contacts, deals and companies: activities, the notes of
-- deals, changes of owner, and the timeline that shows them together.

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
  occurred_at timestamptz not null default now(),
  -- Where the team is. A task without a day comes after all others.
  due_date date,
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
      or deal_id in (select private.my_deal_ids())
      or deal_id is null and contact_id in (select private.my_contact_ids())
      or deal_id is null and contact_id is null and company_id in (select private.my_company_ids())));
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
      or deal_id in (select private.my_deal_ids())));
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
      or deal_id in (select private.my_deal_ids())
      or contact_id in (select private.my_contact_ids())
      or company_id in (select private.my_company_ids())));

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
      when a.deal_id is not null then a.deal_id in (select private.my_deal_ids())
      when a.contact_id is not null then a.contact_id in (select private.my_contact_ids())
      else a.company_id in (select private.my_company_ids()) end)' end;
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
      deals := format('select mine.id from (%s) as mine where mine.id in (select private.my_deal_ids())', deals);
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

-- Today where a team is, for those who see the team.
create function private.today_of(p_team_id uuid) returns date
language sql stable set search_path = ''
as $$ select (now() at time zone time_zone)::date from public.teams where id = p_team_id $$;
grant execute on function private.today_of(uuid) to authenticated;

-- A page of tasks as { tasks: activity_cards[], next }, where `next` is what the
-- following page takes as `p_after`. Views: overdue, today, upcoming (with those
-- that have no day), open (all of these), in the order of their days and urgency;
-- and done, the last one first. The filter may have assignee_id, contact_id, deal_id
-- and company_id. Errors: 23514 for an unknown view.
create function public.tasks_page(
  p_team_id uuid, p_view text, p_filter jsonb default '{}', p_after jsonb default null, p_limit integer default 50
) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  page_size integer := least(greatest(p_limit, 1), 200);
  fits text := case p_view
    when 'overdue' then 'completed_at is null and due_key < $2'
    when 'today' then 'completed_at is null and due_key = $2'
    when 'upcoming' then 'completed_at is null and due_key > $2'
    when 'open' then 'completed_at is null'
    when 'done' then 'completed_at is not null'
  end;
  page jsonb;
begin
  if fits is null then
    raise exception 'There is no view % of tasks.', p_view using errcode = '23514', column = 'view';
  end if;
  execute format($query$
    with places as materialized (
      select *, row_number() over () as place from (
        select t.id, t.due_key, t.urgency, t.completed_at from public.activities t
        where t.team_id = $1 and t.type = 'task' and %1$s %2$s %3$s
        order by %4$s limit $5 + 1
      ) as found
    )
    select jsonb_build_object(
      'tasks', coalesce((
        select jsonb_agg(to_jsonb(a) - 'team_id' order by p.place)
        from places p join public.activity_cards a on a.team_id = $1 and a.id = p.id
        where p.place <= $5
      ), '[]'),
      'next', (
        select jsonb_build_object('due', last.due_key, 'urgency', last.urgency, 'at', last.completed_at, 'id', last.id)
        from places last
        where last.place = $5 and exists (select from places more where more.place > $5)
      )
    )
    $query$,
    fits,
    concat(
      case when p_filter ? 'assignee_id' then 'and t.assignee_id = ($3 ->> ''assignee_id'')::uuid ' end,
      case when p_filter ? 'contact_id' then 'and t.contact_id = ($3 ->> ''contact_id'')::uuid ' end,
      case when p_filter ? 'deal_id' then 'and t.deal_id = ($3 ->> ''deal_id'')::uuid ' end,
      case when p_filter ? 'company_id' then 'and t.company_id = ($3 ->> ''company_id'')::uuid ' end
    ),
    case when p_after is null then '' when p_view = 'done' then
      'and t.completed_at <= ($4 ->> ''at'')::timestamptz
        and (t.completed_at < ($4 ->> ''at'')::timestamptz or t.id < ($4 ->> ''id'')::uuid)'
    else
      'and (t.due_key, t.urgency, t.id)
        > (($4 ->> ''due'')::date, ($4 ->> ''urgency'')::smallint, ($4 ->> ''id'')::uuid)'
    end,
    case p_view when 'done' then 't.completed_at desc, t.id desc' else 't.due_key, t.urgency, t.id' end
  )
  into page
  using p_team_id, private.today_of(p_team_id), p_filter, p_after, page_size;
  return page;
end
$$;

-- How many open tasks, of everybody or one member, are overdue, due today and upcoming.
create function public.task_counts(p_team_id uuid, p_assignee_id uuid default null)
returns table (overdue bigint, today bigint, upcoming bigint)
language sql stable set search_path = ''
as $$
  select
    count(*) filter (where t.due_key < day.today),
    count(*) filter (where t.due_key = day.today),
    count(*) filter (where t.due_key > day.today)
  from (select private.today_of(p_team_id) as today offset 0) day
  cross join public.activities t
  where t.team_id = p_team_id and t.type = 'task' and t.completed_at is null
    and (p_assignee_id is null or t.assignee_id = p_assignee_id)
$$;
grant execute on function
  public.tasks_page(uuid, text, jsonb, jsonb, integer), public.task_counts(uuid, uuid)
to authenticated;

-- See public.complete_task.
create function private.complete_task(p_team_id uuid, p_task_id uuid, p_completed boolean) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_member(p_team_id);
  update public.activities t set completed_at = case when p_completed then now() end
  where t.team_id = p_team_id and t.id = p_task_id and t.type = 'task'
    and (t.completed_at is not null) <> p_completed
    and (private.sees_all(p_team_id) or t.created_by = auth.uid() or t.assignee_id = auth.uid() or case
      when t.deal_id is not null then t.deal_id in (select private.my_deal_ids())
      when t.contact_id is not null then t.contact_id in (select private.my_contact_ids())
      else t.company_id in (select private.my_company_ids()) end);
end
$$;
grant execute on function private.complete_task(uuid, uuid, boolean) to authenticated;

-- Marks a task as done, or takes that back; doing so twice is fine. For everybody
-- who sees the task, also where only its author may change it otherwise.
create function public.complete_task(p_team_id uuid, p_task_id uuid, p_completed boolean) returns void
language sql set search_path = ''
as $$ select private.complete_task(p_team_id, p_task_id, p_completed) $$;
grant execute on function public.complete_task(uuid, uuid, boolean) to authenticated;

-- Gives a contact a role in a deal, or makes it the primary one; whoever was that
-- stays with the deal. Runs as the caller. Errors: PT404 for an unknown deal, 23503
-- for an unknown contact.
create function public.set_deal_contact(
  p_team_id uuid, p_deal_id uuid, p_contact_id uuid, p_role text default null, p_primary boolean default false
) returns void
language plpgsql set search_path = ''
as $$
declare
  former uuid;
begin
  select contact_id into former from public.deals where team_id = p_team_id and id = p_deal_id for update;
  if not found then
    raise exception 'There is no such deal.' using errcode = 'PT404';
  end if;
  insert into public.deal_contacts (team_id, deal_id, contact_id, role)
  values (p_team_id, p_deal_id, p_contact_id, coalesce(p_role, 'other'))
  on conflict (team_id, deal_id, contact_id) do nothing;
  if p_role is not null then
    update public.deal_contacts set role = p_role
    where team_id = p_team_id and deal_id = p_deal_id and contact_id = p_contact_id and role <> p_role;
  end if;
  if p_primary and former is distinct from p_contact_id then
    insert into public.deal_contacts (team_id, deal_id, contact_id)
    select p_team_id, p_deal_id, former where former is not null
    on conflict do nothing;
    update public.deals set contact_id = p_contact_id where team_id = p_team_id and id = p_deal_id;
  end if;
end
$$;

-- Takes a contact off a deal, the primary one, too. Runs as the caller. Errors:
-- PT404 for an unknown deal.
create function public.remove_deal_contact(p_team_id uuid, p_deal_id uuid, p_contact_id uuid) returns void
language plpgsql set search_path = ''
as $$
begin
  perform from public.deals where team_id = p_team_id and id = p_deal_id for update;
  if not found then
    raise exception 'There is no such deal.' using errcode = 'PT404';
  end if;
  delete from public.deal_contacts
  where team_id = p_team_id and deal_id = p_deal_id and contact_id = p_contact_id;
  update public.deals set contact_id = null
  where team_id = p_team_id and id = p_deal_id and contact_id = p_contact_id;
end
$$;

-- Who a deal is with, the primary one first, then by name; the role is null where
-- the primary one has none. Runs as the caller.
create function public.deal_contacts_of(p_team_id uuid, p_deal_id uuid)
returns table (
  contact_id uuid, full_name text, email text, phone text, job_title text, company_name text, role text,
  is_primary boolean
)
language sql stable set search_path = ''
as $$
  with primaries as (
    select d.contact_id as id from public.deals d
    where d.team_id = p_team_id and d.id = p_deal_id and d.contact_id is not null
  ), people as (
    select id from primaries
    union
    select k.contact_id from public.deal_contacts k where k.team_id = p_team_id and k.deal_id = p_deal_id
  )
  select c.id, c.full_name, c.email, c.phone, c.job_title, o.name, k.role, p.id is not null as is_primary
  from people
  join public.contacts c on c.team_id = p_team_id and c.id = people.id
  left join primaries p on p.id = c.id
  left join public.deal_contacts k on k.team_id = p_team_id and k.deal_id = p_deal_id and k.contact_id = c.id
  left join public.companies o on o.team_id = c.team_id and o.id = c.company_id
  order by p.id is null, c.full_name, c.id
$$;

-- A new deal on top of its stage, with those who work on it and its first note, all
-- or nothing; returns its id. `p_deal` has the columns that the API may set. Runs as
-- the caller.
create function public.create_deal(
  p_team_id uuid, p_deal jsonb, p_collaborator_ids uuid[] default '{}', p_note text default null
) returns uuid
language plpgsql set search_path = ''
as $$
declare
  new_id uuid;
begin
  insert into public.deals (team_id, pipeline_id, stage_id, title, amount, priority, progress, probability,
    expected_close_date, contact_id, company_id, owner_id)
  select p_team_id, pipeline_id, stage_id, title, amount, coalesce(priority, 'normal'), coalesce(progress, 0),
    probability, expected_close_date, contact_id, company_id, owner_id
  from jsonb_to_record(p_deal) as wanted (pipeline_id uuid, stage_id uuid, title text, amount bigint,
    priority text, progress smallint, probability smallint, expected_close_date date, contact_id uuid,
    company_id uuid, owner_id uuid)
  returning id into new_id;
  insert into public.deal_collaborators (team_id, deal_id, user_id)
  select distinct p_team_id, new_id, helper from unnest(p_collaborator_ids) as helper
  where helper is distinct from (p_deal ->> 'owner_id')::uuid;
  if btrim(p_note) <> '' then
    insert into public.deal_notes (team_id, deal_id, body) values (p_team_id, new_id, p_note);
  end if;
  return new_id;
end
$$;
grant execute on function
  public.set_deal_contact(uuid, uuid, uuid, text, boolean), public.remove_deal_contact(uuid, uuid, uuid),
  public.deal_contacts_of(uuid, uuid), public.create_deal(uuid, jsonb, uuid[], text)
to authenticated;

-- Days between two moments, to one decimal.
create function private.days_between(p_from timestamptz, p_to timestamptz) returns numeric
language sql immutable set search_path = ''
as $$ select round((extract(epoch from p_to - p_from) / 86400)::numeric, 1) $$;
grant execute on function private.days_between(timestamptz, timestamptz) to authenticated;

-- A deal in numbers, against those of its pipeline as far as the caller sees it.
-- Medians look at the last 1,000 of the last 12 months, which keeps them current and
-- their cost the same in a pipeline of any size. Days have one decimal.
-- Errors: PT404 for an unknown deal.
create function public.deal_analytics(p_team_id uuid, p_deal_id uuid) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  deal record;
  last_contact timestamptz;
begin
  select d.stage_id, d.pipeline_id, d.created_at, d.stage_entered_at, d.amount, s.kind,
    -- A deal's own probability counts while it is open.
    case s.kind when 'open' then coalesce(d.probability, s.probability) else s.probability end as probability
  into deal
  from public.deals d join public.pipeline_stages s on s.team_id = d.team_id and s.id = d.stage_id
  where d.team_id = p_team_id and d.id = p_deal_id;
  if not found then
    raise exception 'There is no such deal.' using errcode = 'PT404';
  end if;
  -- The last call, email or meeting that is not still ahead.
  select max(e.at) into last_contact
  from unnest('{call,email,meeting}'::text[]) as kind (type)
  cross join lateral (
    select a.occurred_at as at from public.activities a
    where a.team_id = p_team_id and a.deal_id = p_deal_id and a.type = kind.type and a.occurred_at <= now()
    order by a.occurred_at desc limit 1
  ) e;
  return (
    select jsonb_build_object(
      -- From its entering the stage until now.
      'days_in_stage', private.days_between(deal.stage_entered_at, now()),
      -- From its creation until it closed, or until now.
      'total_days', private.days_between(deal.created_at,
        case deal.kind when 'open' then now() else deal.stage_entered_at end),
      -- Of all stays of deals in this stage that have ended, from entering to leaving.
      'median_days_in_stage', round(stays.median::numeric, 1),
      'stage_stay_count', stays.number,
      -- Of the deals of this pipeline that were won, from creation to closing.
      'median_total_days', round(won.median::numeric, 1),
      'won_deal_count', won.number,
      'probability', deal.probability,
      'amount', deal.amount,
      -- Amount × probability, in minor units.
      'weighted_amount', round(deal.amount * deal.probability / 100.0),
      'activity_counts', (
        select jsonb_object_agg(kind.type, (
          select count(*) from public.activities a
          where a.team_id = p_team_id and a.deal_id = p_deal_id and a.type = kind.type
        ))
        from unnest('{call,email,meeting,note,task}'::text[]) as kind (type)
      ),
      'note_count', (
        select count(*) from public.deal_notes n where n.team_id = p_team_id and n.deal_id = p_deal_id
      ),
      'last_contact_at', last_contact,
      'days_since_last_contact', private.days_between(last_contact, now())
    )
    from (
      select count(*) as number, percentile_cont(0.5) within group (
        order by extract(epoch from recent.left_at - recent.moved_at) / 86400) as median
      from (
        select h.left_at, h.moved_at from public.deal_stage_history h
        where h.team_id = p_team_id and h.to_stage_id = deal.stage_id and h.left_at >= now() - interval '12 months'
        order by h.left_at desc limit 1000
      ) recent
    ) stays
    cross join (
      select count(*) as number, percentile_cont(0.5) within group (
        order by extract(epoch from recent.stage_entered_at - recent.created_at) / 86400) as median
      from (
        select d.stage_entered_at, d.created_at from public.deals d
        where d.team_id = p_team_id and d.status = 'won' and d.pipeline_id = deal.pipeline_id
          and d.closed_date >= (now() - interval '12 months')::date
        order by d.closed_date desc limit 1000
      ) recent
    ) won
  );
end
$$;
grant execute on function public.deal_analytics(uuid, uuid) to authenticated;
