-- Companies and contacts: what is the same, what may refer to what, and what a search finds.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(73);

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

insert into auth.users (id, email) values
  (gen_random_uuid(), 'ada@example.com'),
  (gen_random_uuid(), 'bob@example.com'),
  (gen_random_uuid(), 'cyd@example.com');
create function pg_temp.home() returns uuid return '00000000-0000-4000-8000-000000000001'::uuid;
create function pg_temp.other() returns uuid return '00000000-0000-4000-8000-000000000002'::uuid;
insert into public.teams (id, name, currency) values
  (pg_temp.home(), 'Home', 'EUR'), (pg_temp.other(), 'Other', 'EUR');
insert into public.team_members (team_id, user_id, role) values
  (pg_temp.home(), pg_temp.id('ada'), 'owner'),
  (pg_temp.home(), pg_temp.id('bob'), 'member'),
  (pg_temp.other(), pg_temp.id('cyd'), 'owner');
select pg_temp.sign_in('bob');

-- Insert into the home team: a company by name, a contact by first name, last name and email.
create function pg_temp.add_company(p_name text) returns uuid language sql as $$
  insert into public.companies (team_id, name) values (pg_temp.home(), p_name)
  returning id
$$;
create function pg_temp.add_contact(p_first text, p_last text default '', p_email text default null)
returns uuid language sql as $$
  insert into public.contacts (team_id, first_name, last_name, email)
  values (pg_temp.home(), p_first, p_last, p_email)
  returning id
$$;

-- Companies

select lives_ok('select pg_temp.add_company(''Acme'')', 'a company needs a name only');
select is(
  (select created_by from public.companies), pg_temp.id('bob'),
  'the caller is its author');
select throws_ok(
  format('select pg_temp.add_company(%L)', name), '23505', null, format('%L is the same company as Acme', name))
from unnest(array['Acme', 'acme', 'ACME', '  Acme  ']) name;
select lives_ok(
  $$insert into public.companies (team_id, name) values (pg_temp.other(), 'Acme')$$,
  'another team has its own Acme');
select lives_ok($$select pg_temp.add_company(U&'Caf\00E9 \00C4rger')$$, 'a name may have accents');
select throws_ok(
  $$select pg_temp.add_company(U&'CAFE\0301 A\0308RGER')$$, '23505', null,
  'it is the same in capitals and in decomposed Unicode');
select throws_ok(
  format('select pg_temp.add_company(%L)', name), '23514', null,
  format('a company''s name cannot be of %s characters and %s blanks',
    char_length(btrim(name)), char_length(name) - char_length(btrim(name))))
from unnest(array['', '   ', repeat('x', 201), 'x' || repeat(' ', 200)]) name;
select throws_ok(
  format('update public.companies set website = %L', website), '23514', null,
  format('%L is not a website', website))
from unnest(array['javascript:alert(1)', 'ftp://example.com', 'example.com', ' https://example.com']) website;
select lives_ok('update public.companies set website = ''HTTPS://example.com/a?b''', 'http and https are');

-- Contacts

select pg_temp.add_contact(' Ada ', ' Lovelace ', 'Ada@Example.com');
select results_eq(
  'select full_name, type, lead_status from public.contacts',
  $$values ('Ada Lovelace', 'lead', 'new')$$, 'a contact''s full name is made of the trimmed parts');
select pg_temp.add_contact('Plato');
select ok(
  exists (select from public.contacts where full_name = 'Plato'), 'a last name may be empty');
update public.contacts set last_name = 'of Athens' where first_name = 'Plato';
select ok(
  exists (select from public.contacts where full_name = 'Plato of Athens'), 'the full name follows its parts');
select throws_ok(
  'select pg_temp.add_contact(''B'', '''', ''ADA@example.COM'')', '23505', null,
  'an address belongs to one contact, whatever its case');
select lives_ok(
  $$insert into public.contacts (team_id, first_name, email)
    values (pg_temp.other(), 'Ada', 'ada@example.com')$$,
  'and to one of another team');
select lives_ok('select pg_temp.add_contact(''Socrates'')', 'several contacts may lack an address');
select throws_ok(
  format('update public.contacts set email = %L where first_name = ''Plato''', email), '23514', null,
  format('%L is no address', email))
from unnest(array['', 'plato', 'plato@', '@athens', 'a b@athens', 'a@b@athens', 'a@b ']) email;
select throws_ok('select pg_temp.add_contact('' '')', '23514', null, 'a contact has a first name');
select throws_ok(
  format('update public.contacts set %I = %L where first_name = ''Plato''', field, value), '23514', null,
  format('%s cannot be %s', field, value))
from (values ('type', 'friend'), ('lead_status', 'unknown')) as bad (field, value);
select throws_ok(
  'update public.contacts set tags = array[''vip'', null]', '23514', null, 'a tag is a text');
select throws_ok(
  'update public.contacts set tags = array_fill(''x''::text, array[51])', '23514', null, '50 tags at most');
select throws_ok(
  'update public.contacts set tags = array[repeat(''x'', 6000)]', '23514', null, 'and no novels');
select lives_ok(
  'update public.contacts set tags = array[''vip'', ''Berlin, Mitte'']', 'tags are texts of any kind');

-- Another team's ids are unknown ids.

create function pg_temp.refusal(p_statement text) returns text language plpgsql as $$
declare
  said text;
begin
  execute p_statement;
  return 'done';
exception when others then
  get stacked diagnostics said = pg_exception_detail;
  return sqlstate || ' ' || regexp_replace(said, '[0-9a-f-]{36}', 'ID', 'g');
end
$$;
select is(
  pg_temp.refusal(format('update public.contacts set %I = %L where first_name = ''Plato''', field, foreign_id)),
  '23503 ' || format('Key (team_id, %s)=(ID, ID) is not present in table "%s".', field, referred),
  format('a contact cannot get %s as its %s', what, field))
from (values
  ('company_id', 'companies', 'another team''s company', (select id from public.companies where team_id = pg_temp.other())),
  ('company_id', 'companies', 'an unknown company', private.uuid_v7()),
  ('owner_id', 'team_members', 'another team''s member', pg_temp.id('cyd')),
  ('owner_id', 'team_members', 'an unknown user', private.uuid_v7())
) as reference (field, referred, what, foreign_id);
select is(
  pg_temp.refusal(format('update public.companies set owner_id = %L where name = ''Acme''', stranger)),
  '23503 Key (team_id, owner_id)=(ID, ID) is not present in table "team_members".',
  'a company cannot get a stranger as its owner')
from unnest(array[gen_random_uuid(), pg_temp.id('cyd')]) stranger;

-- Deleting leaves what referred to it.

update public.contacts set
  company_id = (select id from public.companies where name = 'Acme' and team_id = pg_temp.home()),
  owner_id = pg_temp.id('bob')
where first_name = 'Plato';
update public.companies set owner_id = pg_temp.id('bob')
where name = 'Acme' and team_id = pg_temp.home();
select is(
  (select version from public.contacts where first_name = 'Plato'), 4, 'each write counted one version');
delete from public.companies where name = 'Acme' and team_id = pg_temp.home();
select results_eq(
  'select team_id, company_id, owner_id from public.contacts where first_name = ''Plato''',
  $$values (pg_temp.home(), null::uuid, pg_temp.id('bob'))$$,
  'a deleted company leaves its contacts without a company');
delete from public.team_members where user_id = pg_temp.id('bob');
select results_eq(
  'select team_id, owner_id, created_by from public.contacts where first_name = ''Plato''',
  $$values (pg_temp.home(), null::uuid, pg_temp.id('bob'))$$,
  'a member who leaves leaves the records, without an owner');
delete from auth.users where email = 'bob@example.com';
select results_eq(
  'select team_id, created_by from public.contacts where first_name = ''Plato''',
  $$values (pg_temp.home(), null::uuid)$$,
  'a deleted account leaves the records, without an author');
select throws_ok(
  'update public.contacts set team_id = pg_temp.other()', '42501', null,
  'a contact never changes team');
select throws_ok(
  'update public.companies set created_by = pg_temp.id(''ada'')', '42501', null,
  'a company never changes author');

-- Search

select pg_temp.sign_in('ada');
select pg_temp.add_contact('Percy', '100% sure');
select pg_temp.add_contact('Under', 'a_b', 'under@example.com');
select pg_temp.add_contact('Back', E'c:\\d');
select pg_temp.add_contact(U&'Zoe\0308');
update public.contacts set phone = '+49 30 1234567' where full_name = 'Ada Lovelace' and team_id = pg_temp.home();
create function pg_temp.found(p_query text) returns text language sql as $$
  select coalesce(string_agg(full_name, ', '), '')
  from public.search_contacts(pg_temp.home(), p_query, 50)
$$;
select is(pg_temp.found(query), names, format('searching contacts for %L', query))
from (values
  ('love', 'Ada Lovelace'), ('  LOVE ', 'Ada Lovelace'), ('ada lov', 'Ada Lovelace'),
  ('EXAMPLE.com', 'Ada Lovelace, Under a_b'), ('30 1234', 'Ada Lovelace'),
  ('%', 'Percy 100% sure'), ('_', 'Under a_b'), (E'\\', E'Back c:\\d'), ('0%_', ''),
  (U&'ZO\00CB', U&'Zoe\0308'), ('nobody', '')
) as searches (query, names);
select is(
  (select count(*) from public.search_contacts(pg_temp.home(), 'a', least_rows)),
  1::bigint, format('a limit of %s gives one row', coalesce(least_rows::text, 'null')))
from unnest(array[1, 0, -5, null]) least_rows;
insert into public.contacts (team_id, first_name)
select pg_temp.home(), 'Clone ' || n from generate_series(1, 60) n;
select is(
  (select count(*) from public.search_contacts(pg_temp.home(), 'clone', 1000)),
  50::bigint, 'a search gives 50 rows at most');
select throws_ok(
  format('select * from public.search_%s(%L, ''a'')', kind, team), '42501', 'You are not a member of this team.',
  format('searching %s of %s is refused', kind, what))
from unnest(array['contacts', 'companies']) kind,
  (values (pg_temp.other(), 'another team'), (private.uuid_v7(), 'no team'))
    as teams (team, what);
select pg_temp.add_company('100% Hats');
select results_eq(
  format('select name from public.search_companies(pg_temp.home(), %L)', query), array[name],
  format('searching companies for %L', query))
from (values (U&'cafe\0301', U&'Caf\00E9 \00C4rger'), ('%', '100% Hats')) as searches (query, name);
select pg_temp.add_contact('Hatter');
update public.contacts set company_id = (select id from public.companies where name = '100% Hats')
where first_name = 'Hatter';
select results_eq(
  $$select full_name, company_name from public.search_contacts(pg_temp.home(), 'hatter')$$,
  $$values ('Hatter', '100% Hats')$$, 'a found contact comes with its company');

select * from finish();
rollback;
