-- What is told live, on which channel, and who may listen there.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(43);

create function pg_temp.id(p_name text) returns uuid language sql as $$
  select id from auth.users where email = p_name || '@example.com'
$$;
create function pg_temp.sign_in(p_name text) returns void language sql as $$
  select
    set_config('request.jwt.claims', jsonb_build_object('sub', pg_temp.id(p_name))::text, true),
    set_config('request.jwt.claim.sub', coalesce(pg_temp.id(p_name)::text, ''), true)
$$;

insert into auth.users (id, email)
select gen_random_uuid(), name || '@example.com' from unnest(array['ada', 'bob', 'cyd', 'dee']) name;
create temp table team (id uuid, pipeline_id uuid, stage_id uuid);
select pg_temp.sign_in('ada');
insert into team (id) values (public.create_team('Home', 'EUR', 'UTC', 'lead_funnel'));
update team set (pipeline_id, stage_id) = (
  select pipeline_id, id from public.pipeline_stages s where s.team_id = team.id order by position limit 1);
insert into public.team_members (team_id, user_id, role)
select team.id, pg_temp.id(name), 'member' from team, unnest(array['bob', 'cyd']) name;

create function pg_temp.home() returns uuid language sql as $$ select id from team $$;
-- Short names of topics: team, or a member's name, with the epoch where there is one.
create function pg_temp.topic(p_name text) returns text language sql as $$
  select case when p_name like 'team%' then 'team:' || pg_temp.home() || substr(p_name, 5)
    else format('team:%s:member:%s', pg_temp.home(), pg_temp.id(p_name)) end
$$;
create function pg_temp.short(p_topic text) returns text language sql as $$
  select coalesce(
    (select split_part(email, '@', 1) from auth.users where p_topic like '%:member:' || id),
    replace(p_topic, 'team:' || pg_temp.home(), 'team'))
$$;
create function pg_temp.add_deal(p_title text, p_owner text, p_contact uuid default null) returns uuid
language sql as $$
  insert into public.deals (team_id, pipeline_id, stage_id, title, owner_id, contact_id)
  select id, pipeline_id, stage_id, p_title, pg_temp.id(p_owner), p_contact from team returning id
$$;
create function pg_temp.deal(p_title text) returns uuid language sql as $$
  select id from public.deals where title = p_title
$$;
create function pg_temp.forget() returns void language sql as $$ delete from realtime.messages $$;
-- Who was told of a change to a table since the last time this was asked: "bob team".
create function pg_temp.told(p_table text) returns text language sql as $$
  with heard as (
    delete from realtime.messages
    where event = 'change' returning topic, payload
  )
  select coalesce(string_agg(distinct pg_temp.short(topic), ' '), '') from heard
  where payload ->> 'table' = p_table
$$;

-- Who may listen, as the gateway and Supabase ask. As the API role, so last in each query.
create function pg_temp.access(p_name text, p_topic text) returns text language sql as $$
  select array_to_string(realtime.access(p_topic,
    jsonb_build_object('sub', pg_temp.id(p_name), 'role', 'authenticated')), ', ')
$$;

-- Every tenant table tells, or is known not to

select is_empty($$
  select c.relname from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and (c.relname = 'teams' or exists (
      select from pg_attribute where attrelid = c.oid and attname = 'team_id'))
    and c.relname not in (
      'deal_totals', 'deal_stage_history', 'owner_changes', 'customers',
      'member_days', 'tallies', 'audit_log', 'record_merges', 'team_invites')
    and (select count(*) from pg_trigger where tgrelid = c.oid
      and tgname in ('announce_insert', 'announce_update', 'announce_delete')) <> 3
$$, 'every tenant table announces its changes, or is known not to');

-- What is told

select pg_temp.forget();
select pg_temp.add_deal('Acme', 'ada');
select results_eq(
  $$select pg_temp.short(topic), event, private, extension, payload from realtime.messages$$,
  $$select 'team', 'change', true, 'broadcast', jsonb_build_object('table', 'deals', 'op', 'INSERT',
      'actor', pg_temp.id('ada'), 'ids', jsonb_build_array(pg_temp.deal('Acme')))$$,
  'a new deal is told with its id and its author');
select pg_temp.forget();
update public.deals set title = 'Acme again' where title = 'Acme';
select results_eq(
  $$select payload ->> 'op', payload -> 'ids' from realtime.messages$$,
  $$select 'UPDATE', jsonb_build_array(pg_temp.deal('Acme again'))$$,
  'a change is told once');
select pg_temp.forget();
update public.deals set title = title where false;
select is_empty('select from realtime.messages', 'a statement that changes nothing says nothing');
insert into public.deals (team_id, pipeline_id, stage_id, title)
select id, pipeline_id, stage_id, 'Bulk ' || n from team, generate_series(1, 101) n;
select results_eq(
  $$select payload ->> 'table', payload -> 'ids' from realtime.messages$$,
  $$values ('deals', 'null'::jsonb)$$, 'more than a hundred rows are told without their ids');
select pg_temp.forget();
insert into public.companies (team_id, name) select id, 'Acme' from team;
insert into public.contacts (team_id, first_name, company_id)
select c.team_id, 'Ann', c.id from public.companies c;
select results_eq(
  $$select payload ->> 'table', jsonb_array_length(payload -> 'ids') from realtime.messages order by 1$$,
  $$values ('companies', 1), ('contacts', 2)$$, 'a contact is told with its company');
select pg_temp.forget();
delete from public.deals where title like 'Bulk%' and title <> 'Bulk 1';
select is(payload ->> 'op', 'DELETE', 'a deletion is told') from realtime.messages
where payload ->> 'table' = 'deals';
select pg_temp.forget();
update public.team_members set last_active_at = now();
select is(pg_temp.told('team_members'), '', 'being active is told to nobody');
update public.profiles set full_name = 'Ada Lovelace' where id = pg_temp.id('ada');
select is(pg_temp.told('profiles'), 'team', 'a new name is told to the team');

-- Who may listen while everybody sees everything

select is(public.live_topic(pg_temp.home()), pg_temp.topic('team'), 'the owner is to join the team''s channel');
select pg_temp.sign_in('bob');
select is(public.live_topic(pg_temp.home()), pg_temp.topic('team'), 'so is a member');
select pg_temp.sign_in('dee');
select throws_ok($$select public.live_topic(pg_temp.home())$$, '42501', null, 'a stranger is told of no channel');
select is(pg_temp.access('bob', pg_temp.topic('team')), 'read broadcast, read presence',
  'members listen to the team and say nothing');
select is(pg_temp.access('dee', pg_temp.topic('team')), '', 'strangers do not hear the team');
select is(pg_temp.access('ada', pg_temp.topic('bob')), '', 'nobody hears what is meant for one member');
select is(pg_temp.access('bob', pg_temp.topic('bob')), 'read broadcast, read presence', 'except that member');
select is(pg_temp.access('ada', 'team:' || gen_random_uuid()), '', 'an unknown team is not heard');
select is(pg_temp.access('ada', 'anything else'), '', 'nor is any other topic');
select is(pg_temp.access('bob', format('team:%s:deal:%s', pg_temp.home(), pg_temp.deal('Bulk 1'))),
  'read broadcast, read presence, write presence', 'a member may appear on a deal');
select is(pg_temp.access('dee', format('team:%s:deal:%s', pg_temp.home(), pg_temp.deal('Bulk 1'))), '',
  'a stranger may not');
select is(pg_temp.access('bob', format('team:%s:deal:%s', pg_temp.home(), gen_random_uuid())), '',
  'nobody may appear on a deal that is not there');
select is(pg_temp.access('bob', format('team:%s:deal:%s', pg_temp.home(), 'x')), '', 'nor on something else');

-- Members see only their own

select pg_temp.sign_in('ada');
select pg_temp.forget();
update public.teams set visibility = 'own' where id = pg_temp.home();
select results_eq(
  $$select pg_temp.short(topic) from realtime.messages where event = 'moved' order by 1$$,
  $$values ('bob'), ('cyd'), ('team')$$, 'everybody is told to ask for their channel anew');
select is(public.live_topic(pg_temp.home()), pg_temp.topic('team:1'), 'the team''s channel is another one');
select is(pg_temp.access('ada', pg_temp.topic('team')), '', 'the old one is closed');
select is(pg_temp.access('ada', pg_temp.topic('team:1')), 'read broadcast, read presence',
  'those who see everything hear the new one');
select is(pg_temp.access('bob', pg_temp.topic('team:1')), '', 'a member does not');
select pg_temp.sign_in('bob');
select is(public.live_topic(pg_temp.home()), pg_temp.topic('bob'), 'a member has a channel of their own');
select pg_temp.sign_in('ada');

select pg_temp.forget();
select pg_temp.add_deal('Secret', 'ada');
select is(pg_temp.told('deals'), 'team:1', 'a deal of somebody else is told to no member');
select pg_temp.add_deal('Shared', 'bob', (select id from public.contacts));
select is(pg_temp.told('deals'), 'bob team:1', 'a member is told of their own');
insert into public.deal_collaborators (team_id, deal_id, user_id)
select pg_temp.home(), pg_temp.deal('Shared'), pg_temp.id('cyd');
select is(pg_temp.told('deal_collaborators'), 'bob cyd team:1', 'and of those they work on');
update public.contacts set first_name = 'Anna';
select is(pg_temp.told('contacts'), 'bob cyd team:1', 'and of the contacts of those');
update public.companies set name = 'Acme Ltd';
select is(pg_temp.told('companies'), 'bob cyd team:1', 'and of the companies of those');
select is(pg_temp.access('bob', format('team:%s:deal:%s', pg_temp.home(), pg_temp.deal('Secret'))), '',
  'a member may not see who looks at a hidden deal');
update public.deals set owner_id = pg_temp.id('ada') where title = 'Shared';
select is(pg_temp.told('deals'), 'bob cyd team:1', 'whoever gives a deal away is told of that');
update public.deals set amount = 5 where title = 'Shared';
select is(pg_temp.told('deals'), 'cyd team:1', 'but not of what comes after');
select pg_temp.add_deal('Mixed', 'cyd');
select pg_temp.forget();
update public.deals set amount = 7 where title in ('Mixed', 'Secret');
select results_eq(
  $$select pg_temp.short(topic), jsonb_array_length(payload -> 'ids') from realtime.messages order by 1$$,
  $$values ('cyd', 1), ('team:1', 2)$$, 'of several rows a member is told of those that concern them');
update public.pipeline_stages set name = 'Renamed' where id = (select stage_id from team);
select is(pg_temp.told('pipeline_stages'), 'bob cyd team:1', 'stages concern everybody');
delete from public.deals where title = 'Shared';
select is(pg_temp.told('deal_collaborators'), 'cyd team:1', 'a deleted deal is told to those who worked on it');

-- Leaving

select pg_temp.forget();
delete from public.team_members where user_id = pg_temp.id('bob');
select results_eq(
  $$select pg_temp.short(topic) from realtime.messages where event = 'moved' order by 1$$,
  $$values ('bob'), ('team:1')$$, 'whoever leaves and those who see everything ask anew');
select is(pg_temp.access('bob', pg_temp.topic('bob')) || pg_temp.access('bob', pg_temp.topic('team:2')), '',
  'whoever left hears nothing');
select is(public.live_topic(pg_temp.home()), pg_temp.topic('team:2'), 'what is told from now on is told elsewhere');
select lives_ok($$delete from public.teams where id = pg_temp.home()$$, 'a team can go with all it has');

select * from finish();
rollback;
