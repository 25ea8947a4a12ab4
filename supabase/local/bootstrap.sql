-- What a Supabase project has before the first migration runs, as far as Cairn
-- uses it: API roles, the extensions schema, and Realtime's documented surface.
-- Runs on every start, hence written to be repeatable.

do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
  if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin bypassrls; end if;
end
$$;

create schema if not exists extensions;
grant usage on schema public, extensions to anon, authenticated, service_role;

create schema if not exists realtime;
grant usage on schema realtime to anon, authenticated, service_role;

create table if not exists realtime.messages (
  id uuid not null default gen_random_uuid() primary key,
  topic text not null,
  extension text not null,
  payload jsonb,
  event text,
  private boolean default false,
  updated_at timestamp not null default now(),
  inserted_at timestamp not null default now()
);
alter table realtime.messages enable row level security;
grant select, insert on realtime.messages to authenticated, service_role;

create or replace function realtime.topic() returns text
language sql stable
as $$ select nullif(current_setting('realtime.topic', true), '') $$;

-- Like the hosted one it never makes the write fail that it tells of.
create or replace function realtime.send(payload jsonb, event text, topic text, private boolean default true)
returns void
language plpgsql
as $$
begin
  insert into realtime.messages (payload, event, topic, private, extension)
  values (payload, event, topic, private, 'broadcast');
exception when others then
  raise warning 'ErrorSendingBroadcastMessage: %', sqlerrm;
end
$$;

-- What follows is not part of a project's surface: it is for the gateway in
-- supabase/local/realtime, which the API roles cannot call.

create or replace function realtime.notify_gateway() returns trigger
language plpgsql
as $$
begin
  if new.extension = 'broadcast' then
    perform pg_notify('realtime_messages', new.id::text);
  end if;
  return null;
end
$$;
create or replace trigger notify_gateway after insert on realtime.messages
  for each row execute function realtime.notify_gateway();

-- What the policies let somebody do on a topic, found out as Supabase does: by
-- trying it with rows that are taken back.
create or replace function realtime.access(p_topic text, p_claims jsonb) returns text[]
language plpgsql
as $$
declare
  probes uuid[] := array[gen_random_uuid(), gen_random_uuid()];
  found text[];
  kind text;
begin
  insert into realtime.messages (id, topic, extension, private)
  values (probes[1], p_topic, 'broadcast', true), (probes[2], p_topic, 'presence', true);
  perform
    set_config('realtime.topic', p_topic, true),
    set_config('request.jwt.claims', p_claims::text, true),
    set_config('request.jwt.claim.sub', coalesce(p_claims ->> 'sub', ''), true),
    set_config('request.jwt.claim.role', p_claims ->> 'role', true),
    set_config('role', p_claims ->> 'role', true);
  found := array(select 'read ' || extension from realtime.messages where id = any (probes));
  foreach kind in array array['broadcast', 'presence'] loop
    begin
      insert into realtime.messages (topic, extension, private) values (p_topic, kind, true);
      found := found || ('write ' || kind);
    exception when insufficient_privilege then
      null;
    end;
  end loop;
  raise exception using errcode = 'UNDO0';
exception when sqlstate 'UNDO0' then
  return found;
end
$$;
revoke execute on function realtime.access(text, jsonb), realtime.notify_gateway() from public;
