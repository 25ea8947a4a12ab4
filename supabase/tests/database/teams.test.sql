-- Profiles follow accounts, teams keep an owner, and create_team makes all that a new team needs.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(68);

-- A made-up account by its name, and signing in with it as both kinds of
-- auth.uid() read it; null signs out.
create function pg_temp.id(p_name text) returns uuid language sql as $$
  select id from auth.users where email = p_name || '@example.com'
$$;
create function pg_temp.sign_in(p_name text) returns void language sql as $$
  select
    set_config('request.jwt.claims', jsonb_build_object('sub', pg_temp.id(p_name))::text, true),
    set_config('request.jwt.claim.sub', coalesce(pg_temp.id(p_name)::text, ''), true)
$$;

-- Profiles

insert into auth.users (id, email, raw_user_meta_data) values
  (gen_random_uuid(), 'ada@example.com', '{"full_name": "  Ada Lovelace "}'),
  (gen_random_uuid(), 'bob@example.com', '{}'),
  (gen_random_uuid(), 'cyd@example.com', jsonb_build_object('full_name', repeat('x', 300)));
select results_eq(
  'select email, full_name from public.profiles where email like ''ada@%''',
  $$values ('ada@example.com', 'Ada Lovelace')$$, 'signing up makes a profile with the trimmed name');
select is(
  (select full_name from public.profiles where email = 'bob@example.com'), '',
  'signing up without a name makes a profile, too');
select is(
  (select char_length(full_name) from public.profiles where email = 'cyd@example.com'), 200,
  'a name too long does not keep anybody from signing up');
update public.profiles set full_name = 'Cyd Charisse' where email = 'cyd@example.com';
update auth.users set email = 'cyd@example.org' where email = 'cyd@example.com';
select results_eq(
  'select email, full_name from public.profiles where email like ''cyd@%''',
  $$values ('cyd@example.org', 'Cyd Charisse')$$, 'a new address reaches the profile and leaves the name');
select throws_ok(
  'update public.profiles set full_name = repeat(''x'', 201)', '23514', null, 'a name has 200 characters at most');
delete from auth.users where email = 'cyd@example.org';
select is_empty(
  'select from public.profiles where email like ''cyd@%''', 'a profile goes with its account');

-- create_team

select pg_temp.sign_in('ada');
create temp table made as
  select public.create_team('  Northwind ', 'EUR', 'Europe/Berlin', 'lead_funnel') as leads;
alter table made add column sales uuid;
update made set sales = public.create_team('Southwind', 'JPY', 'Asia/Tokyo', 'classic_sales');
select results_eq(
  'select name, currency, time_zone, created_by from public.teams where id = (select leads from made)',
  $$values ('Northwind', 'EUR', 'Europe/Berlin', pg_temp.id('ada'))$$,
  'create_team keeps the trimmed name, the currency, the zone and the author');
select results_eq(
  'select user_id, role from public.team_members where team_id = (select leads from made)',
  $$values (pg_temp.id('ada'), 'owner')$$, 'its creator is its owner');
select results_eq(
  'select name from public.pipelines where team_id = (select leads from made)',
  array['Leads'], 'a lead funnel is called Leads');
select results_eq(
  'select name, kind, probability::integer, color from public.pipeline_stages
   where team_id = (select leads from made) order by position',
  $$values ('Contact', 'open', 10, 'slate'), ('MQL', 'open', 25, 'sky'), ('SQL', 'open', 45, 'violet'),
    ('Opportunity', 'open', 70, 'amber'), ('Won', 'won', 100, 'green'), ('Lost', 'lost', 0, 'rose')$$,
  'a lead funnel has its six stages in order');
select results_eq(
  'select name from public.pipelines where team_id = (select sales from made)',
  array['Sales'], 'a classic pipeline is called Sales');
select results_eq(
  'select name, kind, probability::integer, color from public.pipeline_stages
   where team_id = (select sales from made) order by position',
  $$values ('Qualification', 'open', 20, 'sky'), ('Proposal', 'open', 50, 'violet'),
    ('Negotiation', 'open', 75, 'amber'), ('Closed won', 'won', 100, 'green'),
    ('Closed lost', 'lost', 0, 'rose')$$,
  'a classic pipeline has its five stages in order');
select is(
  (select last_team_id from public.profiles where id = pg_temp.id('ada')),
  (select sales from made), 'the newest team is the one to open next');

select throws_ok(
  $$select public.create_team('X', 'EUR', 'UTC', 'nothing')$$, '23514', 'Unknown pipeline template nothing.',
  'an unknown template is refused');
select throws_ok(
  $$select public.create_team('X', 'EUR', 'UTC', null)$$, '23514', null, 'no template is refused');
select throws_ok(
  $$select public.create_team('X', 'eur', 'UTC', 'lead_funnel')$$, '23514', null, 'a currency is three capitals');
select throws_ok(
  $$select public.create_team('X', 'EURO', 'UTC', 'lead_funnel')$$, '23514', null, 'a currency is three letters');
select throws_ok(
  $$select public.create_team('   ', 'EUR', 'UTC', 'lead_funnel')$$, '23514', null, 'a team has a name');
select throws_ok(
  $$select public.create_team(repeat('x', 101), 'EUR', 'UTC', 'lead_funnel')$$, '23514', null,
  'a team''s name has 100 characters at most');
select throws_ok(
  $$update public.teams set name = 'X' || repeat(' ', 100)$$, '23514', null, 'blanks count, too');
select is(
  (select count(*) from public.teams), 2::bigint, 'a refused team leaves nothing behind');

-- Time zones

select throws_ok(
  format('select public.create_team(''X'', ''EUR'', %L, ''lead_funnel'')', zone), '23514',
  format('Unknown time zone %s.', zone), format('the time zone %L is refused', zone))
from unnest(array['Mars/Base', 'Foo+5', 'PDT', '+05', '']) zone;
select lives_ok(
  format('update public.teams set time_zone = %L', zone), format('the time zone %L is taken', zone))
from unnest(array['UTC', 'America/Argentina/Buenos_Aires', 'Asia/Kathmandu']) zone;
select throws_ok(
  'update public.teams set time_zone = ''Mars/Base''', '23514', null, 'an unknown zone is refused later, too');

select pg_temp.sign_in(null);
select throws_ok(
  $$select public.create_team('X', 'EUR', 'UTC', 'lead_funnel')$$, '42501', 'Sign in to create a team.',
  'nobody makes a team without an account');
select set_config('request.jwt.claim.sub', gen_random_uuid()::text, true);
select throws_ok(
  $$select public.create_team('X', 'EUR', 'UTC', 'lead_funnel')$$, '23503', null,
  'nor with the token of a deleted one');

-- my_teams

select pg_temp.sign_in('ada');
select results_eq(
  'select name, role, is_last from public.my_teams order by name',
  $$values ('Northwind', 'owner', false), ('Southwind', 'owner', true)$$,
  'my_teams lists the caller''s teams and marks the one to open');
update public.profiles set last_team_id = private.uuid_v7() where id = pg_temp.id('ada');
select is(
  (select count(*) from public.my_teams where is_last), 0::bigint,
  'a team that is no longer the caller''s is not marked');
select pg_temp.sign_in('bob');
select is_empty('select from public.my_teams', 'my_teams is empty for somebody without teams');

-- What the policies ask

insert into public.team_members (team_id, user_id, role)
select leads, pg_temp.id('bob'), 'member' from made;
select set_eq('select private.my_team_ids()', 'select leads from made', 'my_team_ids: where the caller is');
select is_empty('select private.my_admin_team_ids()', 'my_admin_team_ids: a member runs no team');
update public.team_members set role = 'admin' where user_id = pg_temp.id('bob');
select set_eq('select private.my_admin_team_ids()', 'select leads from made', 'my_admin_team_ids: an admin does');
select set_eq(
  'select private.my_colleague_ids()',
  $$values (pg_temp.id('ada')), (pg_temp.id('bob'))$$,
  'my_colleague_ids: the caller and who shares a team');
select lives_ok('select private.require_member(leads) from made', 'require_member lets a member pass');
select throws_ok(
  'select private.require_member(sales) from made', '42501', 'You are not a member of this team.',
  'require_member refuses somebody else''s team');
select throws_ok(
  'select private.require_member(private.uuid_v7())', '42501', 'You are not a member of this team.',
  'and an unknown team in the same words');
select throws_ok(
  'select private.require_member(null)', '42501', 'You are not a member of this team.', 'and none at all');

-- Pictures

create function pg_temp.wear(p_image text, p_media_type text) returns void language plpgsql as $$
begin
  set local role authenticated;
  perform public.save_avatar(encode(convert_to(p_image, 'UTF8'), 'base64'), p_media_type);
  reset role;
end
$$;
create function pg_temp.picture_of(p_name text) returns text language plpgsql as $$
declare
  whose uuid := pg_temp.id(p_name);
  seen text;
begin
  set local role authenticated;
  select convert_from(decode(image, 'base64'), 'UTF8') || ' ' || media_type into seen
  from public.avatar_of(whose);
  reset role;
  return seen;
end
$$;
select pg_temp.sign_in('bob');
select pg_temp.wear('one', 'image/png');
create temp table first_digest as select digest from public.avatars;
select pg_temp.wear('two', 'image/webp');
select is(pg_temp.picture_of('bob'), 'two image/webp', 'a picture is one''s own, and replaces the one before');
select isnt(
  (select digest from public.avatars), (select digest from first_digest), 'another picture has another digest');
select throws_ok(
  $$select pg_temp.wear(repeat('x', 65537), 'image/png')$$, '23514', null,
  'a picture has 64 kB at most');
select throws_ok($$select pg_temp.wear('', 'image/png')$$, '23514', null, 'and is something');
select throws_ok($$select pg_temp.wear('<svg/>', 'image/svg+xml')$$, '23514', null, 'that holds no scripts');
select pg_temp.sign_in('ada');
select is(pg_temp.picture_of('bob'), 'two image/webp', 'colleagues see it');
insert into auth.users (id, email) values (gen_random_uuid(), 'eve@example.com');
select pg_temp.sign_in('eve');
select is(pg_temp.picture_of('bob'), null, 'others do not');

-- The currency is fixed by the first deal.

select pg_temp.sign_in('ada');
select lives_ok(
  $$update public.teams set currency = 'USD' where id = (select sales from made)$$,
  'the currency of a team without deals can change');
insert into public.deals (team_id, pipeline_id, stage_id, title)
select team_id, pipeline_id, id, 'Deal' from public.pipeline_stages
where team_id = (select sales from made) and name = 'Proposal';
select throws_ok(
  $$update public.teams set currency = 'EUR' where id = (select sales from made)$$, 'P0001',
  'The currency cannot change any more, since there are deals with amounts in it.', 'with deals it cannot');
select lives_ok(
  $$update public.teams set currency = 'USD', name = 'Southwind' where id = (select sales from made)$$,
  'but everything else');
select throws_ok(
  $$update public.teams set gross_margin = 100.01 where id = (select sales from made)$$, '23514', null,
  'a margin is a percentage');

-- Being at work.

select public.mark_active(leads) from made;
select is(
  (select last_active_at from public.team_members
    where team_id = (select leads from made) and user_id = pg_temp.id('ada')), now(),
  'mark_active notes when somebody was at work');
select public.mark_active(leads) from made;
select is(
  (select count(*) from public.team_members where last_active_at is not null), 1::bigint,
  'in that team, and of the caller alone');

-- A team keeps an owner.

select throws_ok(
  'update public.team_members set role = ''god''', '23514', null, 'a role is owner, admin or member');
select throws_ok(
  'update public.team_members set role = ''member'' where role = ''owner''', 'P0001', 'A team needs an owner.',
  'the last owner cannot step down');
select throws_ok(
  'delete from public.team_members where role = ''owner''', 'P0001', 'A team needs an owner.',
  'the last owner cannot leave');
select throws_ok(
  'delete from public.team_members', 'P0001', 'A team needs an owner.', 'nor can everybody at once');
select throws_ok(
  'delete from auth.users where id = pg_temp.id(''ada'')', 'P0001', 'A team needs an owner.',
  'the last owner''s account stays');
update public.team_members set role = 'owner' where user_id = pg_temp.id('bob');
select lives_ok(
  $$update public.team_members set role = 'member'
    where team_id = (select leads from made) and user_id = pg_temp.id('ada')$$,
  'one of two owners can step down');
select throws_ok(
  'delete from auth.users where id = pg_temp.id(''bob'')', 'P0001', 'A team needs an owner.',
  'the other one is the last then');
select lives_ok(
  'delete from public.teams where id = (select leads from made)', 'a whole team can be deleted');
select is_empty(
  'select from public.team_members where team_id = (select leads from made)', 'its members go with it');
select is_empty(
  'select from public.pipeline_stages where team_id = (select leads from made)', 'and its pipelines');
select lives_ok(
  'delete from auth.users where id = pg_temp.id(''bob'')', 'an account without a team can be deleted');
select is_empty('select from public.avatars', 'and takes its picture along');

select * from finish();
rollback;
