-- Marketing spend and customer feedback: what people enter for two of the
-- dashboard's charts.

create table public.marketing_spend (
  team_id uuid not null references public.teams (id) on delete cascade,
  -- The first day of the month.
  month date not null check (extract(day from month) = 1 and month between date '1900-01-01' and date '2199-12-31'),
  channel text not null check (char_length(channel) <= 100 and btrim(channel) <> ''),
  -- "Search ads" and "search ads" are one channel.
  channel_key text not null generated always as (lower(normalize(btrim(channel)))) stored,
  -- Minor units of the team's currency: what the channel may cost, and has cost.
  allotted bigint not null default 0 check (allotted between 0 and 10000000000000),
  used bigint not null default 0 check (used between 0 and 10000000000000),
  created_by uuid default auth.uid() references public.profiles (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (team_id, month, channel_key)
);
create index marketing_spend_created_by_idx on public.marketing_spend (created_by);

-- A rating from 1, unhappy, to 5, and what the contact said. A deleted contact
-- leaves it: the months it counts in would change otherwise.
create table public.feedback (
  team_id uuid not null references public.teams (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  contact_id uuid,
  rating smallint not null check (rating between 1 and 5),
  comment text check (char_length(comment) <= 2000),
  given_on date not null check (given_on between date '1900-01-01' and date '2199-12-31'),
  created_by uuid default auth.uid() references public.profiles (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (team_id, id),
  foreign key (team_id, contact_id) references public.contacts (team_id, id)
    on delete set null (contact_id)
);
create index feedback_given_idx on public.feedback (team_id, given_on desc, id desc)
  include (rating, contact_id, created_by);
create index feedback_contact_idx on public.feedback (team_id, contact_id, given_on desc, id desc);
create index feedback_created_by_idx on public.feedback (created_by);

alter table public.marketing_spend enable row level security;
alter table public.feedback enable row level security;

grant select, delete on public.marketing_spend, public.feedback to authenticated;
grant insert (team_id, month, channel, allotted, used) on public.marketing_spend to authenticated;
grant update (channel, allotted, used) on public.marketing_spend to authenticated;
grant insert (team_id, contact_id, rating, comment, given_on) on public.feedback to authenticated;
grant update (rating, comment, given_on) on public.feedback to authenticated;
grant all on public.marketing_spend, public.feedback to service_role;

-- What marketing costs is the whole team's business, and is told to those who see
-- the whole team.
create policy marketing_spend_read on public.marketing_spend for select to authenticated
  using (team_id = any (array (select private.my_full_team_ids())));
create policy marketing_spend_create on public.marketing_spend for insert to authenticated
  with check (team_id = any (array (select private.my_admin_team_ids())));
create policy marketing_spend_update on public.marketing_spend for update to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())))
  with check (team_id = any (array (select private.my_admin_team_ids())));
create policy marketing_spend_delete on public.marketing_spend for delete to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())));

create policy feedback_read on public.feedback for select to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or created_by = (select auth.uid()) or (team_id, contact_id) in (select * from private.my_contacts())));
create policy feedback_create on public.feedback for insert to authenticated
  with check (team_id = any (array (select private.my_team_ids())));
-- Authors change their own; admins may remove any.
create policy feedback_update on public.feedback for update to authenticated
  using (team_id = any (array (select private.my_team_ids())) and created_by = (select auth.uid()))
  with check (team_id = any (array (select private.my_team_ids())));
create policy feedback_delete on public.feedback for delete to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (created_by = (select auth.uid()) or team_id = any (array (select private.my_admin_team_ids()))));

create trigger marketing_spend_touch before update on public.marketing_spend
  for each row execute function private.touch_row();
create trigger marketing_spend_pin before update on public.marketing_spend
  for each row execute function private.pin_origin();
create trigger feedback_touch before update on public.feedback
  for each row execute function private.touch_row();
create trigger feedback_pin before update on public.feedback
  for each row execute function private.pin_origin();
create trigger feedback_links before insert on public.feedback
  for each row execute function private.refuse_hidden_links();

-- Feedback lies in the past. Not a check: today is the team's, and moves on.
create function private.check_given_on() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.given_on > private.team_today(new.team_id) then
    raise exception 'Feedback cannot be from the future.' using errcode = '23514', column = 'given_on';
  end if;
  return new;
end
$$;
create trigger feedback_given_on before insert or update of given_on on public.feedback
  for each row execute function private.check_given_on();

-- The months from one to another in which something was entered, the latest first.
-- `version` is made of all that a month has, since a save puts a month as a whole.
create function public.marketing_spend_months(p_team_id uuid, p_from date, p_to date)
returns table (month date, version text, channels jsonb)
language sql stable set search_path = ''
as $$
  select m.month, md5(m.channels::text), m.channels
  from (
    select s.month, jsonb_agg(
      jsonb_build_object('channel', s.channel, 'allotted', s.allotted, 'used', s.used)
      order by s.channel_key) as channels
    from public.marketing_spend s
    where s.team_id = p_team_id and s.month between p_from and p_to
    group by s.month
  ) m
  order by m.month desc
$$;
grant execute on function public.marketing_spend_months(uuid, date, date) to authenticated;

-- Puts a month's spend: the given channels, an array of
--   { channel, allotted, used }, in minor units
-- take the place of those that were there. All or nothing. `p_version` is the one
-- seen, empty for a month that had nothing; null puts it whatever is there. Errors:
-- 42501 unless the caller is an admin or owner, PT409 where the month has changed
-- since, 23505 for a channel that is named twice, 23514 for bad values.
create function public.put_marketing_spend(
  p_team_id uuid, p_month date, p_channels jsonb, p_version text default null
) returns void
language plpgsql set search_path = ''
as $$
declare
  wanted constant jsonb := (
    select coalesce(jsonb_object_agg(lower(normalize(btrim(c ->> 'channel'))), c), '{}')
    from jsonb_array_elements(p_channels) c
  );
begin
  perform private.require_member(p_team_id);
  if p_team_id <> all (array (select private.my_admin_team_ids())) then
    raise exception 'Only admins and owners enter what marketing costs.' using errcode = '42501';
  end if;
  if (select count(*) from jsonb_object_keys(wanted)) < jsonb_array_length(p_channels) then
    raise exception 'Name each channel once.' using errcode = '23505';
  end if;
  -- One save of a month after the other: the second sees what the first has made of it.
  perform pg_advisory_xact_lock(hashtextextended('spend ' || p_team_id || p_month, 0));
  if p_version <> coalesce(
    (select m.version from public.marketing_spend_months(p_team_id, p_month, p_month) m), ''
  ) then
    raise exception 'This month has changed since you saw it.' using errcode = 'PT409';
  end if;
  delete from public.marketing_spend
  where team_id = p_team_id and month = p_month and not wanted ? channel_key;
  -- What stays as it is is left alone, so that the log tells only of what changed.
  insert into public.marketing_spend as kept (team_id, month, channel, allotted, used)
  select p_team_id, p_month, btrim(c.channel), c.allotted, c.used
  from jsonb_to_recordset(p_channels) as c (channel text, allotted bigint, used bigint)
  on conflict (team_id, month, channel_key) do update
  set channel = excluded.channel, allotted = excluded.allotted, used = excluded.used
  where (kept.channel, kept.allotted, kept.used) is distinct from
    (excluded.channel, excluded.allotted, excluded.used);
end
$$;
grant execute on function public.put_marketing_spend(uuid, date, jsonb, text) to authenticated;

-- Told live. Spend is for those who see the whole team.
select private.announce_changes('public.marketing_spend', 'none');
select private.announce_changes('public.feedback');
