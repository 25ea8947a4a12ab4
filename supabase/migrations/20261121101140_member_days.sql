-- The days on which a member wrote something: added, changed, moved or deleted a
-- record. What counts members as active.
create table public.member_days (
  team_id uuid not null,
  user_id uuid not null,
  day date not null,
  primary key (team_id, user_id, day),
  foreign key (team_id, user_id) references public.team_members (team_id, user_id) on delete cascade
);
create index member_days_day_idx on public.member_days (team_id, day, user_id);

create function private.note_member_day() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  me uuid := (select auth.uid());
  teams uuid[];
begin
  if me is null then
    return null;
  end if;
  if tg_op = 'DELETE' then
    teams := array(select distinct team_id from removed);
  else
    teams := array(select distinct team_id from added);
  end if;
  insert into public.member_days (team_id, user_id, day)
  select m.team_id, me, private.team_today(m.team_id)
  from public.team_members m
  where m.team_id = any (teams) and m.user_id = me
    -- Looking first spares all but the day's first write a row lock.
    and not exists (
      select from public.member_days d
      where d.team_id = m.team_id and d.user_id = me and d.day = private.team_today(m.team_id)
    )
  on conflict do nothing;
  return null;
end
$$;
do $$
declare
  written text;
begin
  foreach written in array array['companies', 'contacts', 'deals', 'activities', 'deal_notes', 'feedback'] loop
    execute format('create trigger %1$s_day_added after insert on public.%1$I
      referencing new table as added for each statement execute function private.note_member_day()', written);
    execute format('create trigger %1$s_day_changed after update on public.%1$I
      referencing new table as added for each statement execute function private.note_member_day()', written);
    execute format('create trigger %1$s_day_removed after delete on public.%1$I
      referencing old table as removed for each statement execute function private.note_member_day()', written);
  end loop;
end
$$;

alter table public.member_days enable row level security;
grant select on public.member_days to authenticated, service_role;
create policy member_days_read on public.member_days for select to authenticated
  using (team_id = any (array (select private.my_team_ids())));
