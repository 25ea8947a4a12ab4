-- Activities, tasks, notes and timelines, what deletions leave of them, and the
-- numbers of a deal against a history that is worked out by hand.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(162);

-- Ada owns the team; Bob and Eve are members; Cyd has a team of her own.
create function pg_temp.id(p_name text) returns uuid language sql as $$
  select id from auth.users where email = p_name || '@example.com'
$$;
create function pg_temp.sign_in(p_name text) returns void language sql as $$
  select
    set_config('request.jwt.claims', jsonb_build_object('sub', pg_temp.id(p_name))::text, true),
    set_config('request.jwt.claim.sub', coalesce(pg_temp.id(p_name)::text, ''), true)
$$;
insert into auth.users (id, email, raw_user_meta_data)
select gen_random_uuid(), name || '@example.com', jsonb_build_object('full_name', initcap(name))
from unnest(array['ada', 'bob', 'eve', 'cyd']) name;
create temp table team (owner text primary key, id uuid);
select pg_temp.sign_in('cyd');
insert into team values ('cyd', public.create_team('Other', 'EUR', 'UTC', 'classic_sales'));
select pg_temp.sign_in('ada');
insert into team values ('ada', public.create_team('Home', 'EUR', 'Pacific/Kiritimati', 'classic_sales'));
insert into public.team_members (team_id, user_id, role)
select id, pg_temp.id(member), 'member' from team, unnest(array['bob', 'eve']) member where owner = 'ada';

create function pg_temp.home() returns uuid language sql as $$ select id from team where owner = 'ada' $$;
create function pg_temp.contact(p_name text) returns uuid language sql as $$
  select id from public.contacts where team_id = pg_temp.home() and first_name = p_name
$$;
create function pg_temp.company(p_name text) returns uuid language sql as $$
  select id from public.companies where team_id = pg_temp.home() and name = p_name
$$;
create function pg_temp.deal(p_title text) returns uuid language sql as $$
  select id from public.deals where team_id = pg_temp.home() and title = p_title
$$;
create function pg_temp.stage(p_name text) returns uuid language sql as $$
  select id from public.pipeline_stages where team_id = pg_temp.home() and name = p_name
$$;
create function pg_temp.add_deal(
  p_title text, p_stage text, p_contact text default null, p_company text default null
) returns uuid language sql as $$
  insert into public.deals (team_id, pipeline_id, stage_id, title, contact_id, company_id)
  select team_id, pipeline_id, id, p_title, pg_temp.contact(p_contact), pg_temp.company(p_company)
  from public.pipeline_stages where id = pg_temp.stage(p_stage)
  returning id
$$;
create function pg_temp.log(p_subject text, p_contact text, p_deal text default null, p_company text default null)
returns uuid language sql as $$
  insert into public.activities (team_id, type, subject, contact_id, deal_id, company_id)
  values (pg_temp.home(), 'note', p_subject, pg_temp.contact(p_contact), pg_temp.deal(p_deal), pg_temp.company(p_company))
  returning id
$$;
-- What somebody gets for a query through the API: the first value as text, or the SQLSTATE.
create function pg_temp.ask(p_name text, p_query text) returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.sign_in(p_name);
  perform set_config('role', 'authenticated', true);
  execute p_query into answer;
  -- Apart from signing in, which is not for the API.
  perform set_config('role', 'none', true);
  perform pg_temp.sign_in('ada');
  return answer;
exception when others then
  perform pg_temp.sign_in('ada');
  return sqlstate;
end
$$;

insert into public.companies (team_id, name) values (pg_temp.home(), 'Acme'), (pg_temp.home(), 'Umbrella');
insert into public.contacts (team_id, first_name, company_id)
values (pg_temp.home(), 'Mia', pg_temp.company('Acme')), (pg_temp.home(), 'Noa', null), (pg_temp.home(), 'Lou', null);

-- Metadata

select is(private.is_activity_metadata(type, metadata::jsonb), true, format('a %s may have %s', type, metadata))
from (values
  ('call', '{"direction": "in"}'), ('call', '{"direction": "out", "minutes": 0, "outcome": "busy"}'),
  ('call', '{"direction": "out", "minutes": 1440}'),
  ('email', '{"direction": "in"}'), ('email', '{"direction": "out", "to": ["a@b"], "cc": []}'),
  ('meeting', '{}'), ('meeting', '{"place": "Berlin", "attendees": ["Mia"]}'),
  ('meeting', '{"start": "2026-03-01T09:00:00.000Z", "end": "2026-03-01T09:00:00.000Z"}'),
  ('note', '{}'), ('task', '{}')
) as good (type, metadata);
select is(private.is_activity_metadata(type, metadata::jsonb), false, format('a %s may not have %s', type, metadata))
from (values
  ('call', '{}'), ('call', '[]'), ('call', 'null'), ('call', '{"direction": "up"}'),
  ('call', '{"direction": null}'), ('call', '{"direction": "in", "minutes": 1.5}'),
  ('call', '{"direction": "in", "minutes": -1}'), ('call', '{"direction": "in", "minutes": 1441}'),
  ('call', '{"direction": "in", "minutes": "5"}'), ('call', '{"direction": "in", "minutes": null}'),
  ('call', '{"direction": "in", "outcome": "fine"}'), ('call', '{"direction": "in", "to": []}'),
  ('email', '{"to": []}'), ('email', '{"direction": "in", "to": "a@b"}'),
  ('email', '{"direction": "in", "to": ["a"]}'), ('email', '{"direction": "in", "cc": [1]}'),
  ('meeting', '{"start": "tomorrow"}'), ('meeting', '{"start": "2026-13-01T09:00:00.000Z"}'),
  ('meeting', '{"start": "2026-03-01T10:00:00.000Z", "end": "2026-03-01T09:00:00.000Z"}'),
  ('meeting', '{"attendees": [" "]}'), ('meeting', '{"place": 5}'),
  ('note', '{"place": "Berlin"}'), ('task', '{"done": true}')
) as bad (type, metadata);

select throws_ok(
  format('insert into public.activities (team_id, type, subject, contact_id, %s)
    values (pg_temp.home(), %L, ''Bad'', pg_temp.contact(''Mia''), %s)', field, type, value),
  '23514', null, format('a %s with %s %s is refused', type, field, value))
from (values
  ('call', 'metadata', '''{}'''), ('fax', 'metadata', '''{}'''), ('note', 'due_date', 'current_date'),
  ('note', 'assignee_id', 'pg_temp.id(''ada'')'), ('note', 'priority', '''high'''),
  ('call', 'completed_at', 'now()'), ('task', 'priority', '''whenever'''), ('note', 'body', 'repeat(''x'', 10001)'),
  ('task', 'due_date', '''infinity'''), ('note', 'occurred_at', '''infinity'''), ('note', 'occurred_at', '''0044-03-15 BC''')
) as bad (type, field, value);
select throws_ok(
  $$insert into public.activities (team_id, type, subject) values (pg_temp.home(), 'note', 'Loose')$$,
  '23514', null, 'an activity hangs on something');

-- What an activity hangs on, and what deletions leave of it

select pg_temp.add_deal('Deal', 'Qualification', 'Mia', 'Acme');
select pg_temp.log('On the deal', null, 'Deal');
create function pg_temp.links(p_subject text) returns text language sql as $$
  select concat_ws(' ', c.first_name, d.title, o.name) from public.activities a
  left join public.contacts c on c.id = a.contact_id left join public.deals d on d.id = a.deal_id
  left join public.companies o on o.id = a.company_id where a.subject = p_subject
$$;
select is(pg_temp.links('On the deal'), 'Mia Deal Acme', 'what is logged on a deal is on its contact and company');
select pg_temp.log('On Mia', 'Mia');
select is(pg_temp.links('On Mia'), 'Mia Acme', 'what is logged on a contact is on the company');
select pg_temp.log('On Noa', 'Noa');
select is(pg_temp.links('On Noa'), 'Noa', 'where there is one');
update public.contacts set company_id = pg_temp.company('Umbrella') where first_name = 'Noa';
select is(pg_temp.links('On Noa'), 'Noa Umbrella', 'or will be');
select pg_temp.log('Other contact', 'Noa', 'Deal');
select is(pg_temp.links('Other contact'), 'Noa Deal Acme', 'a contact that is named stays');
select pg_temp.add_deal('Bare', 'Qualification');
select pg_temp.log('On the bare deal', null, 'Bare');
update public.deals set contact_id = pg_temp.contact('Lou') where title = 'Bare';
select is(pg_temp.links('On the bare deal'), 'Lou Bare', 'a deal''s activities are on the contact that it gets later');
select throws_ok(
  $$update public.activities set contact_id = null, company_id = null where subject = 'On Noa'$$,
  '23514', null, 'nobody takes the last link of an activity away');

insert into public.deal_notes (team_id, deal_id, body) values (pg_temp.home(), pg_temp.deal('Deal'), 'Message');
delete from public.deals where title = 'Deal';
select is(pg_temp.links('On the deal'), 'Mia Acme', 'a deleted deal''s activities stay on the contact');
select is_empty('select from public.deal_notes', 'its notes go');
delete from public.contacts where first_name = 'Lou';
select is(pg_temp.links('On the bare deal'), 'Bare', 'a deleted contact''s stay on the deal');
delete from public.deals where title = 'Bare';
select is_empty(
  $$select from public.activities where subject = 'On the bare deal'$$, 'what has nothing left to hang on goes');
select pg_temp.log('On Acme', null, null, 'Acme');
delete from public.companies where name = 'Acme';
select is_empty($$select from public.activities where subject = 'On Acme'$$, 'with a company, too');
select is(pg_temp.links('On Mia'), 'Mia', 'what hangs on more stays');

select throws_ok(
  format('update public.activities set %I = %L where subject = ''On Mia''', field, gen_random_uuid()),
  '23503', null, format('an unknown %s is refused', field))
from unnest(array['contact_id', 'deal_id', 'company_id']) field;

-- Who may do what

select pg_temp.ask('bob', format(
  $$insert into public.activities (team_id, type, subject, contact_id) values (%L, 'note', 'By Bob', %L) returning id$$,
  pg_temp.home(), pg_temp.contact('Mia')));
select is(pg_temp.ask(who, $$with changed as (
    update public.activities set body = 'Changed' where subject = 'By Bob' returning 1
  ) select count(*) from changed$$), touched,
  format('%s changes what Bob logged: %s', who, touched))
from (values ('bob', '1'), ('ada', '1'), ('eve', '0'), ('cyd', '0')) as cases (who, touched);
select is(pg_temp.ask(who, $$with gone as (
    delete from public.activities where subject = 'By Bob' returning 1
  ) select count(*) from gone$$), touched,
  format('%s deletes what Bob logged: %s', who, touched))
from (values ('eve', '0'), ('cyd', '0'), ('bob', '1')) as cases (who, touched);
select is((select created_by from public.activities where subject = 'On Mia'), pg_temp.id('ada'),
  'the author is who is signed in');

select pg_temp.add_deal('Deal', 'Qualification', 'Mia');
insert into public.deal_notes (team_id, deal_id, body, created_by)
values (pg_temp.home(), pg_temp.deal('Deal'), 'By Bob', pg_temp.id('bob'));
select is(pg_temp.ask(who, $$with changed as (
    update public.deal_notes set body = 'By Bob' where body = 'By Bob' returning 1
  ) select count(*) from changed$$), touched,
  format('%s changes Bob''s note: %s', who, touched))
from (values ('bob', '1'), ('ada', '0'), ('eve', '0'), ('cyd', '0')) as cases (who, touched);
select is(pg_temp.ask(who, $$with gone as (
    delete from public.deal_notes where body = 'By Bob' returning 1
  ) select count(*) from gone$$), touched,
  format('%s deletes Bob''s note: %s', who, touched))
from (values ('eve', '0'), ('cyd', '0'), ('ada', '1')) as cases (who, touched);

-- Tasks

create function pg_temp.add_task(p_subject text, p_days integer) returns uuid language sql as $$
  insert into public.activities (team_id, type, subject, contact_id, due_date, assignee_id)
  values (pg_temp.home(), 'task', p_subject, pg_temp.contact('Mia'),
    (now() at time zone 'Pacific/Kiritimati')::date + p_days, pg_temp.id('bob'))
  returning id
$$;
select pg_temp.add_task('Late', -1);
select pg_temp.add_task('Now', 0);
select pg_temp.add_task('Soon', 1);
select pg_temp.add_task('Some day', null);
create function pg_temp.tasks(p_view text) returns text language sql as $$
  select string_agg(task ->> 'subject', ', ' order by place)
  from jsonb_array_elements(public.tasks_page(pg_temp.home(), p_view) -> 'tasks') with ordinality as t (task, place)
$$;
select is(pg_temp.tasks(view), subjects, format('%s tasks, by the day where the team is', view))
from (values ('overdue', 'Late'), ('today', 'Now'), ('upcoming', 'Soon, Some day'),
  ('open', 'Late, Now, Soon, Some day'), ('done', null)) as cases (view, subjects);
select is(
  (select row (c.*)::text from public.task_counts(pg_temp.home(), pg_temp.id('bob')) c), '(1,1,2)', 'counted');
select is(
  pg_temp.ask('eve', format('select public.complete_task(%L, id, true) from public.activities where subject = ''Late''',
    pg_temp.home())), null, 'every member completes a task');
select is(pg_temp.tasks('done'), 'Late', 'which is done then');
select is((select completed_at from public.activities where subject = 'Late'), now(), 'as of now');
select is(
  pg_temp.ask('cyd', format('select private.complete_task(%L, %L, true)', pg_temp.home(),
    (select id from public.activities where subject = 'Now'))), '42501', 'strangers complete nothing');
select throws_ok($$select public.tasks_page(pg_temp.home(), 'never')$$, '23514', null, 'an unknown view is refused');

-- Changes of owner

update public.deals set owner_id = pg_temp.id('bob') where title = 'Deal';
update public.deals set amount = 5 where title = 'Deal';
update public.deals set owner_id = null where title = 'Deal';
select results_eq(
  $$select from_name, to_name, changed_by from public.owner_changes order by id$$,
  $$values (null::text, 'Bob', pg_temp.id('ada')), ('Bob', null, pg_temp.id('ada'))$$,
  'changes of owner are written down, others are not');

-- Timelines

create function pg_temp.lines(p_kind text, p_id uuid, p_filter jsonb default '{}') returns text language sql as $$
  select string_agg(concat_ws(' ', e ->> 'kind', e #>> '{activity,subject}', e #>> '{note,body}',
    e ->> 'to_stage_name', e ->> 'stage_name', e #>> '{record,kind}', e ->> 'to_name'), ', ' order by place)
  from jsonb_array_elements(public.timeline(pg_temp.home(), p_kind, p_id, p_filter) -> 'entries')
    with ordinality as t (e, place)
$$;
-- All of it happens in this one transaction: tell it as if it were an hour apart.
delete from public.activities;
delete from public.owner_changes;
update public.deals set contact_id = pg_temp.contact('Mia'), created_at = now() - interval '9 hours' where title = 'Deal';
update public.contacts set created_at = now() - interval '10 hours' where first_name = 'Mia';
select public.move_deal(team_id, id, pg_temp.stage('Proposal'), version) from public.deals where title = 'Deal';
update public.deal_stage_history set moved_at = now() - interval '7 hours' where to_stage_name = 'Proposal';
update public.deal_stage_history set moved_at = now() - interval '9 hours' where from_stage_name is null;
insert into public.activities (team_id, type, subject, body, metadata, contact_id, deal_id, occurred_at) values
  (pg_temp.home(), 'call', 'Called', 'About 100% of it', '{"direction": "in"}', null, pg_temp.deal('Deal'), now() - interval '6 hours'),
  (pg_temp.home(), 'note', 'Noted', null, '{}', pg_temp.contact('Mia'), null, now() - interval '5 hours'),
  (pg_temp.home(), 'email', 'Wrote', null, '{"direction": "in"}', pg_temp.contact('Noa'), pg_temp.deal('Deal'), now() - interval '4 hours');
insert into public.deal_notes (team_id, deal_id, body, created_at)
values (pg_temp.home(), pg_temp.deal('Deal'), 'Message', now() - interval '3 hours');
update public.deals set owner_id = pg_temp.id('eve') where title = 'Deal';
update public.owner_changes set changed_at = now() - interval '2 hours';

select is(pg_temp.lines('deal', pg_temp.deal('Deal')),
  'owner_change deal Eve, note Message, activity Wrote, activity Called, stage_change Proposal, created Qualification deal',
  'a deal''s timeline has everything about the deal');
select is(pg_temp.lines('contact', pg_temp.contact('Mia')),
  'note Message, activity Wrote, activity Noted, activity Called, stage_change Proposal, created Qualification deal, created contact',
  'a contact''s has that of the deals, too');
select is(pg_temp.lines('contact', pg_temp.contact('Noa')), 'created contact, activity Wrote', 'another contact''s only theirs');
insert into public.deal_contacts (team_id, deal_id, contact_id)
values (pg_temp.home(), pg_temp.deal('Deal'), pg_temp.contact('Noa'));
select matches(pg_temp.lines('contact', pg_temp.contact('Noa')), 'stage_change Proposal',
  'unless they are with the deal');
select is(pg_temp.lines('company', pg_temp.company('Umbrella')), 'created company, activity Wrote',
  'a company''s has the activities of its contacts');
select is(pg_temp.lines('deal', pg_temp.deal('Deal'), filter::jsonb), lines, format('filtered by %s', filter))
from (values
  ('{"type": "call"}', 'activity Called'), ('{"type": "note"}', 'note Message'),
  ('{"type": "stage"}', 'stage_change Proposal'),
  ('{"type": "change"}', 'owner_change deal Eve, created Qualification deal'),
  ('{"type": "task"}', null), ('{"q": "MESS"}', 'note Message'), ('{"q": "100%"}', 'activity Called'),
  ('{"q": "%"}', 'activity Called'), ('{"q": "propos"}', 'stage_change Proposal'), ('{"q": "eve"}', 'owner_change deal Eve'),
  ('{"type": "call", "q": "wrote"}', null)
) as cases (filter, lines);

-- Page by page it is the same, one at a time.
create function pg_temp.walk(p_kind text, p_id uuid) returns text language plpgsql as $$
declare
  page jsonb := public.timeline(pg_temp.home(), p_kind, p_id, '{}', null, 1);
  ids text := page #>> '{entries,0,id}';
begin
  while page ->> 'next' is not null loop
    page := public.timeline(pg_temp.home(), p_kind, p_id, '{}', page -> 'next', 1);
    ids := ids || ',' || coalesce(page #>> '{entries,0,id}', 'nothing');
  end loop;
  return ids;
end
$$;
create function pg_temp.at_once(p_kind text, p_id uuid) returns text language sql as $$
  select string_agg(e ->> 'id', ',' order by place)
  from jsonb_array_elements(public.timeline(pg_temp.home(), p_kind, p_id) -> 'entries') with ordinality as t (e, place)
$$;
select is(pg_temp.walk(kind, id), pg_temp.at_once(kind, id), format('page by page a %s''s is the same', kind))
from (values ('deal', pg_temp.deal('Deal')), ('contact', pg_temp.contact('Mia')), ('company', pg_temp.company('Umbrella')))
  as subjects (kind, id);
update public.activities set occurred_at = now() - interval '3 hours';
select is(pg_temp.walk('deal', pg_temp.deal('Deal')), pg_temp.at_once('deal', pg_temp.deal('Deal')),
  'also where several things happened at the same moment');
select is(pg_temp.ask('cyd', format('select public.timeline(%L, ''deal'', %L)', pg_temp.home(), pg_temp.deal('Deal'))),
  'PT404', 'strangers find no timeline');
select throws_ok(format('select public.timeline(%L, ''fax'', %L)', pg_temp.home(), pg_temp.deal('Deal')),
  'PT404', null, 'nor is there one of anything else');
select is(pg_temp.ask('cyd', format('select private.find_entries(%L, null, null, ''{}'', null, 10)', pg_temp.home())),
  '42501', 'nor does the search behind it answer them');

-- Members who see only their own

update public.teams set visibility = 'own' where id = pg_temp.home();
delete from public.activities;
update public.deals set owner_id = pg_temp.id('bob');
insert into public.activities (team_id, type, subject, contact_id, deal_id, created_by, assignee_id)
select pg_temp.home(), type, subject, pg_temp.contact('Noa'), pg_temp.deal(deal), pg_temp.id(author), pg_temp.id(assignee)
from (values
  ('note', 'On his deal', 'Deal', 'ada', null), ('note', 'His own', null, 'bob', null),
  ('task', 'For him', null, 'ada', 'bob'), ('note', 'Of a contact of his deal', null, 'ada', null)
) as rows (type, subject, deal, author, assignee);
insert into public.contacts (team_id, first_name) values (pg_temp.home(), 'Hidden');
select pg_temp.add_deal('Hidden', 'Qualification', 'Noa');
select pg_temp.log('Hidden', 'Hidden'), pg_temp.log('On a hidden deal', 'Noa', 'Hidden');
create function pg_temp.seen(p_name text) returns text language sql as $$
  select concat(
    pg_temp.ask(p_name, format('select string_agg(subject, '', '' order by subject) from public.activities where team_id = %L', pg_temp.home())),
    ' = ',
    pg_temp.ask(p_name, format('select string_agg(a ->> ''subject'', '', '' order by a ->> ''subject'')
      from jsonb_array_elements(public.activities_page(%L) -> ''activities'') a', pg_temp.home())))
$$;
select is(pg_temp.seen('bob'),
  'For him, His own, Of a contact of his deal, On his deal = For him, His own, Of a contact of his deal, On his deal',
  'see what they wrote or have to do, and what hangs on what is theirs');
select is(pg_temp.seen('eve'), ' = ', 'and nothing else');
select is(pg_temp.ask('eve', format('select public.timeline(%L, ''deal'', %L)', pg_temp.home(), pg_temp.deal('Deal'))),
  'PT404', 'neither the timeline of a hidden deal');
select is(
  pg_temp.ask('bob', format('select string_agg(e #>> ''{activity,subject}'', '', '') from jsonb_array_elements(
    public.timeline(%L, ''contact'', %L, ''{"q": "deal"}'') -> ''entries'') e', pg_temp.home(), pg_temp.contact('Noa'))),
  'Of a contact of his deal, On his deal', 'nor in a search what is on one');
select is(pg_temp.ask('eve', format(
  $$insert into public.activities (team_id, type, subject, %I) values (%L, 'note', 'Spy', %L)$$, field, pg_temp.home(), id)),
  '23503', format('they log nothing on a hidden %s', field))
from (values ('deal_id', pg_temp.deal('Deal')), ('contact_id', pg_temp.contact('Noa')),
  ('company_id', pg_temp.company('Umbrella'))) as hidden (field, id);
select is(pg_temp.ask('eve', format(
  $$insert into public.deal_notes (team_id, deal_id, body) values (%L, %L, 'Spy')$$, pg_temp.home(), pg_temp.deal('Deal'))),
  '23503', 'nor write to its thread');
select pg_temp.ask('eve', format('select private.complete_task(%L, id, true) from public.activities where subject = ''For him''',
  pg_temp.home()));
select is((select count(*) from public.activities where completed_at is not null), 0::bigint, 'nor complete a hidden task');
update public.teams set visibility = 'everyone' where id = pg_temp.home();

-- Contacts of deals

delete from public.deals;
delete from public.activities;
select pg_temp.add_deal('Deal', 'Qualification', 'Mia');
create function pg_temp.cast_of(p_title text) returns text language sql as $$
  select string_agg(concat_ws(' ', full_name, role, case when is_primary then 'primary' end), ', ')
  from public.deal_contacts_of(pg_temp.home(), pg_temp.deal(p_title))
$$;
select is(pg_temp.cast_of('Deal'), 'Mia primary', 'the primary contact needs no role');
select public.set_deal_contact(pg_temp.home(), pg_temp.deal('Deal'), pg_temp.contact('Noa'), 'champion');
select public.set_deal_contact(pg_temp.home(), pg_temp.deal('Deal'), pg_temp.contact('Mia'), 'user');
select is(pg_temp.cast_of('Deal'), 'Mia user primary, Noa champion', 'roles are given');
select public.set_deal_contact(pg_temp.home(), pg_temp.deal('Deal'), pg_temp.contact('Noa'), null, true);
select is(pg_temp.cast_of('Deal'), 'Noa champion primary, Mia user', 'another one becomes primary and keeps the role');
select public.remove_deal_contact(pg_temp.home(), pg_temp.deal('Deal'), pg_temp.contact('Noa'));
select is(pg_temp.cast_of('Deal'), 'Mia user', 'the primary one can go');
select throws_ok(
  format('select public.set_deal_contact(%L, %L, %L, ''user'')', pg_temp.home(), pg_temp.deal('Deal'), gen_random_uuid()),
  '23503', null, 'an unknown contact is refused');
select is(pg_temp.ask('cyd', format('select public.set_deal_contact(%L, %L, %L)',
  pg_temp.home(), pg_temp.deal('Deal'), pg_temp.contact('Mia'))), 'PT404', 'strangers give no roles');

-- A deal with all that comes along

select public.create_deal(pg_temp.home(), jsonb_build_object('stage_id', id, 'pipeline_id', pipeline_id, 'title', 'Whole',
  'owner_id', pg_temp.id('ada')), array[pg_temp.id('bob'), pg_temp.id('ada'), pg_temp.id('bob')], 'First')
from public.pipeline_stages where id = pg_temp.stage('Proposal');
select is((select count(*) from public.deal_collaborators where deal_id = pg_temp.deal('Whole')), 1::bigint,
  'a deal comes with its collaborators, each once and not its owner');
select is((select body from public.deal_notes where deal_id = pg_temp.deal('Whole')), 'First', 'and its first note');
select throws_ok(
  format('select public.create_deal(%L, jsonb_build_object(''stage_id'', id, ''pipeline_id'', pipeline_id, ''title'', ''Half''),
    array[%L]::uuid[]) from public.pipeline_stages where id = pg_temp.stage(''Proposal'')', pg_temp.home(), pg_temp.id('cyd')),
  '23503', null, 'somebody of another team is refused');
select is(pg_temp.deal('Half'), null, 'and nothing is left of it');

-- A deal in numbers, by hand
--
-- Proposal is 50% likely and is given 7 days. Stays in it that have ended, days ago:
--   A 40 to 30 = 10    B 30 to 10 = 20    C 50 to 20 = 30    D 100 to 60 = 40    median 25
--   E 700 to 400: more than 12 months ago
-- Won deals of the pipeline, created and won, days ago:
--   A 60 and 30 = 30    B 100 and 20 = 80    C 90 and 45 = 45    median 45
--   E 700 and 400: more than 12 months ago; Z: of another pipeline

delete from public.deals;
update public.pipeline_stages set probability = 50, stale_after_days = 7 where id = pg_temp.stage('Proposal');
create function pg_temp.tell(
  p_title text, p_created integer, p_entered integer, p_left integer, p_won integer
) returns void language plpgsql as $$
declare
  deal uuid := pg_temp.add_deal(p_title, 'Closed won');
begin
  update public.deals set created_at = now() - make_interval(days => p_created),
    stage_entered_at = now() - make_interval(days => p_won), closed_date = (now() - make_interval(days => p_won))::date
  where id = deal;
  delete from public.deal_stage_history where deal_id = deal;
  insert into public.deal_stage_history (team_id, deal_id, to_stage_id, to_stage_name, to_kind, moved_at, left_at, left_to)
  values (pg_temp.home(), deal, pg_temp.stage('Proposal'), 'Proposal', 'open',
    now() - make_interval(days => p_entered), now() - make_interval(days => p_left), 'later');
end
$$;
select pg_temp.tell('A', 60, 40, 30, 30), pg_temp.tell('B', 100, 30, 10, 20), pg_temp.tell('C', 90, 50, 20, 45),
  pg_temp.tell('E', 700, 700, 400, 400);
-- D has been in Proposal, and then was lost.
insert into public.deal_stage_history (team_id, deal_id, to_stage_id, to_stage_name, to_kind, moved_at, left_at, left_to)
values (pg_temp.home(), pg_temp.add_deal('D', 'Closed lost'), pg_temp.stage('Proposal'), 'Proposal', 'open',
  now() - interval '100 days', now() - interval '60 days', 'lost');
select private.add_pipeline(pg_temp.home(), 'Second', 'lead_funnel');
insert into public.deals (team_id, pipeline_id, stage_id, title, created_at)
select team_id, pipeline_id, id, 'Z', now() - interval '300 days' from public.pipeline_stages
where team_id = pg_temp.home() and name = 'Won';
-- The deal itself: created 30 days ago, in Proposal for 12, worth 2,000.01.
select pg_temp.add_deal('X', 'Proposal', 'Mia');
update public.deals set amount = 200001, created_at = now() - interval '30 days', stage_entered_at = now() - interval '12 days'
where title = 'X';
insert into public.activities (team_id, type, subject, metadata, deal_id, occurred_at)
select pg_temp.home(), type, type, metadata::jsonb, pg_temp.deal('X'), now() + ahead::interval
from (values
  ('call', '{"direction": "in"}', '-9 days'), ('call', '{"direction": "out"}', '-6 days'),
  ('email', '{"direction": "in"}', '-108 hours'), ('meeting', '{}', '2 days'), ('note', '{}', '-1 day'),
  ('task', '{}', '-20 days')
) as rows (type, metadata, ahead);
insert into public.deal_notes (team_id, deal_id, body, created_at) values
  (pg_temp.home(), pg_temp.deal('X'), 'One', now() - interval '3 days'),
  (pg_temp.home(), pg_temp.deal('X'), 'Two', now() - interval '5 days');

select is(public.deal_analytics(pg_temp.home(), pg_temp.deal('X')) -> number, value::jsonb, format('%s is %s', number, value))
from (values
  ('days_in_stage', '12.0'), ('total_days', '30.0'),
  ('median_days_in_stage', '25.0'), ('stage_stay_count', '4'),
  ('median_total_days', '45.0'), ('won_deal_count', '3'),
  -- 200,001 × 50% = 100,000.5, rounded to whole minor units.
  ('probability', '50'), ('amount', '200001'), ('weighted_amount', '100001'),
  ('activity_counts', '{"call": 2, "email": 1, "meeting": 1, "note": 1, "task": 1}'), ('note_count', '2'),
  -- The email, 108 hours ago; the meeting is still ahead, and a note is no contact.
  ('days_since_last_contact', '4.5')
) as expected (number, value);
update public.deals set probability = 10 where title = 'X';
select is(public.deal_analytics(pg_temp.home(), pg_temp.deal('X')) -> 'weighted_amount', '20000',
  'a deal''s own probability goes before the stage''s');
select is(public.deal_analytics(pg_temp.home(), pg_temp.deal('C')) -> number, value::jsonb, format('of a won deal %s is %s', number, value))
from (values ('total_days', '45.0'), ('probability', '100'), ('amount', 'null'), ('weighted_amount', 'null'),
  ('last_contact_at', 'null'), ('days_since_last_contact', 'null'), ('median_days_in_stage', 'null'),
  ('stage_stay_count', '0'), ('note_count', '0')) as expected (number, value);
select is(pg_temp.ask('cyd', format('select public.deal_analytics(%L, %L)', pg_temp.home(), pg_temp.deal('X'))),
  'PT404', 'strangers get no numbers');

-- Going stale: 7 days after the last that happened

create function pg_temp.stale_in() returns numeric language sql as $$
  select extract(epoch from stale_at - now()) / 86400 from public.deal_cards where title = 'X'
$$;
create function pg_temp.updated_ago() returns numeric language sql as $$
  select extract(epoch from now() - last_update_at) / 86400 from public.deal_cards where title = 'X'
$$;
select is(pg_temp.stale_in(), 9::numeric, 'after the meeting that is planned');
select is(pg_temp.updated_ago(), 0::numeric, 'which is no update of tomorrow');
select is((select version from public.deals where title = 'X'), 3, 'and no change of the deal that one could conflict with');
delete from public.activities where type = 'meeting';
select is(pg_temp.stale_in(), 6::numeric, 'without it after the note');
select is(pg_temp.updated_ago(), 1::numeric, 'the last update');
delete from public.activities where type = 'note';
select is(pg_temp.stale_in(), 4::numeric, 'then after the last message of the thread');
delete from public.deal_notes where body = 'One';
select is(pg_temp.stale_in(), 2.5, 'then after the email');
update public.activities set occurred_at = now() - interval '100 days' where type = 'email';
select is(pg_temp.stale_in(), 2::numeric, 'when that was earlier, after the message');
update public.activities set deal_id = null, contact_id = pg_temp.contact('Mia');
delete from public.deal_notes;
select is(pg_temp.stale_in(), -5::numeric, 'with nothing at all, after it came to its stage');

select * from finish();
rollback;
