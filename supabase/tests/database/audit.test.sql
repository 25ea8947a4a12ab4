-- The audit log notes every change that people make, whichever way, and nobody changes it.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(30);

create function pg_temp.id(p_name text) returns uuid language sql as $$
  select id from auth.users where email = p_name || '@example.com'
$$;
create function pg_temp.sign_in(p_name text) returns void language sql as $$
  select
    set_config('request.jwt.claims', jsonb_build_object('sub', pg_temp.id(p_name))::text, true),
    set_config('request.jwt.claim.sub', coalesce(pg_temp.id(p_name)::text, ''), true)
$$;
insert into auth.users (id, email, raw_user_meta_data) values
  (gen_random_uuid(), 'ada@example.com', '{"full_name": "Ada"}'),
  (gen_random_uuid(), 'bob@example.com', '{"full_name": "Bob"}'),
  (gen_random_uuid(), 'eve@example.com', '{"full_name": "Eve"}');
select pg_temp.sign_in('ada');
create temp table made as select public.create_team('Home', 'EUR', 'Pacific/Auckland', 'classic_sales') as team;
create function pg_temp.team() returns uuid language sql as $$ select team from made $$;

-- Takes what the log says of a kind since the last look.
create temp table seen (id uuid primary key);
create function pg_temp.news(p_kind text) returns text[] language sql as $$
  with fresh as (
    select l.* from public.audit_log l
    where l.team_id = pg_temp.team() and l.kind = p_kind and l.id not in (select id from seen)
  ), noted as (insert into seen select id from fresh)
  select coalesce(array_agg(
    concat_ws(' ', actor_name, action, label, changes) order by at, id), '{}')
  from fresh
$$;

-- Which tables

select is_empty(
  $$select c.relname, operation.name
    from pg_class c
    join pg_attribute tenant on tenant.attrelid = c.oid and tenant.attname in ('team_id', 'time_zone')
    cross join unnest(array['audit_added', 'audit_changed', 'audit_removed']) operation (name)
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      -- What triggers write by themselves says nothing that the log does not.
      and c.relname not in ('audit_log', 'deal_totals', 'deal_stage_history', 'owner_changes',
        'customers', 'member_days', 'tallies')
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = operation.name
        and t.tgenabled = 'O')$$,
  'every table that people write is audited');

-- Teams and members

select is(pg_temp.news('team'), '{Ada create Home}', 'making a team');
select is(pg_temp.news('member'), '{Ada join Ada}', 'its first member');
select is(cardinality(pg_temp.news('stage')), 5, 'each of its stages');
update public.teams set name = 'Haus', gross_margin = 50 where id = pg_temp.team();
select is(pg_temp.news('team'), array[
  'Ada update Haus {"name": {"new": "Haus", "old": "Home"}, "gross_margin": {"new": 50.00, "old": null}}'],
  'a change has the old and the new value of each field');
insert into public.team_members (team_id, user_id, role) values (pg_temp.team(), pg_temp.id('bob'), 'member');
select public.change_member_role(pg_temp.team(), pg_temp.id('bob'), 'admin');
select is(pg_temp.news('member'), array[
  'Ada join Bob', 'Ada role_change Bob {"role": {"new": "admin", "old": "member"}}'], 'roles');
select public.mark_active(pg_temp.team());
select is(pg_temp.news('member'), '{}', 'being at work is not a change');
create temp table invited as
  select public.create_invite(pg_temp.team(), 'cyd@example.com', 'member', private.hash_token('one')) as id;
select is(pg_temp.news('invite'), '{"Ada invite cyd@example.com"}', 'inviting');
select public.renew_invite(pg_temp.team(), id, private.hash_token('two')) from invited;
delete from public.team_invites where team_id = pg_temp.team();
select matches(
  array_to_string(pg_temp.news('invite'), ' '), '^Ada revoke_invite cyd@example.com',
  'taking an invite back');
select is_empty(
  $$select from public.audit_log where changes::text ~ private.hash_token('two') or changes ? 'token_hash'$$,
  'no hash of a token is in the log');

-- Records

create temp table records as select
  private.uuid_v7() as contact, private.uuid_v7() as deal, pipeline_id as pipeline,
  min(id::text) filter (where name = 'Proposal')::uuid as proposal,
  min(id::text) filter (where name = 'Qualification')::uuid as qualification
from public.pipeline_stages where team_id = pg_temp.team() group by pipeline_id;
insert into public.contacts (team_id, id, first_name, last_name)
select pg_temp.team(), contact, 'Mia', 'Muster' from records;
select is(pg_temp.news('contact'), '{"Ada create Mia Muster"}', 'a new contact');
insert into public.deals (team_id, id, pipeline_id, stage_id, title, contact_id, owner_id)
select pg_temp.team(), deal, pipeline, qualification, 'Acme', contact, pg_temp.id('bob') from records;
select is(pg_temp.news('deal'), '{"Ada create Acme"}', 'a new deal');
select pg_temp.sign_in('bob');
select public.move_deal(pg_temp.team(), deal, proposal, 1) from records;
select is(
  pg_temp.news('deal'),
  array(select format('Bob update Acme {"stage_id": {"new": "%s", "old": "%s"}}', proposal, qualification) from records),
  'a move by somebody else is their change of the stage');
update public.deals set position = position || '1' where team_id = pg_temp.team();
select is(pg_temp.news('deal'), '{}', 'a new place in the same column is not a change');
update public.deals set title = title where team_id = pg_temp.team();
select is(pg_temp.news('deal'), '{}', 'nor is writing what was there');
insert into public.activities (team_id, type, subject, deal_id) select pg_temp.team(), 'note', 'Called', deal from records;
select is(pg_temp.news('deal'), '{}', 'what is logged on a deal is no change of it');
delete from public.contacts where team_id = pg_temp.team();
select is(
  pg_temp.news('deal'),
  array(select format('Bob update Acme {"contact_id": {"new": null, "old": "%s"}}', contact) from records),
  'what a deletion does to others is noted there');
select matches(
  array_to_string(pg_temp.news('contact'), ' '), '^Bob delete Mia Muster .*"first_name": {"old": "Mia"}',
  'a deleted record has what it was');
insert into public.deals (team_id, pipeline_id, stage_id, title)
select pg_temp.team(), pipeline, qualification, 'Deal ' || n from records, generate_series(1, 3) n;
select pg_temp.news('deal');
update public.deals set title = title || '!', priority = 'high' where team_id = pg_temp.team() and title like 'Deal _';
select set_eq(
  $$select unnest(pg_temp.news('deal'))$$,
  $$select format('Bob update Deal %s! {"title": {"new": "Deal %1$s!", "old": "Deal %1$s"}, "priority": {"new": "high", "old": "normal"}}', n)
    from generate_series(1, 3) n$$,
  'a bulk change notes each record by itself');

-- Signing in

update auth.users set last_sign_in_at = now() where id = pg_temp.id('bob');
select is(pg_temp.news('member'), '{"Bob sign_in Bob"}', 'signing in is noted in one''s teams');
select lives_ok(
  'update auth.users set last_sign_in_at = now() where id = pg_temp.id(''eve'')',
  'and works without one');

-- Reading

create function pg_temp.pages(p_filter jsonb) returns text[] language plpgsql as $$
declare
  page jsonb := public.audit_page(pg_temp.team(), p_filter, null, 2);
  ids text[] := '{}';
begin
  loop
    ids := ids || array(select entry ->> 'id' from jsonb_array_elements(page -> 'entries') entry);
    exit when page -> 'next' = 'null' or page -> 'next' is null;
    page := public.audit_page(pg_temp.team(), p_filter, page -> 'next', 2);
  end loop;
  return ids;
end
$$;
select is(
  pg_temp.pages(filter::jsonb),
  array(select id::text from public.audit_log where team_id = pg_temp.team() and
    case name when 'all' then true when 'kind' then kind = 'deal' when 'actor' then actor_id = pg_temp.id('bob')
      when 'action' then action = 'update' when 'record' then record_id = (select deal from records)
      when 'day' then true end
    order by at desc, id desc),
  format('pages of two hold everything once, in order: %s', name))
from (values
  ('all', '{}'), ('kind', '{"kind": "deal"}'), ('actor', jsonb_build_object('actor_id', pg_temp.id('bob'))::text),
  ('record', (select jsonb_build_object('record_id', deal)::text from records))
) filters (name, filter);
select is(
  pg_temp.pages(jsonb_build_object('to', ((now() at time zone 'Pacific/Auckland')::date - 1)::text)), '{}',
  'days are those of the team');
select throws_ok(
  $$select public.audit_page(pg_temp.team(), '{"label": "x"}')$$, '23514', null, 'an unknown filter is refused');
select is(
  (select entry -> 'names' ->> (select contact::text from records)
    from jsonb_array_elements(public.audit_page(pg_temp.team(), '{"kind": "deal"}', null, 200) -> 'entries') entry
    where entry -> 'changes' ? 'contact_id'),
  'Mia Muster', 'ids are told by name, also of what is gone');

-- Its end

select is_empty(
  $$select role, verb from unnest(array['anon', 'authenticated', 'service_role']) role,
      unnest(array['insert', 'update', 'delete', 'truncate']) verb
    where has_table_privilege(role, 'public.audit_log', verb)$$,
  'nobody writes, changes or empties the log');
delete from public.teams where id = pg_temp.team();
select is_empty('select from public.audit_log where team_id = pg_temp.team()', 'the log goes with the team');

select * from finish();
rollback;
