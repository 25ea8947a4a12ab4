-- What every domain stands on: closed defaults, the private schema, and the
-- small helpers that tables use in defaults and triggers.

-- Hosted projects may grant new objects in `public` to the API roles by
-- default. Take that back, so that every grant is written next to its table.
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke execute on functions from anon, authenticated;
-- PUBLIC's right to execute new functions is a global default; a per-schema revoke cannot remove it.
alter default privileges revoke execute on functions from public;

-- Helpers live in a schema that the Data API never exposes. Policies and column
-- defaults run as the caller, who therefore needs USAGE and EXECUTE here.
create schema private;
revoke all on schema private from public;
grant usage on schema private to authenticated, service_role;

-- UUID version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then
-- random bits, so that primary keys grow with time and index pages stay warm.
-- Postgres 18 has uuidv7(); hosted projects run 17.
create function private.uuid_v7() returns uuid
language sql volatile parallel safe set search_path = ''
as $$
  select encode(
    set_bit(
      set_bit(
        overlay(
          uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
          from 1 for 6
        ),
        52, 1
      ),
      53, 1
    ),
    'hex'
  )::uuid
$$;
grant execute on function private.uuid_v7() to authenticated, service_role;

-- `version` and `updated_at` belong to the database: clients send back the
-- version they saw, and a write against an older one is refused.
create function private.touch_row() returns trigger
language plpgsql set search_path = ''
as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end
$$;

-- Rows never change team or author. Column grants already say so to the API
-- roles; this also holds for the service role and for SQL typed by hand.
create function private.pin_origin() returns trigger
language plpgsql set search_path = ''
as $$
begin
  if new.team_id is distinct from old.team_id then
    raise exception 'A record cannot be moved to another team.' using errcode = '42501';
  end if;
  -- The author's account may be deleted, which sets the column to null.
  if new.created_by is distinct from old.created_by and new.created_by is not null then
    raise exception 'The author of a record cannot be changed.' using errcode = '42501';
  end if;
  return new;
end
$$;
