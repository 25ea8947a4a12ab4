-- Who belongs to a team, and as what: roles, leaving, handing over, the end of a
-- team and of an account. Memberships are written here only.
--
-- Each function first locks the team's row, as the guard of the last owner does:
-- two that change the members of one team run one after the other, and neither
-- decides by a role that the other is just taking away.

-- Locks the team; returns the caller's role in it. Error: 42501 where it is none of `p_roles`.
create function private.enter_as(p_team_id uuid, p_roles text[]) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  my_role text;
begin
  perform private.require_member(p_team_id);
  perform from public.teams where id = p_team_id for no key update;
  select role into my_role from public.team_members
  where team_id = p_team_id and user_id = (select auth.uid());
  if my_role is null or my_role <> all (p_roles) then
    raise exception 'Your role does not allow this.' using errcode = '42501';
  end if;
  return my_role;
end
$$;

-- A member's role. The lock makes writers wait who are about to give the member a
-- record: it would be left behind. Error: PT404 for somebody who is not a member.
create function private.lock_member(p_team_id uuid, p_user_id uuid) returns text
language plpgsql security definer set search_path = ''
as $$
declare
  their_role text;
begin
  select role into their_role from public.team_members
  where team_id = p_team_id and user_id = p_user_id for update;
  if their_role is null then
    raise exception 'There is no such member.' using errcode = 'PT404';
  end if;
  return their_role;
end
$$;

-- Ends a membership. What the member owns, and the tasks they have yet to do, go to
-- another one, without whom nothing may be left to hand over; collaborations end.
create function private.end_membership(p_team_id uuid, p_user_id uuid, p_hand_over_to uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  if p_hand_over_to = p_user_id or not exists (
    select from public.team_members where team_id = p_team_id and user_id = p_hand_over_to
  ) then
    raise exception 'The records need another member of the team.'
      using errcode = '23503', column = 'hand_over_to';
  end if;
  update public.companies set owner_id = p_hand_over_to
  where team_id = p_team_id and owner_id = p_user_id;
  update public.contacts set owner_id = p_hand_over_to
  where team_id = p_team_id and owner_id = p_user_id;
  -- In the order in which every writer locks deals.
  perform from public.deals where team_id = p_team_id and owner_id = p_user_id order by id for update;
  update public.deals set owner_id = p_hand_over_to
  where team_id = p_team_id and owner_id = p_user_id;
  update public.activities set assignee_id = p_hand_over_to
  where team_id = p_team_id and assignee_id = p_user_id and completed_at is null;
  delete from public.team_members where team_id = p_team_id and user_id = p_user_id;
end
$$;

-- Whoever takes over by default: the owner who has been there longest.
create function private.first_owner(p_team_id uuid, p_except uuid) returns uuid
language sql stable security definer set search_path = ''
as $$
  select user_id from public.team_members
  where team_id = p_team_id and role = 'owner' and user_id <> p_except
  order by created_at, user_id limit 1
$$;

create function private.change_member_role(p_team_id uuid, p_user_id uuid, p_role text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.enter_as(p_team_id, '{owner}');
  perform private.lock_member(p_team_id, p_user_id);
  update public.team_members set role = p_role
  where team_id = p_team_id and user_id = p_user_id and role <> p_role;
end
$$;

create function private.transfer_ownership(p_team_id uuid, p_user_id uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  me constant uuid := (select auth.uid());
begin
  perform private.enter_as(p_team_id, '{owner}');
  perform private.lock_member(p_team_id, p_user_id);
  if p_user_id = me then
    raise exception 'You are an owner of this team already.' using errcode = 'P0001';
  end if;
  update public.team_members set role = 'owner' where team_id = p_team_id and user_id = p_user_id;
  update public.team_members set role = 'admin' where team_id = p_team_id and user_id = me;
end
$$;

create function private.remove_member(p_team_id uuid, p_user_id uuid, p_hand_over_to uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  my_role constant text := private.enter_as(p_team_id, '{owner,admin}');
  their_role constant text := private.lock_member(p_team_id, p_user_id);
begin
  if p_user_id = (select auth.uid()) then
    raise exception 'Leave the team instead of removing yourself.' using errcode = 'P0001';
  end if;
  if my_role = 'admin' and their_role <> 'member' then
    raise exception 'Admins remove members only.' using errcode = '42501';
  end if;
  perform private.end_membership(p_team_id, p_user_id, p_hand_over_to);
end
$$;

create function private.leave_team(p_team_id uuid, p_hand_over_to uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  me constant uuid := (select auth.uid());
  heir uuid;
begin
  perform private.enter_as(p_team_id, '{owner,admin,member}');
  perform private.lock_member(p_team_id, me);
  heir := private.first_owner(p_team_id, me);
  if heir is null then
    raise exception 'You are the only owner. Make somebody else an owner first, or delete the team.'
      using errcode = 'P0001';
  end if;
  perform private.end_membership(p_team_id, me, coalesce(p_hand_over_to, heir));
end
$$;

create function private.delete_team(p_team_id uuid, p_name text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.enter_as(p_team_id, '{owner}');
  delete from public.teams where id = p_team_id and name = p_name;
  if not found then
    raise exception 'This is not the name of the team.' using errcode = '23514', column = 'name';
  end if;
end
$$;

-- What becomes of the caller's teams when their account is deleted: `delete` where
-- they are the only member, `blocked` where they are the only owner of others,
-- else `leave`.
create function private.my_departure() returns table (team_id uuid, name text, fate text)
language sql stable security definer set search_path = ''
as $$
  select t.id, t.name, case
    when not exists (
      select from public.team_members o where o.team_id = m.team_id and o.user_id <> m.user_id
    ) then 'delete'
    when m.role = 'owner' and private.first_owner(m.team_id, m.user_id) is null then 'blocked'
    else 'leave'
  end
  from public.team_members m join public.teams t on t.id = m.team_id
  where m.user_id = (select auth.uid())
  order by t.name, t.id
$$;

create function private.delete_account() returns void
language plpgsql security definer set search_path = ''
as $$
declare
  me constant uuid := (select auth.uid());
  mine record;
  blocked text;
begin
  if me is null then
    raise exception 'Sign in to delete your account.' using errcode = '42501';
  end if;
  -- All teams first, always in one order.
  perform from public.teams where id in (select private.my_team_ids()) order by id for no key update;
  select string_agg(d.name, ', ') into blocked from private.my_departure() d where d.fate = 'blocked';
  if blocked is not null then
    raise exception 'You are the only owner of %. Make somebody else an owner first.', blocked
      using errcode = 'P0001';
  end if;
  for mine in select * from private.my_departure() order by team_id loop
    if mine.fate = 'delete' then
      delete from public.teams where id = mine.team_id;
    else
      perform private.end_membership(mine.team_id, me, private.first_owner(mine.team_id, me));
    end if;
  end loop;
  delete from auth.users where id = me;
end
$$;
grant execute on function
  private.change_member_role(uuid, uuid, text), private.transfer_ownership(uuid, uuid),
  private.remove_member(uuid, uuid, uuid), private.leave_team(uuid, uuid),
  private.delete_team(uuid, text), private.my_departure(), private.delete_account()
to authenticated;

-- Gives a member another role. Errors: 42501 unless the caller is an owner, PT404
-- for somebody who is not a member, P0001 where the last owner would be gone.
create function public.change_member_role(p_team_id uuid, p_user_id uuid, p_role text) returns void
language sql set search_path = ''
as $$ select private.change_member_role(p_team_id, p_user_id, p_role) $$;

-- Makes a member an owner and the caller, who has to be one, an admin. Errors as above.
create function public.transfer_ownership(p_team_id uuid, p_user_id uuid) returns void
language sql set search_path = ''
as $$ select private.transfer_ownership(p_team_id, p_user_id) $$;

-- Removes a member, whose records and open tasks go to `p_hand_over_to`. Errors:
-- 42501 unless the caller is an owner, or an admin who removes a member; PT404 for
-- somebody who is not one; 23503 where the records have nowhere to go; P0001 for oneself.
create function public.remove_member(p_team_id uuid, p_user_id uuid, p_hand_over_to uuid) returns void
language sql set search_path = ''
as $$ select private.remove_member(p_team_id, p_user_id, p_hand_over_to) $$;

-- The caller leaves a team; their records go to `p_hand_over_to`, else to an owner.
-- Errors: 42501 for another team, 23503 as above, P0001 for the last owner.
create function public.leave_team(p_team_id uuid, p_hand_over_to uuid default null) returns void
language sql set search_path = ''
as $$ select private.leave_team(p_team_id, p_hand_over_to) $$;

-- Deletes a team and all that is in it. Errors: 42501 unless the caller is an
-- owner, 23514 where `p_name` is not its name, typed to confirm.
create function public.delete_team(p_team_id uuid, p_name text) returns void
language sql set search_path = ''
as $$ select private.delete_team(p_team_id, p_name) $$;

create function public.my_departure() returns table (team_id uuid, name text, fate text)
language sql stable set search_path = ''
as $$ select * from private.my_departure() $$;

-- Deletes the caller's account: they leave their teams, handing over to an owner,
-- and teams where nobody else is go with them. Error: P0001, naming the teams,
-- where they are the only owner of others.
create function public.delete_account() returns void
language sql set search_path = ''
as $$ select private.delete_account() $$;
grant execute on function
  public.change_member_role(uuid, uuid, text), public.transfer_ownership(uuid, uuid),
  public.remove_member(uuid, uuid, uuid), public.leave_team(uuid, uuid),
  public.delete_team(uuid, text), public.my_departure(), public.delete_account()
to authenticated;

-- How many records each member owns, for those who decide to whom they go; the
-- counts are of what the caller sees.
create function public.owned_records(p_team_id uuid)
returns table (user_id uuid, companies bigint, contacts bigint, deals bigint, open_tasks bigint)
language plpgsql stable set search_path = ''
as $$
begin
  return query select m.user_id,
    (select count(*) from public.companies c where c.team_id = p_team_id and c.owner_id = m.user_id),
    (select count(*) from public.contacts c where c.team_id = p_team_id and c.owner_id = m.user_id),
    (select count(*) from public.deals d where d.team_id = p_team_id and d.owner_id = m.user_id),
    (select count(*) from public.activities a where a.team_id = p_team_id and a.type = 'task'
      and a.assignee_id = m.user_id and a.completed_at is null)
  from public.team_members m where m.team_id = p_team_id;
end
$$;
grant execute on function public.owned_records(uuid) to authenticated;
