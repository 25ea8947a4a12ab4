-- Companies and contacts: what is the same, what may refer to what, and what a search finds.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(219);

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
from unnest(array['javascript:alert(1)', 'ftp://example.com', 'example.com', ' https://example.com', 'https://', 'https://a b']) website;
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
from unnest(array['', 'plato', 'plato@', '@athens.example', 'plato@athens', 'a b@athens.example', 'a@b@c.example', 'a@b.c ']) email;
select lives_ok(
  'update public.contacts set email = ''платон@афины.example'' where first_name = ''Plato''',
  'an address may be of any script');
select throws_ok('select pg_temp.add_contact('' '')', '23514', null, 'a contact has a first name');
select throws_ok(
  format('update public.contacts set %I = %L where first_name = ''Plato''', field, value), '23514', null,
  format('%s cannot be %s', field, value))
from (values ('type', 'friend'), ('lead_status', 'unknown')) as bad (field, value);
select throws_ok(
  'update public.contacts set tags = array[''vip'', null]', '23514', null, 'a tag is a text');
select throws_ok(
  format('update public.contacts set tags = %L', tags), '23514', null, format('%s are no tags', what))
from (values
  (array(select n::text from generate_series(1, 31) n), '31'), (array[repeat('x', 51)], '51 characters'),
  (array[''], 'blanks'), (array[' vip'], 'blanks in front'), (array['vip', 'vip'], 'two that are the same')
) as bad (tags, what);
select throws_ok(
  format('update public.contacts set birthday = %L', day), '23514', null, format('%s is no birthday', day))
from unnest(array[current_date + 2, date '1899-12-31']) day;
select lives_ok('update public.contacts set birthday = current_date', 'today is one');
update public.contacts set birthday = null;
select throws_ok(
  'update public.contacts set linkedin_url = ''javascript:alert(1)''', '23514', null, 'a profile is a web address');
select throws_ok(
  format('update public.%s set notes = repeat(''x'', 5001)', kind), '23514', null, format('notes of %s have an end', kind))
from unnest(array['contacts', 'companies']) kind;
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
  (select version from public.contacts where first_name = 'Plato'), 7, 'each write counted one version');
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

-- The lists

select pg_temp.sign_in('ada');
select pg_temp.add_contact('Percy', '100% sure');
select pg_temp.add_contact('Under', 'a_b', 'under@example.com');
select pg_temp.add_contact('Back', E'c:\\d');
select pg_temp.add_contact(U&'Zoe\0308');
select pg_temp.add_contact('美咲', '月野原');
select pg_temp.add_contact('Hatter');
select pg_temp.add_company('100% Hats');
update public.contacts set phone = '+49 (0)30 123-4567', mobile = '٠١٢ 98', personal_email = 'Countess@Home.example'
where full_name = 'Ada Lovelace' and team_id = pg_temp.home();
update public.contacts set company_id = (select id from public.companies where name = '100% Hats')
where first_name = 'Hatter';
-- The names on a page, in order.
create function pg_temp.names(p_page jsonb) returns text language sql as $$
  select coalesce(string_agg(coalesce(row ->> 'full_name', row ->> 'name'), ', ' order by place), '')
  from jsonb_array_elements(coalesce(p_page -> 'contacts', p_page -> 'companies'))
    with ordinality as rows (row, place)
$$;
create function pg_temp.found(p_query text) returns text language sql as $$
  select pg_temp.names(public.contacts_page(pg_temp.home(), jsonb_build_object('q', p_query)))
$$;
select is(pg_temp.found(query), names, format('searching contacts for %L', query))
from (values
  ('love', 'Ada Lovelace'), ('  LOVE ', 'Ada Lovelace'), ('ada lov', 'Ada Lovelace'),
  ('EXAMPLE.com', 'Ada Lovelace, Under a_b'), ('countess@home', 'Ada Lovelace'),
  ('0%_', ''), ('a_b', 'Under a_b'), ('axb', ''), (E'c:\\d', E'Back c:\\d'), (E'\\', ''), ('%', ''),
  (U&'ZO\00CB', U&'Zoe\0308'), ('zoe', U&'Zoe\0308'), ('nobody', ''), ('(Hat|Ada)', ''), ('''; drop table x', ''),
  ('100% hat', 'Hatter'), ('100%', 'Hatter, Percy 100% sure'),
  -- One or two characters begin a word, but where words are written without blanks.
  ('ha', 'Hatter'), ('tt', ''), ('l', 'Ada Lovelace'), ('c:', E'Back c:\\d'), ('野原', '美咲 月野原'), ('月', '美咲 月野原')
) as searches (query, names);
select is(
  pg_temp.names(public.contacts_page(pg_temp.home(), '{"q": "s"}', sort)), names, format('what is found comes by %s', sort))
from (values
  ('name', 'Percy 100% sure, Socrates'), ('relevance', 'Socrates, Percy 100% sure')
) as orders (sort, names);
select is(pg_temp.found(query), 'Ada Lovelace', format('%s is part of a phone number', query))
from unnest(array['30 1234', '+49 30 1234567', '0049301234567', '(030) 123', '030/123 45 67', '1298', '٣٠١٢٣']) query;
select is(
  jsonb_array_length(public.contacts_page(pg_temp.home(), '{}', 'name', false, null, least_rows) -> 'contacts'),
  1, format('a limit of %s gives one row', coalesce(least_rows::text, 'null')))
from unnest(array[1, 0, -5, null]) least_rows;
select results_eq(
  format('select pg_temp.names(public.companies_page(pg_temp.home(), jsonb_build_object(''q'', %L)))', query),
  array[name], format('searching companies for %L', query))
from (values
  (U&'cafe\0301', U&'Caf\00E9 \00C4rger'), ('100%', '100% Hats'), ('ha', '100% Hats'), ('at', ''), ('_', '')
) as searches (query, name);
select throws_ok(
  format('select public.%s_page(%L, ''{"q": "a"}'')', kind, team), '42501', 'You are not a member of this team.',
  format('reading %s of %s is refused', kind, what))
from unnest(array['contacts', 'companies']) kind,
  (values (pg_temp.other(), 'another team'), (private.uuid_v7(), 'no team'))
    as teams (team, what);
select throws_ok(statement, '23514', null, format('%s is refused', what))
from (values
  ($$select public.contacts_page(pg_temp.home(), '{"colour": "red"}')$$, 'a page of contacts with an unknown filter'),
  ($$select public.contacts_page(pg_temp.home(), '{}', 'colour')$$, 'with an unknown sort'),
  ($$select public.companies_page(pg_temp.home(), '{"colour": "red"}')$$, 'a page of companies with an unknown filter'),
  ($$select public.companies_page(pg_temp.home(), '{}', 'colour')$$, 'with an unknown sort')
) as bad (statement, what);

-- A company's name goes along with its contacts, and that is no change of theirs.

select is(
  (select version from public.contacts where first_name = 'Hatter'), 2,
  'choosing a company is a change of the contact');
update public.companies set name = 'Mad Hats' where name = '100% Hats';
select is(pg_temp.found('mad hats'), 'Hatter', 'contacts are found by the new name of their company');
select is(pg_temp.found('100% hat'), '', 'and no longer by the old one');
select is(
  (select version from public.contacts where first_name = 'Hatter'), 2, 'a new name of the company is not');
update public.contacts set company_id = null where first_name = 'Hatter';
select is(pg_temp.found('mad hats'), '', 'nor once they have left it');

-- Pages

create table pg_temp.kinds (kind text, sort text);
insert into pg_temp.kinds
select 'contacts', unnest(array['name', 'relevance', 'company_name', 'email', 'type', 'lead_status', 'owner_name', 'created_at', 'updated_at'])
union all
select 'companies', unnest(array['name', 'relevance', 'industry', 'owner_name', 'created_at', 'updated_at']);
insert into public.companies (team_id, name, industry, owner_id)
select pg_temp.home(), 'Firm ' || n, case n % 3 when 0 then 'Media' when 1 then 'Energy' end,
  case when n % 2 = 0 then pg_temp.id('ada') end
from generate_series(1, 7) n;
insert into public.contacts (team_id, first_name, email, type, lead_status, owner_id, company_id)
select pg_temp.home(), 'Clone', case when n % 3 = 0 then n || '@example.com' end,
  (array['lead', 'customer'])[1 + n % 2], (array['new', 'unqualified', 'qualified'])[1 + n % 3],
  case when n % 2 = 0 then pg_temp.id('ada') end,
  (select id from public.companies where name = 'Firm ' || n % 4)
from generate_series(1, 8) n;
create function pg_temp.walk(p_kind text, p_sort text, p_descending boolean, p_filter jsonb default '{}')
returns uuid[] language plpgsql as $$
declare
  page jsonb;
  ids uuid[] := '{}';
begin
  for step in 1..50 loop
    execute format('select public.%s_page(pg_temp.home(), $4, $1, $2, $3, 2)', p_kind)
      into page using p_sort, p_descending, page -> 'next', p_filter;
    ids := ids || array(select (row ->> 'id')::uuid from jsonb_array_elements(page -> p_kind) row);
    exit when page -> 'next' = 'null';
  end loop;
  return ids;
end
$$;
select is(
  array(select id from (
    select (row ->> 'id')::uuid as id, place
    from jsonb_array_elements(public.contacts_page(pg_temp.home(), '{"q": "e"}', 'relevance', false, null, 200) -> 'contacts')
      with ordinality as rows (row, place)
  ) whole order by place),
  pg_temp.walk('contacts', 'relevance', false, '{"q": "e"}'), 'so do pages of what is found, in its order');
select set_eq(
  format('select unnest(pg_temp.walk(%L, %L, %L))', kind, sort, descending),
  format('select id from public.%I where team_id = pg_temp.home()', kind),
  format('pages of %s by %s%s hold each once', kind, sort, case when descending then ', backwards' else '' end))
from pg_temp.kinds, unnest(array[true, false]) descending;
select is(
  cardinality(pg_temp.walk(kind, sort, true)),
  case kind when 'contacts' then (select count(*) from public.contacts where team_id = pg_temp.home())
    else (select count(*) from public.companies where team_id = pg_temp.home()) end::integer,
  format('none of %s twice by %s', kind, sort))
from pg_temp.kinds;
select is(
  (public.contacts_page(pg_temp.home(), '{}', sort, descending, null, 200) -> 'contacts' -> -1 ->> field), null,
  format('what has no %s comes last%s', field, case when descending then ', backwards, too' else '' end))
from (values ('company_name', 'company_name'), ('email', 'email'), ('owner_name', 'owner_id')) as nullable (sort, field),
  unnest(array[true, false]) descending;
select is(
  (select string_agg(distinct row ->> 'first_name', ', ') from jsonb_array_elements(
    public.contacts_page(pg_temp.home(), filter::jsonb) -> 'contacts') row), 'Clone',
  format('the filter %s finds some', filter))
from (values
  ('{"type": "customer"}'), ('{"status": "unqualified"}'),
  (format('{"company_id": "%s"}', (select id from public.companies where name = 'Firm 1'))),
  (format('{"owner_id": "%s"}', pg_temp.id('ada')))
) as filters (filter);
update public.contacts set tags = case first_name when 'Percy' then array['vip', 'a,b'] when 'Plato' then array['Berlin, Mitte'] else '{}' end;
select is(
  pg_temp.names(public.contacts_page(pg_temp.home(), jsonb_build_object('tag', tag))), 'Percy 100% sure',
  format('the tag %L is found', tag))
from unnest(array['vip', 'a,b']) tag;
select is(pg_temp.names(public.contacts_page(pg_temp.home(), '{"tag": "vi"}')), '', 'a tag is found as a whole');
select results_eq(
  'select public.contact_tags(pg_temp.home())', array['Berlin, Mitte', 'a,b', 'vip'], 'tags in use, by name');

-- Who may be the same

create function pg_temp.alike(p_email text, p_name text) returns text language sql as $$
  select coalesce(string_agg(full_name || ' ' || match, ', '), '')
  from public.contact_duplicates(pg_temp.home(), p_email, p_name)
$$;
select is(pg_temp.alike(email, name), alike, format('whoever is %s at %s resembles %s', name, email, alike))
from (values
  ('ADA@example.com', null, 'Ada Lovelace email'), (' countess@home.EXAMPLE', null, 'Ada Lovelace email'),
  (null, 'Ada Lovelac', 'Ada Lovelace name'), (null, 'lovelace ada', 'Ada Lovelace name'),
  (null, 'Adam Love', ''), ('ada@example.co', 'Bert', ''), (null, '', ''), (null, null, ''), (null, '美咲 月野原', '美咲 月野原 name'),
  ('ada@example.com', 'Ada Lovelace', 'Ada Lovelace email'), (null, '%', '')
) as wanted (email, name, alike);
select is(
  (select count(*) from public.contact_duplicates(pg_temp.home(), null, 'Clone')), 5::bigint, 'five at most');
select is_empty(
  $$select * from public.contact_duplicates(pg_temp.home(), 'ada@example.com', null,
    (select id from public.contacts where full_name = 'Ada Lovelace' and team_id = pg_temp.home()))$$,
  'but the one being edited');
select throws_ok(
  'select * from public.contact_duplicates(pg_temp.other(), ''a@b.c'')', '42501', null,
  'asking another team is refused');

-- A contact together with its company

create function pg_temp.company_of(p_contact uuid) returns text language sql as $$
  select o.name from public.contacts c join public.companies o on o.team_id = c.team_id and o.id = c.company_id
  where c.id = p_contact
$$;
select is(
  pg_temp.company_of(public.create_contact(pg_temp.home(), '{"first_name": "New"}', jsonb_build_object('name', name))),
  taken, format('a contact of %L is one of %s', name, taken))
from (values ('Brand new', 'Brand new'), ('  BRAND NEW ', 'Brand new')) as given (name, taken);
select throws_ok(
  $$select public.create_contact(pg_temp.home(), '{"first_name": "Two", "email": "ADA@example.com"}', '{"name": "Half done"}')$$,
  '23505', null, 'an address that is taken refuses the contact');
select is_empty($$select from public.companies where name = 'Half done'$$, 'and its company with it');
select results_eq(
  $$select public.create_contact(pg_temp.home(), sent, '{"name": "Sent twice"}')
    from jsonb_build_object('id', 'cccccccc-0000-7000-8000-000000000001', 'first_name', 'Same') sent, generate_series(1, 2)$$,
  $$values ('cccccccc-0000-7000-8000-000000000001'::uuid), ('cccccccc-0000-7000-8000-000000000001')$$,
  'what is sent again with the same id is the contact that is there');
select is((select count(*) from public.contacts where first_name = 'Same'), 1::bigint, 'and is there once');
select pg_temp.sign_in('cyd');
insert into public.team_members (team_id, user_id, role) values (pg_temp.home(), pg_temp.id('cyd'), 'member');
select throws_ok(
  $$select public.create_contact(pg_temp.home(), '{"first_name": "Other", "id": "cccccccc-0000-7000-8000-000000000001"}')$$,
  'PT409', null, 'somebody else''s contact is not taken for one''s own');

-- Where members see only their own

update public.teams set visibility = 'own' where id = pg_temp.home();
select is(pg_temp.found(query), '', format('%L finds nobody else''s contacts', query))
from unnest(array['', 'hatter', 'firm', '1298']) query;
select is(pg_temp.names(public.contacts_page(pg_temp.home(), '{"tag": "vip"}')), '', 'nor does a tag');
select is(pg_temp.names(public.companies_page(pg_temp.home())), '', 'nor their companies');
select is(pg_temp.alike('ada@example.com', 'Ada Lovelace'), '', 'nor does one hear whom one resembles');
select throws_ok(
  format($$select public.create_contact(pg_temp.home(), '{"first_name": "Spy", "company_id": "%s"}')$$,
    (select id from public.companies where name = 'Firm 1')), '23503',
  'insert or update on table "contacts" violates foreign key constraint "contacts_team_id_company_id_fkey"',
  'a hidden company cannot be linked to, as if it did not exist');
select is(
  pg_temp.company_of(public.create_contact(pg_temp.home(), '{"first_name": "Own"}', '{"name": "Own Ltd"}')), 'Own Ltd',
  'a company of one''s own can be made along');
select is(pg_temp.found('own'), 'Own', 'and what is one''s own is found');
update public.teams set visibility = 'everyone' where id = pg_temp.home();
delete from public.team_members where team_id = pg_temp.home() and user_id = pg_temp.id('cyd');
select pg_temp.sign_in('ada');

-- Several at once

select is(
  public.change_contacts(pg_temp.home(), array(select id from public.contacts where first_name = 'Percy'),
    '{"add_tags": ["new", "vip", "new"], "remove_tags": ["a,b"], "type": "partner", "owner_id": null}'),
  1, 'several fields change at once');
select results_eq(
  $$select tags, type from public.contacts where first_name = 'Percy'$$,
  $$values (array['vip', 'new'], 'partner')$$, 'tags are there once, the new ones last');
select is(
  public.change_contacts(pg_temp.home(), array(select id from public.contacts where first_name = 'Percy'), '{"type": "partner"}'),
  1, 'a change to what is so already counts');
select is((select version from public.contacts where first_name = 'Percy'), 3, 'but changes nothing');
select throws_ok(
  format('select public.change_contacts(pg_temp.home(), %L, %L)', ids, change), code, null, format('%s is refused', what))
from (values
  (array[private.uuid_v7()], '{"type": "lead"}', 'PT404', 'an unknown contact'),
  (array(select id from public.contacts where team_id = pg_temp.other()), '{"type": "lead"}', 'PT404', 'another team''s contact'),
  (array(select id from public.contacts where first_name = 'Percy'), '{"version": 9}', '23514', 'another field'),
  (array(select id from public.contacts where first_name = 'Percy'), '{"type": "friend"}', '23514', 'an unknown type'),
  (array(select id from public.contacts where first_name = 'Percy'), format('{"owner_id": "%s"}', pg_temp.id('cyd')), '23503', 'a stranger as owner'),
  (array(select private.uuid_v7() from generate_series(1, 201)), '{"type": "lead"}', '23514', 'more than 200')
) as bad (ids, change, code, what);

select * from finish();
rollback;
