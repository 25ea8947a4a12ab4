-- Invites: who may join a team, as what, by a link that is sent to one address.
-- The link holds 32 random bytes, of which only the SHA-256 is stored: whoever
-- reads the table, or a backup of it, cannot join by it.

create table public.team_invites (
  team_id uuid not null references public.teams (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  -- Lower case, as Auth keeps addresses.
  email text not null check (
    email ~ '^[^@\s]+@[^@\s]+$' and char_length(email) <= 254 and email = lower(email)
  ),
  role text not null check (role in ('owner', 'admin', 'member')),
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  invited_by uuid not null,
  sent_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days',
  accepted_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (team_id, id),
  constraint team_invites_token_unique unique (token_hash),
  -- Whoever leaves takes their invites along: they might have kept one for themselves.
  foreign key (team_id, invited_by) references public.team_members (team_id, user_id) on delete cascade
);
create unique index team_invites_open_email on public.team_invites (team_id, email) where accepted_at is null;
create index team_invites_invited_by_idx on public.team_invites (team_id, invited_by);

alter table public.team_invites enable row level security;

-- All but the hash; writing goes through the functions below, except for taking back.
grant select (team_id, id, email, role, invited_by, sent_at, expires_at, accepted_at, created_at)
  on public.team_invites to authenticated;
grant delete on public.team_invites to authenticated;
grant all on public.team_invites to service_role;

create policy team_invites_read on public.team_invites for select to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())));
create policy team_invites_delete on public.team_invites for delete to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())));

-- The same for those who may no longer invite, or no longer owners.
create function private.end_invites() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  delete from public.team_invites
  where team_id = new.team_id and invited_by = new.user_id and accepted_at is null
    and (new.role = 'member' or role = 'owner');
  return null;
end
$$;
create trigger team_members_end_invites after update of role on public.team_members
  for each row when (new.role <> 'owner') execute function private.end_invites();

create function private.hash_token(p_token text) returns text
language sql immutable parallel safe set search_path = ''
as $$ select encode(sha256(convert_to(p_token, 'UTF8')), 'hex') $$;

-- Refuses roles that the caller may not invite to: admins invite admins and members.
create function private.require_inviter(p_team_id uuid, p_role text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if private.enter_as(p_team_id, '{owner,admin}') <> 'owner' and p_role = 'owner' then
    raise exception 'Only owners invite owners.' using errcode = '42501';
  end if;
end
$$;

create function private.create_invite(
  p_team_id uuid, p_email text, p_role text, p_token_hash text
) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  invite_id uuid;
begin
  perform private.require_inviter(p_team_id, p_role);
  if exists (
    select from public.team_members m join public.profiles p on p.id = m.user_id
    where m.team_id = p_team_id and lower(p.email) = lower(p_email)
  ) then
    raise exception 'This person is a member already.' using errcode = 'PT409';
  end if;
  delete from public.team_invites
  where team_id = p_team_id and email = lower(p_email) and accepted_at is null and expires_at <= now();
  if (select count(*) from public.team_invites where team_id = p_team_id and accepted_at is null) >= 100 then
    raise exception 'A team has 100 open invites at most. Take some back first.' using errcode = 'P0001';
  end if;
  insert into public.team_invites (team_id, email, role, token_hash, invited_by)
  values (p_team_id, lower(p_email), p_role, p_token_hash, (select auth.uid()))
  returning id into invite_id;
  return invite_id;
end
$$;

create function private.renew_invite(p_team_id uuid, p_invite_id uuid, p_token_hash text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  invite public.team_invites;
begin
  select * into invite from public.team_invites
  where team_id = p_team_id and id = p_invite_id and accepted_at is null;
  perform private.require_inviter(p_team_id, invite.role);
  update public.team_invites set
    token_hash = p_token_hash,
    invited_by = (select auth.uid()),
    sent_at = now(),
    expires_at = now() + interval '7 days'
  where team_id = p_team_id and id = p_invite_id and accepted_at is null;
  if not found then
    raise exception 'There is no such invite.' using errcode = 'PT404';
  end if;
end
$$;

create function private.invite_preview(p_token text) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'team_name', t.name,
    'inviter_name', coalesce(nullif(p.full_name, ''), p.email),
    'email', i.email,
    'role', i.role,
    'state', case when i.accepted_at is not null then 'accepted'
      when i.expires_at <= now() then 'expired' else 'open' end
  )
  from public.team_invites i
  join public.teams t on t.id = i.team_id
  join public.profiles p on p.id = i.invited_by
  where i.token_hash = private.hash_token(p_token)
$$;

create function private.accept_invite(p_token text) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
  me constant uuid := (select auth.uid());
  invite public.team_invites;
begin
  -- Whoever comes second waits here, and then finds it used.
  select * into invite from public.team_invites where token_hash = private.hash_token(p_token) for update;
  if invite.id is null then
    raise exception 'This invite is not valid, or no longer.' using errcode = 'PT404';
  end if;
  if not exists (select from public.profiles where id = me and lower(email) = invite.email) then
    raise exception 'This invite was sent to another address.' using errcode = '42501';
  end if;
  if invite.accepted_at is not null then
    raise exception 'This invite has been used already.' using errcode = 'PT409';
  end if;
  if invite.expires_at <= now() then
    raise exception 'This invite has expired. Ask for a new one.' using errcode = 'PT409';
  end if;
  insert into public.team_members (team_id, user_id, role) values (invite.team_id, me, invite.role)
  on conflict do nothing;
  if not found then
    raise exception 'You are a member of this team already.' using errcode = 'PT409';
  end if;
  update public.team_invites set accepted_at = now() where team_id = invite.team_id and id = invite.id;
  update public.profiles set last_team_id = invite.team_id where id = me;
  return invite.team_id;
end
$$;
grant execute on function
  private.create_invite(uuid, text, text, text), private.renew_invite(uuid, uuid, text),
  private.accept_invite(text), private.invite_preview(text)
to authenticated;

-- Invites an address; `p_token_hash` is the SHA-256, in hexadecimal digits, of the
-- token in the link. Returns the invite's id. Errors: 42501 unless the caller may
-- invite to that role, PT409 for a member, 23505 where an invite is open already.
create function public.create_invite(
  p_team_id uuid, p_email text, p_role text, p_token_hash text
) returns uuid
language sql set search_path = ''
as $$ select private.create_invite(p_team_id, p_email, p_role, p_token_hash) $$;

-- Gives an open or expired invite another token and another 7 days; the old link
-- ends. Errors: 42501 as above, PT404 for an unknown invite.
create function public.renew_invite(p_team_id uuid, p_invite_id uuid, p_token_hash text) returns void
language sql set search_path = ''
as $$ select private.renew_invite(p_team_id, p_invite_id, p_token_hash) $$;

-- What the holder of a token may see before signing in; null for any other text.
-- { team_name, inviter_name, email, role, state: 'open' | 'expired' | 'accepted' }
create function public.invite_preview(p_token text) returns jsonb
language sql stable set search_path = ''
as $$ select private.invite_preview(p_token) $$;

-- The caller joins the team of an invite; returns its id. Errors: PT404 for an
-- unknown token, 42501 where it was sent to another address than the caller's,
-- PT409 where it is used or expired or the caller a member already.
create function public.accept_invite(p_token text) returns uuid
language sql set search_path = ''
as $$ select private.accept_invite(p_token) $$;
grant execute on function
  public.create_invite(uuid, text, text, text), public.renew_invite(uuid, uuid, text),
  public.accept_invite(text), public.invite_preview(text)
to authenticated;

-- The one thing that strangers may ask. USAGE alone gives no right to any other function.
grant usage on schema private to anon;
grant execute on function public.invite_preview(text), private.invite_preview(text) to anon;
