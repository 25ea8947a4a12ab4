-- Profiles and their pictures, teams and members: who there is, and which tenant they belong to.

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  email text not null,
  full_name text not null default '' check (char_length(full_name) <= 200),
  -- The team to open when a request names none. Not a foreign key to
  -- team_members: a stale value only means that another team is opened.
  last_team_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table public.teams (
  id uuid primary key default private.uuid_v7(),
  name text not null check (char_length(name) <= 100 and btrim(name) <> ''),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null default 'UTC',
  -- Whether members see everything, or only what is their own. Admins see all.
  visibility text not null default 'everyone' check (visibility in ('everyone', 'own')),
  -- Percent of what is sold that remains; null means that nobody has said.
  gross_margin numeric(5, 2) check (gross_margin between 0 and 100),
  created_by uuid references public.profiles (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index teams_created_by_idx on public.teams (created_by);

create table public.team_members (
  team_id uuid not null references public.teams (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  role text not null check (role in ('owner', 'admin', 'member')),
  -- To some minutes, see private.mark_active.
  last_active_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (team_id, user_id)
);
-- Serves the two functions below, which every policy calls.
create index team_members_user_idx on public.team_members (user_id, team_id) include (role);

-- Who has left a team that still exists: their names stay readable there, on what
-- they did (docs/adr/0012-former-members.md). Kept by the trigger below.
create table private.former_members (
  team_id uuid not null references public.teams (id) on delete cascade,
  user_id uuid not null references public.profiles (id) on delete cascade,
  left_at timestamptz not null default now(),
  primary key (team_id, user_id)
);
create index former_members_user_idx on private.former_members (user_id);

create function private.remember_member() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    delete from private.former_members where team_id = new.team_id and user_id = new.user_id;
  else
    insert into private.former_members (team_id, user_id)
    select t.id, p.id from public.teams t, public.profiles p
    -- Unless the whole team, or the whole account, is being deleted.
    where t.id = old.team_id and p.id = old.user_id;
  end if;
  return null;
end
$$;
create trigger team_members_remember after insert or delete on public.team_members
  for each row execute function private.remember_member();

-- Teams of the caller. Policies use it as
--   team_id = any (array (select private.my_team_ids()))
-- so that it runs once per statement, not once per row. Security definer,
-- because the policy on team_members itself calls it.
create function private.my_team_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select team_id from public.team_members where user_id = (select auth.uid())
$$;

-- Teams in which the caller is owner or admin.
create function private.my_admin_team_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select team_id from public.team_members
  where user_id = (select auth.uid()) and role in ('owner', 'admin')
$$;

-- People who share a team with the caller or have left one of the caller's teams,
-- and the caller.
create function private.my_colleague_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select (select auth.uid())
  union
  select m.user_id from public.team_members m
  where m.team_id = any (array (select private.my_team_ids()))
  union
  select f.user_id from private.former_members f
  where f.team_id = any (array (select private.my_team_ids()))
$$;
grant execute on function
  private.my_team_ids(), private.my_admin_team_ids(), private.my_colleague_ids()
to authenticated, service_role;

-- Refuses the caller unless they belong to the team; the first line of every
-- security definer command. A team that does not exist and a team of somebody
-- else give the same answer.
create function private.require_member(p_team_id uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
  if not exists (
    select from public.team_members where team_id = p_team_id and user_id = (select auth.uid())
  ) then
    raise exception 'You are not a member of this team.' using errcode = '42501';
  end if;
end
$$;
-- Commands that run as the caller begin with it, too.
grant execute on function private.require_member(uuid) to authenticated;

alter table public.profiles enable row level security;
alter table public.teams enable row level security;
alter table public.team_members enable row level security;

grant select on public.profiles to authenticated;
grant update (full_name, last_team_id) on public.profiles to authenticated;
grant select on public.teams to authenticated;
grant update (name, currency, time_zone, visibility, gross_margin) on public.teams to authenticated;
-- Memberships and roles are written only by security definer functions.
grant select on public.team_members to authenticated;
grant all on public.profiles, public.teams, public.team_members to service_role;

create policy profiles_read on public.profiles for select to authenticated
  using (id = any (array (select private.my_colleague_ids())));
create policy profiles_update on public.profiles for update to authenticated
  using (id = (select auth.uid())) with check (id = (select auth.uid()));

create policy teams_read on public.teams for select to authenticated
  using (id = any (array (select private.my_team_ids())));
create policy teams_update on public.teams for update to authenticated
  using (id = any (array (select private.my_admin_team_ids())))
  with check (id = any (array (select private.my_admin_team_ids())));

create policy team_members_read on public.team_members for select to authenticated
  using (team_id = any (array (select private.my_team_ids())));

create trigger profiles_touch before update on public.profiles
  for each row execute function private.touch_row();
create trigger teams_touch before update on public.teams
  for each row execute function private.touch_row();

-- A profile follows its account: made at sign-up, kept in step with the address.
create function private.sync_profile() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.profiles (id, email, full_name)
  values (
    new.id,
    coalesce(new.email, ''),
    left(btrim(coalesce(new.raw_user_meta_data ->> 'full_name', '')), 200)
  )
  on conflict (id) do update set email = excluded.email
    where profiles.email is distinct from excluded.email;
  return new;
end
$$;
create trigger sync_profile after insert or update of email on auth.users
  for each row execute function private.sync_profile();

-- A person's picture, small enough for a row: no bucket of Storage is needed, which
-- the embedded server does not have. A table of its own, so that profiles stay short.
create table public.avatars (
  user_id uuid primary key default auth.uid() references public.profiles (id) on delete cascade,
  image bytea not null check (octet_length(image) between 1 and 65536),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  -- Part of the picture's address. Unlike a count it never comes again with another
  -- picture, not even after a removal, so that browsers may keep what they have seen.
  digest text not null generated always as (left(encode(sha256(image), 'hex'), 16)) stored
);
alter table public.avatars enable row level security;
grant select, delete on public.avatars to authenticated;
-- Whose it is comes from the default alone.
grant insert (image, media_type), update (image, media_type) on public.avatars to authenticated;
grant all on public.avatars to service_role;

-- Whoever may read a name may see the face.
create policy avatars_read on public.avatars for select to authenticated
  using (user_id = any (array (select private.my_colleague_ids())));
create policy avatars_insert on public.avatars for insert to authenticated
  with check (user_id = (select auth.uid()));
create policy avatars_update on public.avatars for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy avatars_delete on public.avatars for delete to authenticated
  using (user_id = (select auth.uid()));

-- Bytes pass the Data API as base64, which every server of it takes for text.
create function public.save_avatar(p_image text, p_media_type text) returns text
language sql set search_path = ''
as $$
  insert into public.avatars (image, media_type) values (decode(p_image, 'base64'), p_media_type)
  on conflict (user_id) do update set image = excluded.image, media_type = excluded.media_type
  returning digest
$$;
create function public.avatar_of(p_user_id uuid)
returns table (image text, media_type text, digest text)
language sql stable set search_path = ''
as $$
  select encode(a.image, 'base64'), a.media_type, a.digest from public.avatars a where a.user_id = p_user_id
$$;
grant execute on function public.save_avatar(text, text), public.avatar_of(uuid) to authenticated;

-- Days and months are counted in the team's zone, here and in the browser; a
-- zone that either does not know would break every later date, so it is refused.
-- Names only: Postgres would also take abbreviations and rules such as 'Foo+5'.
create function private.check_time_zone() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.time_zone not in (select name from pg_catalog.pg_timezone_names) then
    raise exception 'Unknown time zone %.', new.time_zone using errcode = '23514', column = 'time_zone';
  end if;
  return new;
end
$$;
create trigger teams_time_zone before insert or update of time_zone on public.teams
  for each row execute function private.check_time_zone();

-- Amounts are in the team's currency, whose minor units differ from those of
-- others: it is fixed once there is a deal. The lock makes new deals, whose foreign
-- key wants the team's row, wait. Security definer: hidden deals count, too.
create function private.keep_currency() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform from public.teams where id = new.id for update;
  if exists (select from public.deals where team_id = new.id) then
    raise exception 'The currency cannot change any more, since there are deals with amounts in it.'
      using errcode = 'P0001';
  end if;
  return new;
end
$$;
create trigger teams_keep_currency before update of currency on public.teams
  for each row when (old.currency <> new.currency) execute function private.keep_currency();

-- A team always keeps an owner. The lock on the team's row makes two owners
-- who step down at the same moment wait for each other; foreign key checks of
-- other writers pass it, so that it cannot deadlock with them.
create function private.keep_an_owner() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform from public.teams where id = old.team_id for no key update;
  if not found then
    return null; -- the whole team is being deleted
  end if;
  if not exists (
    select from public.team_members where team_id = old.team_id and role = 'owner'
  ) then
    raise exception 'A team needs an owner.' using errcode = 'P0001';
  end if;
  return null;
end
$$;
create trigger team_members_keep_an_owner after update of role or delete on public.team_members
  for each row when (old.role = 'owner') execute function private.keep_an_owner();

-- The caller's teams with the caller's role; `is_last` marks the one to open
-- when a request names none. What every request starts with, in one read.
create view public.my_teams with (security_invoker = true) as
select
  t.id, t.name, t.currency, t.time_zone, t.visibility, t.version, m.role, m.last_active_at,
  coalesce(t.id = p.last_team_id, false) as is_last
from public.team_members m
join public.teams t on t.id = m.team_id
join public.profiles p on p.id = m.user_id
where m.user_id = (select auth.uid());
grant select on public.my_teams to authenticated;

create function private.mark_active(p_team_id uuid) returns void
language sql security definer set search_path = ''
as $$
  update public.team_members set last_active_at = now()
  where team_id = p_team_id and user_id = (select auth.uid())
    -- Requests that come together write once.
    and (last_active_at is null or last_active_at < now() - interval '1 minute')
$$;
grant execute on function private.mark_active(uuid) to authenticated;

-- Notes that the caller is at work in a team. The application calls it every few minutes.
create function public.mark_active(p_team_id uuid) returns void
language sql set search_path = ''
as $$ select private.mark_active(p_team_id) $$;
grant execute on function public.mark_active(uuid) to authenticated;
