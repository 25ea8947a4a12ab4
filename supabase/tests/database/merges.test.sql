-- Merging contacts and companies: what the kept one becomes, that everything moves over, and what an undo brings back.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(61);

create function pg_temp.id(p_name text) returns uuid language sql as $$
  select id from auth.users where email = p_name || '@example.com'
$$;
create function pg_temp.sign_in(p_name text) returns void language sql as $$
  select
    set_config('request.jwt.claims', jsonb_build_object('sub', pg_temp.id(p_name))::text, true),
    set_config('request.jwt.claim.sub', coalesce(pg_temp.id(p_name)::text, ''), true)
$$;
insert into auth.users (id, email)
select gen_random_uuid(), name || '@example.com' from unnest(array['ada', 'bob', 'cyd', 'dan']) name;
create function pg_temp.home() returns uuid return '00000000-0000-4000-8000-000000000001'::uuid;
create function pg_temp.other() returns uuid return '00000000-0000-4000-8000-000000000002'::uuid;
insert into public.teams (id, name, currency) values
  (pg_temp.home(), 'Home', 'EUR'), (pg_temp.other(), 'Other', 'EUR');
insert into public.team_members (team_id, user_id, role) values
  (pg_temp.home(), pg_temp.id('ada'), 'owner'),
  (pg_temp.home(), pg_temp.id('bob'), 'member'),
  (pg_temp.home(), pg_temp.id('dan'), 'member'),
  (pg_temp.other(), pg_temp.id('cyd'), 'owner');
select pg_temp.sign_in('ada');

-- Tables that refer to contacts as a later migration might add them: their rows
-- move without a word about them in the functions. A guest comes once to a visit.
create table public.visits (
  team_id uuid not null, id uuid not null default private.uuid_v7(), contact_id uuid not null,
  primary key (team_id, id),
  foreign key (team_id, contact_id) references public.contacts (team_id, id) on delete cascade
);
create table public.guests (
  team_id uuid not null, visit_id uuid not null, contact_id uuid not null, dish text,
  primary key (team_id, visit_id, contact_id),
  foreign key (team_id, visit_id) references public.visits (team_id, id) on delete cascade,
  foreign key (team_id, contact_id) references public.contacts (team_id, id) on delete cascade
);

select private.add_pipeline(pg_temp.home(), 'Sales', 'classic_sales');
insert into public.companies (team_id, name, website, industry) values
  (pg_temp.home(), 'Acme', null, 'Tools'),
  (pg_temp.home(), 'Acme Inc.', 'https://acme.example', 'Hardware');
create function pg_temp.company(p_name text) returns uuid language sql as $$
  select id from public.companies where team_id = pg_temp.home() and name = p_name
$$;
insert into public.contacts (team_id, first_name, last_name, email, phone, job_title, tags, company_id, owner_id) values
  (pg_temp.home(), 'Mia', 'Muster', 'mia@example.com', null, 'CEO', '{vip,berlin}', null, null),
  (pg_temp.home(), 'Maria', 'Muster', 'maria@example.com', '+49 30 1', 'Boss', '{berlin,old}',
    pg_temp.company('Acme Inc.'), pg_temp.id('bob'));
create function pg_temp.contact(p_name text) returns uuid language sql as $$
  select id from public.contacts where team_id = pg_temp.home() and first_name = p_name
$$;
create temp table people as select first_name as name, id from public.contacts;
grant select on people to authenticated;
create function pg_temp.person(p_name text) returns uuid language sql as $$
  select id from people where name = p_name
$$;
insert into public.deals (team_id, pipeline_id, stage_id, title, amount, contact_id, company_id)
select s.team_id, s.pipeline_id, s.id, d.title, 100, pg_temp.contact(d.contact), pg_temp.company(d.company)
from public.pipeline_stages s, (values
  ('Hers', 'Maria', 'Acme Inc.'), ('Hers too', 'Maria', null), ('Kept', 'Mia', 'Acme')
) as d (title, contact, company)
where s.team_id = pg_temp.home() and s.name = 'Proposal';
insert into public.visits (team_id, contact_id)
select pg_temp.home(), pg_temp.contact(name) from unnest(array['Mia', 'Maria']) name;
-- Both were guests of Mia's visit, Maria alone of her own.
insert into public.guests (team_id, visit_id, contact_id, dish)
select v.team_id, v.id, pg_temp.contact(g.guest), g.dish
from public.visits v join people p on p.id = v.contact_id
join (values ('Mia', 'Mia', 'soup'), ('Mia', 'Maria', 'fish'), ('Maria', 'Maria', 'cake'))
  as g (host, guest, dish) on g.host = p.name;
insert into public.deal_contacts (team_id, deal_id, contact_id, role)
select d.team_id, d.id, pg_temp.contact(r.contact), r.role
from public.deals d join (values
  ('Kept', 'Mia', 'champion'), ('Kept', 'Maria', 'user'), ('Hers too', 'Maria', 'blocker')
) as r (title, contact, role) using (title);
insert into public.activities (team_id, type, subject, metadata, contact_id, company_id) values
  (pg_temp.home(), 'call', 'call', '{"direction": "in"}', pg_temp.contact('Maria'), pg_temp.company('Acme Inc.'));

create function pg_temp.merge(p_keep text, p_drop text, p_values jsonb default '{}', p_versions jsonb default '{}')
returns uuid language sql as $$
  select public.merge_contacts(pg_temp.home(), pg_temp.person(p_keep), pg_temp.person(p_drop), p_values, p_versions)
$$;
create function pg_temp.last_merge() returns uuid language sql as $$
  select id from public.record_merges where team_id = pg_temp.home() order by id desc limit 1
$$;
create function pg_temp.undo(p_merge_id uuid default pg_temp.last_merge()) returns void language sql as $$
  select public.undo_merge(pg_temp.home(), p_merge_id)
$$;
-- What is whose: deals by title, roles, activities, visits and dishes, by the contact's first name.
create function pg_temp.whose() returns text language sql as $$
  select string_agg(what || ' of ' || coalesce(c.first_name, 'nobody'), ', ' order by lower(what) collate "C", c.first_name)
  from (
    select title as what, contact_id from public.deals where team_id = pg_temp.home()
    union all select role, contact_id from public.deal_contacts
    union all select subject, contact_id from public.activities
    union all select 'visit', contact_id from public.visits
    union all select dish, contact_id from public.guests
  ) links left join public.contacts c on c.team_id = pg_temp.home() and c.id = links.contact_id
$$;

-- Every reference is known.

select set_eq(
  $$select relation, field from private.links_to('public.contacts')
    where relation in ('deals'::regclass, 'visits'::regclass, 'guests'::regclass, 'record_merges'::regclass)$$,
  $$values ('deals'::regclass, 'contact_id'::name), ('guests', 'contact_id'),
    ('record_merges', 'contact_id'), ('visits', 'contact_id')$$,
  'what refers to contacts is read from the catalog');
select is_empty(
  $$select k.conrelid::regclass, k.conname from pg_constraint k
    where k.contype = 'f' and k.confrelid in ('public.contacts'::regclass, 'public.companies'::regclass)
      and (
        cardinality(k.conkey) <> 2
        or (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'team_id'
        or not exists (
          select from private.links_to(k.confrelid) l where l.relation = k.conrelid and l.row_key is not null
        )
      )$$,
  'every foreign key to contacts and companies is one that a merge can move');
select is(
  public.count_links(pg_temp.home(), 'contact', pg_temp.person('Maria'))
    @> '{"deals": 2, "visits": 1, "guests": 2}',
  true, 'what a merge would move can be counted beforehand');
select ok(
  not public.count_links(pg_temp.home(), 'contact', pg_temp.person('Maria')) ? 'record_merges',
  'merges themselves do not count');

-- Who may

select pg_temp.sign_in('bob');
select throws_ok(
  statement, '42501', 'Only admins and owners merge records.', what || ' by a member')
from (values
  ('merging', $$select pg_temp.merge('Mia', 'Maria')$$),
  ('counting', $$select public.count_links(pg_temp.home(), 'contact', pg_temp.person('Mia'))$$),
  ('undoing', $$select pg_temp.undo(private.uuid_v7())$$)
) as attempt (what, statement);
select pg_temp.sign_in('cyd');
select throws_ok(
  $$select pg_temp.merge('Mia', 'Maria')$$, '42501', null, 'merging by another team''s owner');
insert into public.contacts (team_id, first_name) values (pg_temp.other(), 'Mia');
select throws_ok(
  format('select public.merge_contacts(pg_temp.other(), %L, %L)', foreign_id, own.id),
  'PT404', 'There is no such contact.', 'another team''s contact is an unknown one, as is ' || what)
from (select id from public.contacts where team_id = pg_temp.other()) own,
  (values ('a made up one', private.uuid_v7()), ('Mia of Home', pg_temp.person('Mia'))) as t (what, foreign_id);
select pg_temp.sign_in(null);
select throws_ok($$select pg_temp.merge('Mia', 'Maria')$$, '42501', null, 'merging by nobody');
select pg_temp.sign_in('ada');
select throws_ok(
  $$select pg_temp.merge('Mia', 'Mia')$$, 'P0001', 'A contact cannot be merged with itself.', 'a contact and itself');
select throws_ok(
  format($$select pg_temp.merge('Mia', 'Maria', '{}', '{%s}')$$, versions), 'PT409', null,
  format('a merge of contacts that have changed since: %s', versions))
from unnest(array['"keep": 9, "drop": 1', '"keep": 1, "drop": 9', '"drop": 2']) versions;
select throws_ok(
  format($$select pg_temp.merge('Mia', 'Maria', '{"%s": "x"}')$$, field), '23514',
  format('There is no field %s.', field), format('%s is not for a merge to write', field))
from unnest(array['id', 'team_id', 'created_by', 'version', 'full_name', 'nickname']) field;

-- A merge

select lives_ok(
  $$select pg_temp.merge('Mia', 'Maria', '{"email": "maria@example.com", "job_title": null}', '{"keep": 1, "drop": 1}')$$,
  'an owner merges two contacts at the versions seen');
select results_eq(
  $$select first_name, email, phone, job_title, tags, company_id, owner_id, version
    from public.contacts where id = pg_temp.person('Mia')$$,
  $$values ('Mia', 'maria@example.com', '+49 30 1', null::text, '{vip,berlin,old}'::text[],
    pg_temp.company('Acme Inc.'), pg_temp.id('bob'), 2)$$,
  'the kept contact has the values chosen, its own, those it lacked, and all tags');
select is_empty(
  $$select from public.contacts where id = pg_temp.person('Maria')$$, 'the dropped contact is gone');
select is(
  pg_temp.whose(),
  'blocker of Mia, cake of Mia, call of Mia, champion of Mia, Hers of Mia, Hers too of Mia, Kept of Mia, '
    'soup of Mia, visit of Mia, visit of Mia',
  'everything moved over, and where both were there already, the kept one''s row stayed');
select is(
  (select version from public.deals where title = 'Hers'), 2, 'a moved deal counts a version');
select is(
  (select amount from public.deal_totals where team_id = pg_temp.home()), 300::numeric, 'no sum changed');
select results_eq(
  $$select kind, kept_id, dropped_id, dropped_name, merged_by, undo_until - merged_at, undone_at
    from public.record_merges$$,
  $$values ('contact', pg_temp.person('Mia'), pg_temp.person('Maria'), 'Maria Muster', pg_temp.id('ada'),
    interval '30 days', null::timestamptz)$$,
  'the merge is on record');
select throws_ok(
  $$select pg_temp.merge('Mia', 'Maria')$$, 'PT404', 'There is no such contact.', 'merging them again');

-- And back

select lives_ok($$select pg_temp.undo()$$, 'a merge can be undone');
select results_eq(
  $$select first_name, email, phone, job_title, tags, company_id, owner_id
    from public.contacts where team_id = pg_temp.home() order by first_name$$,
  $$values
    ('Maria', 'maria@example.com', '+49 30 1', 'Boss', '{berlin,old}'::text[],
      pg_temp.company('Acme Inc.'), pg_temp.id('bob')),
    ('Mia', 'mia@example.com', null, 'CEO', '{vip,berlin}', null, null)$$,
  'both contacts are as they were');
select results_eq(
  $$select id, version, created_at = updated_at from public.contacts where first_name = 'Maria'$$,
  $$values (pg_temp.person('Maria'), 2, true)$$,
  'the dropped one has its old id, and a version that nobody has seen');
select is(
  pg_temp.whose(),
  'blocker of Maria, cake of Maria, call of Maria, champion of Mia, fish of Maria, Hers of Maria, '
    'Hers too of Maria, Kept of Mia, soup of Mia, user of Maria, visit of Maria, visit of Mia',
  'and everything is back');
select throws_ok(
  $$select pg_temp.undo()$$, 'PT409', 'This merge has been undone already.', 'undoing it twice');

-- What others do in between is theirs.

select pg_temp.merge('Mia', 'Maria', '{"email": "maria@example.com", "job_title": "Boss"}');
update public.contacts set job_title = 'Chair', tags = '{chair}' where first_name = 'Mia';
insert into public.contacts (team_id, first_name) values (pg_temp.home(), 'Otto');
update public.deals set contact_id = pg_temp.contact('Otto') where title = 'Hers too';
delete from public.deals where title = 'Hers';
delete from public.visits v using public.guests g where g.visit_id = v.id and g.dish = 'soup';
delete from public.companies where name = 'Acme Inc.';
delete from public.team_members where user_id = pg_temp.id('bob');
select lives_ok($$select pg_temp.undo()$$, 'undo, after much has changed');
select results_eq(
  $$select first_name, email, job_title, tags, company_id, owner_id
    from public.contacts where team_id = pg_temp.home() order by first_name$$,
  $$values
    ('Maria', 'maria@example.com', 'Boss', '{berlin,old}'::text[], null::uuid, null::uuid),
    ('Mia', 'mia@example.com', 'Chair', '{chair}', null, null),
    ('Otto', null, null, '{}', null, null)$$,
  'values changed since stay, and what is gone is not referred to');
select is(
  pg_temp.whose(),
  'blocker of Maria, cake of Maria, call of Maria, champion of Mia, Hers too of Otto, Kept of Mia, '
    'user of Maria, visit of Maria',
  'so does what was given to somebody else; a row of something deleted does not return');

-- An address that somebody else has by now

select pg_temp.merge('Mia', 'Maria');
insert into public.contacts (team_id, first_name, email) values (pg_temp.home(), 'Mary', 'Maria@Example.com');
select throws_ok(
  $$select pg_temp.undo()$$, 'PT409',
  'Another contact has “maria@example.com” by now. Change it there, then undo the merge.',
  'undo where the address is taken');
select ok(
  not exists (select from public.contacts where id = pg_temp.person('Maria'))
    and (select undone_at is null from public.record_merges where id = pg_temp.last_merge()),
  'does nothing');
delete from public.contacts where first_name = 'Mary';
select lives_ok($$select pg_temp.undo()$$, 'once it is free it works');
insert into public.contacts (team_id, first_name, email) values (pg_temp.home(), 'Third', 'third@example.com');
select throws_ok(
  $$select pg_temp.merge('Mia', 'Maria', '{"email": "third@example.com"}')$$, '23505', null,
  'a merge cannot take the address of a third contact');

-- 30 days

select pg_temp.merge('Mia', 'Maria');
update public.record_merges set undo_until = now() - interval '1 minute' where id = pg_temp.last_merge();
select throws_ok(
  $$select pg_temp.undo()$$, 'PT409', 'A merge can be undone for 30 days, and this one is older.', 'undo too late');
create temp table late as select pg_temp.last_merge() as id;
select throws_ok($$select pg_temp.undo(private.uuid_v7())$$, 'PT404', 'There is no such merge.', 'an unknown merge');
select pg_temp.sign_in('cyd');
select throws_ok(
  $$select public.undo_merge(pg_temp.other(), id) from late$$, 'PT404', 'There is no such merge.',
  'another team''s merge is an unknown one');
select pg_temp.sign_in('ada');
insert into public.contacts (team_id, first_name) values (pg_temp.home(), 'Nia'), (pg_temp.home(), 'Pia');
insert into people select first_name, id from public.contacts where first_name in ('Nia', 'Pia', 'Otto');
select pg_temp.merge('Nia', 'Pia');
select is_empty(
  $$select from public.record_merges join late using (id)$$, 'the next merge forgets what is too late to undo');

-- Merges of merges: Nia (with Pia) goes into Otto.

update public.contacts set job_title = 'Pilot' where first_name = 'Nia';
update public.deals set contact_id = pg_temp.person('Nia') where title = 'Kept';
create temp table first_merge as select pg_temp.last_merge() as id;
select pg_temp.merge('Otto', 'Nia');
select is(
  (select kept_id from public.record_merges join first_merge using (id)), pg_temp.person('Otto'),
  'a merge of the dropped contact goes along');
select is(
  public.merged_into('contact', pg_temp.person('Pia')), pg_temp.person('Otto'),
  'what was merged first leads to where all of it is');
select is(public.merged_into('company', pg_temp.person('Pia')), null, 'as what it is, and as nothing else');
select pg_temp.sign_in('cyd');
select is(public.merged_into('contact', pg_temp.person('Pia')), null, 'nowhere for those of another team');
select pg_temp.sign_in('ada');
select lives_ok($$select pg_temp.undo(id) from first_merge$$, 'it can be undone first');
select is(public.merged_into('contact', pg_temp.person('Pia')), null, 'and leads nowhere then');
select lives_ok($$select pg_temp.undo()$$, 'and the later one then');
select results_eq(
  $$select first_name, job_title from public.contacts where first_name in ('Nia', 'Otto', 'Pia') order by 1$$,
  $$values ('Nia', 'Pilot'), ('Otto', null), ('Pia', null)$$, 'all three are there again');
select matches(pg_temp.whose(), 'Kept of Nia', 'with what was theirs');
select pg_temp.merge('Otto', 'Nia');
delete from public.contacts where first_name = 'Otto';
select is_empty(
  $$select from public.record_merges where kept_id = pg_temp.person('Otto')$$,
  'when the kept contact is deleted, so is the copy of the dropped one');

-- Companies

insert into public.companies (team_id, name, website) values (pg_temp.home(), 'Acme Inc.', 'https://acme.example');
insert into public.contacts (team_id, first_name, company_id) values
  (pg_temp.home(), 'Wile', pg_temp.company('Acme Inc.')), (pg_temp.home(), 'Bugs', pg_temp.company('Acme'));
insert into people select first_name, id from public.contacts where first_name in ('Wile', 'Bugs');
update public.deals set company_id = pg_temp.company('Acme Inc.') where title = 'Hers too';
select public.merge_companies(
  pg_temp.home(), pg_temp.company('Acme'), pg_temp.company('Acme Inc.'), '{"name": "Acme Inc."}');
select results_eq(
  $$select c.name, c.website, c.industry,
      array(select first_name from public.contacts where company_id = c.id order by 1),
      array(select title from public.deals where company_id = c.id order by 1)
    from public.companies c where team_id = pg_temp.home()$$,
  $$values ('Acme Inc.', 'https://acme.example', 'Tools', '{Bugs,Wile}'::text[], '{Hers too,Kept}'::text[])$$,
  'two companies become one, which may take the other one''s name');
create temp table company_merge as select pg_temp.last_merge() as id;
-- Wile goes while his company is another one, and returns to it.
select pg_temp.undo(id) from company_merge;
select pg_temp.merge('Bugs', 'Wile');
create temp table wile as select pg_temp.last_merge() as id;
select public.merge_companies(pg_temp.home(), pg_temp.company('Acme'), pg_temp.company('Acme Inc.'));
select pg_temp.undo(id) from wile;
select is(
  (select company_id from public.contacts where first_name = 'Wile'), pg_temp.company('Acme'),
  'a contact that returns follows its company to where that was merged');
select results_eq(
  $$select kind, dropped_name from public.record_merges
    where kept_id = pg_temp.company('Acme') and undone_at is null$$,
  $$values ('company', 'Acme Inc.')$$, 'merges of companies are on record, too');
select pg_temp.undo();
select results_eq(
  $$select c.name, c.website, c.industry, array(select title from public.deals where company_id = c.id order by 1)
    from public.companies c where team_id = pg_temp.home() order by name$$,
  $$values ('Acme', null::text, 'Tools', '{Kept}'::text[]),
    ('Acme Inc.', 'https://acme.example', null, '{Hers too}')$$,
  'undone, they are two again');
select public.merge_companies(
  pg_temp.home(), pg_temp.company('Acme'), pg_temp.company('Acme Inc.'), '{"name": "Acme Ltd."}');
insert into public.companies (team_id, name) values (pg_temp.home(), 'ACME');
select throws_ok(
  $$select pg_temp.undo()$$, 'PT409', 'Another company has “acme” by now. Change it there, then undo the merge.',
  'undo where a name is taken');
select throws_ok(
  $$select public.count_links(pg_temp.home(), 'deal', private.uuid_v7())$$, '23514', null,
  'deals are not for merging');

select * from finish();
rollback;
