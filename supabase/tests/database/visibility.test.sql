-- Where members see only what is their own, nothing tells them of the rest: whatever
-- they read, and whatever they try with its ids, is the same before it is there and after.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;

create function pg_temp.id(p_name text) returns uuid language sql as $$
  select id from auth.users where email = p_name || '@example.com'
$$;
create function pg_temp.sign_in(p_name text) returns void language sql as $$
  select
    set_config('request.jwt.claims', jsonb_build_object('sub', pg_temp.id(p_name))::text, true),
    set_config('request.jwt.claim.sub', coalesce(pg_temp.id(p_name)::text, ''), true)
$$;
insert into auth.users (id, email)
select gen_random_uuid(), name || '@example.com' from unnest(array['ada', 'bob', 'cyd']) name;

select pg_temp.sign_in('ada');
create temp table ids as
select team, private.uuid_v7() as own_company, private.uuid_v7() as own_contact, private.uuid_v7() as own_deal,
  private.uuid_v7() as shared_deal, private.uuid_v7() as hidden_company, private.uuid_v7() as hidden_contact,
  private.uuid_v7() as hidden_deal, private.uuid_v7() as hidden_activity, private.uuid_v7() as hidden_note,
  private.uuid_v7() as merged_contact, private.uuid_v7() as merged_company
from public.create_team('Home', 'EUR', 'UTC', 'classic_sales') team;
alter table ids add column pipeline uuid, add column first uuid, add column second uuid, add column won uuid;
update ids set
  (pipeline, first) = (select pipeline_id, id from public.pipeline_stages where team_id = team and name = 'Qualification'),
  second = (select id from public.pipeline_stages where team_id = team and name = 'Proposal'),
  won = (select id from public.pipeline_stages where team_id = team and kind = 'won');
grant select on ids to authenticated;
insert into public.team_members (team_id, user_id, role)
select team, pg_temp.id(name), 'member' from ids, unnest(array['bob', 'cyd']) name;
create temp table elsewhere as select team from public.create_team('Elsewhere', 'EUR', 'UTC', 'classic_sales') team;
insert into public.team_members (team_id, user_id, role) select team, pg_temp.id('bob'), 'member' from elsewhere;
update public.teams set visibility = 'own';

-- What is bob's own: as author, as owner, as collaborator.
select pg_temp.sign_in('bob');
insert into public.companies (team_id, id, name) select team, own_company, 'Own' from ids;
insert into public.contacts (team_id, id, first_name, company_id, tags)
select team, own_contact, 'Own', own_company, '{own}' from ids;
insert into public.deals (team_id, id, pipeline_id, stage_id, title, amount, contact_id, company_id, owner_id)
select team, own_deal, pipeline, first, 'Own', 100, own_contact, own_company, pg_temp.id('bob') from ids;
insert into public.deal_notes (team_id, deal_id, body) select team, own_deal, 'Own' from ids;
insert into public.activities (team_id, type, subject, deal_id, contact_id)
select team, 'note', 'Own', own_deal, own_contact from ids;
insert into public.feedback (team_id, contact_id, rating, given_on)
select team, own_contact, 4, current_date from ids;
-- In another team his records have the ids of what will be hidden here.
insert into public.companies (team_id, id, name) select e.team, hidden_company, 'Key' from ids, elsewhere e;
insert into public.contacts (team_id, id, first_name) select e.team, hidden_contact, 'Key' from ids, elsewhere e;
insert into public.deals (team_id, id, pipeline_id, stage_id, title, owner_id)
select e.team, hidden_deal, s.pipeline_id, s.id, 'Key', pg_temp.id('bob')
from ids, elsewhere e join public.pipeline_stages s on s.team_id = e.team and s.name = 'Qualification';
insert into public.deal_notes (team_id, id, deal_id, body) select e.team, hidden_note, hidden_deal, 'Key' from ids, elsewhere e;
insert into public.activities (team_id, id, type, subject, deal_id)
select e.team, hidden_activity, 'task', 'Key', hidden_deal from ids, elsewhere e;
select pg_temp.sign_in('ada');
insert into public.deals (team_id, id, pipeline_id, stage_id, title, amount, owner_id)
select team, shared_deal, pipeline, second, 'Shared', 1000, pg_temp.id('ada') from ids;
insert into public.deal_collaborators (team_id, deal_id, user_id) select team, shared_deal, pg_temp.id('bob') from ids;

-- What is tried, by a name: reads, whose whole answer counts, and writes, of which
-- the refusal does. In them, words in angle brackets stand for ids.
create temp table attempts (name text primary key, is_read boolean, statement text, answer text);
insert into attempts (name, is_read, statement)
select relname, true, format('public.%I', relname)
from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v');
insert into attempts (name, is_read, statement)
select call, true, 'public.' || call from unnest(array[
  'active_members(<team>, current_date - 60, current_date)', 'activities_page(<team>)', 'activities_page(<team>, ''{"deal_id": "<hidden_deal>"}'')',
  'activities_page(<team>, ''{"contact_id": "<hidden_contact>"}'')', 'activities_page(<team>, ''{"q": "hidden"}'')',
  'audit_page(<team>)', 'avatar_of(<team>)', 'companies_page(<team>)', 'companies_page(<team>, ''{"q": "hidden"}'')',
  'company_count(<team>)', 'company_count(<team>, ''{"q": "hidden"}'')',
  'contact_count(<team>)', 'contact_count(<team>, ''{"tag": "hidden"}'')',
  'contact_duplicates(<team>, ''hidden@example.com'', ''Hidden Person'')', 'contact_tags(<team>)',
  'contacts_page(<team>)', 'contacts_page(<team>, ''{"q": "hidden"}'')',
  'contacts_page(<team>, ''{"company_id": "<hidden_company>"}'')',
  'count_links(<team>, ''contact'', <hidden_contact>)', 'count_links(<team>, ''company'', <hidden_company>)',
  'deal_analytics(<team>, <hidden_deal>)', 'deal_analytics(<team>, <own_deal>)',
  'deal_contacts_of(<team>, <hidden_deal>)', 'deal_notes_page(<team>, <hidden_deal>)',
  'deal_sums(<team>, ''{}'')', 'deal_sums(<team>, ''{"status": "open"}'')',
  'deals_board(<team>, <pipeline>)', 'deals_board(<team>, <pipeline>, 50, ''{"q": "hidden"}'')',
  'deals_board(<team>, <pipeline>, 50, ''{"priority": "normal"}'')',
  'deals_board(<team>, <pipeline>, 50, ''{"tag": "hidden"}'')',
  'deals_page(<team>)', 'deals_page(<team>, ''{"q": "hidden"}'')', 'deals_page(<team>, ''{"q": "h"}'')',
  'deals_page(<team>, ''{"contact_id": "<hidden_contact>"}'')', 'deals_page(<team>, ''{}'', ''owner_name'')',
  'invite_preview(''x'')', 'live_topic(<team>)',
  'merged_into(''contact'', <merged_contact>)', 'merged_into(''company'', <merged_company>)',
  'marketing_spend_months(<team>, current_date - 60, current_date)', 'my_departure()', 'owned_records(<team>)',
  'dashboard(<team>, current_date - 60, current_date)',
  'metric_acquisition_cost(<team>, current_date - 60, current_date)',
  'metric_active_users(<team>, current_date - 60, current_date)',
  'metric_feedback(<team>, current_date - 60, current_date)',
  'metric_funnel(<team>, current_date - 60, current_date, <pipeline>)',
  'metric_kpis(<team>, current_date - 60, current_date)',
  'metric_lead_sources(<team>, current_date - 60, current_date)',
  'metric_lifetime_value(<team>, current_date - 60, current_date)',
  'metric_new_contacts(<team>, current_date - 60, current_date)',
  'metric_pipeline_value(<team>, current_date - 60, current_date)',
  'metric_revenue(<team>, current_date - 60, current_date)', 'metric_stages(<team>, <pipeline>)',
  'metric_velocity(<team>, current_date - 60, current_date)',
  'metric_win_rate(<team>, current_date - 60, current_date)', 'metric_won(<team>, current_date - 60, current_date)',
  'task_counts(<team>)', 'tasks_page(<team>, ''today'')', 'tasks_page(<team>, ''upcoming'')',
  'tasks_page(<team>, ''overdue'')', 'tasks_page(<team>, ''done'')',
  'timeline(<team>, ''deal'', <hidden_deal>)', 'timeline(<team>, ''contact'', <hidden_contact>)',
  'timeline(<team>, ''company'', <hidden_company>)', 'timeline(<team>, ''deal'', <own_deal>)',
  'search_contacts(<team>, ''hidden'')', 'search_companies(<team>, ''hidden'')'
]) call
-- Searches of an earlier shape may be gone.
where to_regproc('public.' || split_part(call, '(', 1)) is not null;
insert into attempts (name, is_read, statement)
select statement, false, statement from unnest(array[
  'select public.move_deal(<team>, <hidden_deal>, <first>, 1)',
  'select public.change_deals(<team>, array[<hidden_deal>], ''{"priority": "high"}'')',
  'select public.change_deals(<team>, array[<hidden_deal>], ''{"owner_id": null}'')',
  'select public.change_deals(<team>, array[<own_deal>, <hidden_deal>], ''{"stage_id": "<second>"}'')',
  'select public.change_contacts(<team>, array[<hidden_contact>], ''{"type": "customer"}'')',
  'select public.complete_task(<team>, <hidden_activity>, true)',
  'select public.set_deal_contact(<team>, <hidden_deal>, <own_contact>)',
  'select public.set_deal_contact(<team>, <own_deal>, <hidden_contact>)',
  'select public.remove_deal_contact(<team>, <hidden_deal>, <hidden_contact>)',
  'update public.deals set title = ''Mine'' where id = <hidden_deal>',
  'update public.contacts set first_name = ''Mine'' where id = <hidden_contact>',
  'update public.companies set name = ''Mine'' where id = <hidden_company>',
  'update public.activities set subject = ''Mine'' where id = <hidden_activity>',
  'update public.deal_notes set body = ''Mine'' where id = <hidden_note>',
  'update public.deals set contact_id = <hidden_contact> where id = <own_deal>',
  'update public.deals set company_id = <hidden_company> where id = <own_deal>',
  'update public.contacts set company_id = <hidden_company> where id = <own_contact>',
  'delete from public.deal_collaborators where deal_id = <hidden_deal>',
  'delete from public.deal_notes where id = <hidden_note>',
  'delete from public.activities where id = <hidden_activity>',
  'insert into public.deal_collaborators (team_id, deal_id, user_id) values (<team>, <hidden_deal>, auth.uid())',
  'insert into public.deal_contacts (team_id, deal_id, contact_id) values (<team>, <own_deal>, <hidden_contact>)',
  'insert into public.deal_notes (team_id, deal_id, body) values (<team>, <hidden_deal>, ''x'')',
  'insert into public.activities (team_id, type, subject, deal_id) values (<team>, ''note'', ''x'', <hidden_deal>)',
  'insert into public.activities (team_id, type, subject, contact_id) values (<team>, ''note'', ''x'', <hidden_contact>)',
  'insert into public.feedback (team_id, contact_id, rating, given_on) values (<team>, <hidden_contact>, 1, current_date)'
]) statement;

create function pg_temp.fill_in(p_statement text) returns text language plpgsql as $$
declare
  known record;
begin
  for known in select key, value from ids, jsonb_each_text(to_jsonb(ids)) loop
    p_statement := replace(p_statement, '"<' || known.key || '>"', '"' || known.value || '"');
    p_statement := replace(p_statement, '<' || known.key || '>', quote_literal(known.value) || '::uuid');
  end loop;
  return p_statement;
end
$$;

-- What somebody gets: the rows, the number of rows that were written, or the refusal.
create function pg_temp.answer(p_statement text, p_is_read boolean, p_name text default 'bob') returns text language plpgsql as $$
declare
  answer text;
begin
  perform pg_temp.sign_in(p_name), set_config('role', 'authenticated', true);
  if p_is_read then
    execute format('select jsonb_agg(to_jsonb(r) order by to_jsonb(r)::text)::text from %s r', p_statement) into answer;
  else
    execute p_statement;
    get diagnostics answer = row_count;
  end if;
  raise exception using errcode = 'UNDO0', message = coalesce(answer, 'nothing');
exception
  when sqlstate 'UNDO0' then return sqlerrm;
  when others then return sqlstate;
end
$$;
update attempts set answer = pg_temp.answer(pg_temp.fill_in(statement), is_read);

-- Now there is what is not his.
select pg_temp.sign_in('ada');
insert into public.companies (team_id, id, name) select team, hidden_company, 'Hidden Ltd' from ids;
insert into public.contacts (team_id, id, first_name, last_name, email, company_id, tags, lead_source, type)
select team, hidden_contact, 'Hidden', 'Person', 'hidden@example.com', hidden_company, '{hidden}', 'Fair', 'customer' from ids;
insert into public.deals (team_id, id, pipeline_id, stage_id, title, amount, contact_id, company_id, owner_id, expected_close_date)
select team, hidden_deal, pipeline, first, 'Hidden deal', 5000, hidden_contact, hidden_company, pg_temp.id('cyd'), current_date
from ids;
insert into public.deals (team_id, pipeline_id, stage_id, title, amount, contact_id)
select team, pipeline, won, 'Hidden and won', 7000, hidden_contact from ids;
insert into public.deal_notes (team_id, id, deal_id, body) select team, hidden_note, hidden_deal, 'Hidden' from ids;
insert into public.activities (team_id, id, type, subject, deal_id, contact_id, assignee_id, due_date)
select team, hidden_activity, 'task', 'Hidden task', hidden_deal, hidden_contact, pg_temp.id('cyd'), current_date from ids;
insert into public.deal_contacts (team_id, deal_id, contact_id, role)
select team, hidden_deal, hidden_contact, 'champion' from ids;
insert into public.deal_collaborators (team_id, deal_id, user_id) select team, hidden_deal, pg_temp.id('cyd') from ids;
insert into public.feedback (team_id, contact_id, rating, given_on)
select team, hidden_contact, 1, current_date from ids;
select public.move_deal(team, hidden_deal, second, 1) from ids;
insert into public.contacts (team_id, id, first_name) select team, merged_contact, 'Merged' from ids;
select public.merge_contacts(team, hidden_contact, merged_contact) from ids;
insert into public.companies (team_id, id, name) select team, merged_company, 'Merged' from ids;
select public.merge_companies(team, hidden_company, merged_company) from ids;

select plan((2 + (select count(*) from attempts) + 4)::integer);
select is_empty(
  $$select p.proname from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.provolatile <> 'v'
      and has_function_privilege('authenticated', p.oid, 'execute')
      and p.proname not in (select split_part(name, '(', 1) from attempts)$$,
  'every function that reads is tried');
select is_empty(
  $$select name from attempts where is_read and (answer = '42883' or answer = '42601' or answer = '42725')$$,
  'and is tried as it wants to be called');
select is(
  pg_temp.answer(pg_temp.fill_in(statement), is_read), answer, name)
from attempts;

-- And everything is told to those who may see it.
select is(
  pg_temp.answer('(select title from public.deals)', true, 'cyd'), '[{"title": "Hidden deal"}]',
  'whoever owns a deal sees it');
select is(
  pg_temp.answer('(select full_name from public.contacts)', true, 'cyd'), '[{"full_name": "Hidden Person"}]',
  'and the contact of it');
update public.teams set visibility = 'everyone';
select is(
  pg_temp.answer(pg_temp.fill_in('(select count(*) from public.deals where team_id = <team>)'), true), '[{"count": 4}]',
  'and all of it where everyone sees everything, at once');
select is(
  pg_temp.answer(pg_temp.fill_in('public.merged_into(''contact'', <merged_contact>)'), true),
  (select format('["%s"]', hidden_contact) from ids), 'and where what was merged went');

select * from finish();
rollback;
