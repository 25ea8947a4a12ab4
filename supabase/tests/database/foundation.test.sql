-- Closed defaults, ids that grow with time, and what the row triggers promise.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(18);

-- What a later migration creates is closed until it is granted.

create table public.fresh (id integer);
create function public.fresh() returns integer language sql set search_path = '' return 1;
select is(
  (select count(*) from unnest(array['select', 'insert', 'update', 'delete']) verb
    where has_table_privilege('authenticated', 'public.fresh', verb)
      or has_table_privilege('anon', 'public.fresh', verb)),
  0::bigint, 'a new table is closed to the API roles');
select ok(
  not has_function_privilege('authenticated', 'public.fresh()', 'execute')
    and not has_function_privilege('anon', 'public.fresh()', 'execute'),
  'a new function is closed to the API roles');
select set_eq(
  $$select proname from pg_proc where pronamespace = 'private'::regnamespace
    and has_function_privilege('anon', oid, 'execute')$$,
  array['invite_preview'], 'of the private schema anon reaches the preview of an invite alone');

-- uuid_v7

select matches(
  private.uuid_v7()::text, '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  'uuid_v7 has the version and variant of RFC 9562');
select ok(
  abs(
    ('x' || left(replace(private.uuid_v7()::text, '-', ''), 12))::bit(48)::bigint
      - extract(epoch from clock_timestamp()) * 1000
  ) < 1000,
  'uuid_v7 starts with the milliseconds of now');
create temp table ids (place integer, id uuid);
insert into ids values (1, private.uuid_v7());
select pg_sleep(0.003);
insert into ids values (2, private.uuid_v7());
select ok(
  (select id from ids where place = 1) < (select id from ids where place = 2),
  'a later uuid_v7 sorts after an earlier one');
select is(
  (select count(distinct private.uuid_v7()) from generate_series(1, 1000)),
  1000::bigint, 'uuid_v7 does not repeat within a millisecond');

-- touch_row

create temp table touched (
  note text, version integer not null default 1, updated_at timestamptz not null default 'epoch'
);
create trigger touch before update on touched for each row execute function private.touch_row();
insert into touched (note) values ('first');
update touched set note = 'second';
select is((select version from touched), 2, 'a write counts the version');
select is((select updated_at from touched), now(), 'a write stamps updated_at');
update touched set version = 99, updated_at = 'epoch';
select is((select version from touched), 3, 'nobody chooses the version');
select is((select updated_at from touched), now(), 'nobody chooses updated_at');

-- pin_origin

create temp table pinned (team_id integer, created_by integer, note text);
create trigger pin before update on pinned for each row execute function private.pin_origin();
insert into pinned values (1, 1), (2, null);
select lives_ok('update pinned set note = ''x''', 'other columns are free');
select lives_ok('update pinned set team_id = team_id, created_by = created_by', 'the same origin is no change');
select throws_ok('update pinned set team_id = 9', '42501', null, 'a row never changes team');
select throws_ok(
  'update pinned set created_by = 9 where team_id = 1', '42501', null, 'a row never changes author');
select throws_ok(
  'update pinned set created_by = 9 where team_id = 2', '42501', null, 'a row without an author gets none');
select lives_ok(
  'update pinned set created_by = null where team_id = 1', 'an author''s account may go');
select is(
  (select count(*) from pinned where created_by is null), 2::bigint, 'and leaves the row without an author');

select * from finish();
rollback;
