-- Members come by invites, change their role, hand over and go; a team keeps an owner.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(46);

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
from unnest(array['ada', 'bob', 'cyd', 'dee', 'eve']) name;
select pg_temp.sign_in('ada');
create temp table made as select public.create_team('Home', 'EUR', 'UTC', 'classic_sales') as team;
create function pg_temp.team() returns uuid language sql as $$ select team from made $$;
create function pg_temp.roles() returns text language sql as $$
  select string_agg(split_part(p.email, '@', 1) || ' ' || m.role, ', ' order by p.email)
  from public.team_members m join public.profiles p on p.id = m.user_id where m.team_id = pg_temp.team()
$$;
create function pg_temp.invite(p_name text, p_role text) returns uuid language sql as $$
  select public.create_invite(pg_temp.team(), p_name || '@example.com', p_role, private.hash_token(p_name))
$$;

-- Invites

select lives_ok($$select pg_temp.invite('Bob', 'admin')$$, 'an owner invites an admin');
select is(
  (select email || ' ' || (expires_at - sent_at) from public.team_invites), 'bob@example.com 7 days',
  'in lower case, for 7 days');
select throws_ok($$select pg_temp.invite('bob', 'member')$$, '23505', null, 'an address has one open invite');
select throws_ok($$select pg_temp.invite('ada', 'member')$$, 'PT409', null, 'a member is not invited');
select throws_ok($$select pg_temp.invite('dee', 'god')$$, '23514', null, 'nor anybody as something else');
select throws_ok(
  $$select public.create_invite(pg_temp.team(), 'dee@example.com', 'member', 'short')$$, '23514', null,
  'a hash is one');
select is(public.invite_preview(private.hash_token('bob')), null, 'whoever knows the hash only gets no preview');
select is(
  public.invite_preview('Bob'),
  '{"team_name": "Home", "inviter_name": "Ada", "email": "bob@example.com", "role": "admin", "state": "open"}',
  'the holder of the token does');
select throws_ok($$select public.accept_invite('Bob')$$, '42501', null, 'it is for its address');
select pg_temp.sign_in('bob');
update public.team_invites set expires_at = now();
select is(public.invite_preview('Bob') ->> 'state', 'expired', 'it says that it has expired');
select throws_ok(
  $$select public.accept_invite('Bob')$$, 'PT409', 'This invite has expired. Ask for a new one.', 'and then ends');
select pg_temp.sign_in('ada');
select public.renew_invite(pg_temp.team(), id, private.hash_token('again')) from public.team_invites;
select pg_temp.sign_in('bob');
select throws_ok($$select public.accept_invite('Bob')$$, 'PT404', null, 'sent again, the old link ends');
select is(public.accept_invite('again'), pg_temp.team(), 'and the new one lets in');
select is((select name || is_last from public.my_teams), 'Hometrue', 'whose team then opens');
select throws_ok($$select public.accept_invite('again')$$, 'PT409', null, 'once');
select throws_ok($$select pg_temp.invite('dee', 'owner')$$, '42501', null, 'an admin invites no owner');
select lives_ok($$select pg_temp.invite('cyd', 'member')$$, 'but members');
select pg_temp.sign_in('ada');
update public.team_invites set expires_at = now() where accepted_at is null;
select lives_ok(
  $$select public.create_invite(pg_temp.team(), 'cyd@example.com', 'member', private.hash_token('cyd2'))$$,
  'an expired invite is in nobody''s way');
select pg_temp.sign_in('cyd');
select public.accept_invite('cyd2');
select throws_ok($$select pg_temp.invite('dee', 'member')$$, '42501', null, 'a member invites nobody');
select is(pg_temp.roles(), 'ada owner, bob admin, cyd member', 'so there are three');

-- Roles

select pg_temp.sign_in('bob');
select throws_ok(
  $$select public.change_member_role(pg_temp.team(), pg_temp.id('cyd'), 'admin')$$, '42501', null,
  'an admin changes no role');
select pg_temp.sign_in('ada');
select throws_ok(
  $$select public.change_member_role(pg_temp.team(), pg_temp.id('ada'), 'admin')$$, 'P0001', 'A team needs an owner.',
  'the last owner stays one');
select throws_ok(
  $$select public.change_member_role(pg_temp.team(), pg_temp.id('eve'), 'admin')$$, 'PT404', null,
  'a stranger has no role');
select pg_temp.invite('dee', 'owner');
select pg_temp.sign_in('bob');
select pg_temp.invite('eve', 'member');
select pg_temp.sign_in('ada');
select public.transfer_ownership(pg_temp.team(), pg_temp.id('bob'));
select is(pg_temp.roles(), 'ada admin, bob owner, cyd member', 'a team is handed over');
select is(
  (select string_agg(email, ' ') from public.team_invites where accepted_at is null), 'eve@example.com',
  'invites of owners by whoever is none any more end');
select pg_temp.sign_in('bob');
select public.change_member_role(pg_temp.team(), pg_temp.id('ada'), 'owner');
select public.change_member_role(pg_temp.team(), pg_temp.id('bob'), 'member');
select is_empty(
  $$select from public.team_invites where accepted_at is null$$, 'and all of whoever may not invite any more');

-- Handing over

create temp table work as select private.uuid_v7() as deal, private.uuid_v7() as task, private.uuid_v7() as done;
insert into public.companies (team_id, name, owner_id) values (pg_temp.team(), 'Acme', pg_temp.id('bob'));
insert into public.contacts (team_id, first_name, owner_id) values (pg_temp.team(), 'Mia', pg_temp.id('bob'));
insert into public.deals (team_id, id, pipeline_id, stage_id, title, owner_id)
select team_id, deal, pipeline_id, id, 'Deal', pg_temp.id('bob')
from public.pipeline_stages, work where team_id = pg_temp.team() and name = 'Proposal';
insert into public.deal_collaborators (team_id, deal_id, user_id)
select pg_temp.team(), deal, unnest(array[pg_temp.id('bob'), pg_temp.id('cyd')]) from work;
insert into public.activities (team_id, id, type, subject, deal_id, assignee_id)
select pg_temp.team(), unnest(array[task, done]), 'task', 'Call', deal, pg_temp.id('bob') from work;
update public.activities set completed_at = now() where id = (select done from work);
select is(
  (select to_jsonb(o) - 'user_id' from public.owned_records(pg_temp.team()) o where user_id = pg_temp.id('bob')),
  '{"companies": 1, "contacts": 1, "deals": 1, "open_tasks": 1}', 'what somebody owns is counted');
select pg_temp.sign_in('ada');
select throws_ok(
  format('select public.remove_member(pg_temp.team(), pg_temp.id(''bob''), %s)', heir), '23503', null,
  format('nothing is handed over to %s', heir))
from unnest(array['null', 'pg_temp.id(''bob'')', 'pg_temp.id(''eve'')']) heir;
select throws_ok(
  $$select public.remove_member(pg_temp.team(), pg_temp.id('ada'), pg_temp.id('bob'))$$, 'P0001', null,
  'nobody removes themselves');
select lives_ok(
  $$select public.remove_member(pg_temp.team(), pg_temp.id('bob'), pg_temp.id('cyd'))$$, 'a member is removed');
select results_eq(
  $$select owner_id from public.companies where team_id = pg_temp.team()
    union all select owner_id from public.contacts where team_id = pg_temp.team()
    union all select owner_id from public.deals where team_id = pg_temp.team()
    union all select assignee_id from public.activities where id = (select task from work)$$,
  $$select pg_temp.id('cyd') from generate_series(1, 4)$$, 'what they owned, and had to do, is the other''s');
select is(
  (select assignee_id from public.activities where id = (select done from work)), null,
  'what they have done is not said to be somebody else''s work');
select is(
  (select created_by from public.deals where id = (select deal from work)), pg_temp.id('bob'),
  'and they remain the author of what they made');
select is(
  (select array_agg(user_id) from public.deal_collaborators), array[pg_temp.id('cyd')], 'collaborations end');
select ok(
  pg_temp.id('bob') in (select private.my_colleague_ids()), 'their name stays readable where they were');
select pg_temp.sign_in('bob');
select set_eq('select private.my_colleague_ids()', $$select pg_temp.id('bob')$$, 'and nobody''s to them');

-- Leaving, and the end

select pg_temp.sign_in('cyd');
select public.leave_team(pg_temp.team());
select is(
  (select owner_id from public.deals where id = (select deal from work)), pg_temp.id('ada'),
  'whoever leaves hands over to an owner');
select pg_temp.sign_in('ada');
select throws_ok($$select public.leave_team(pg_temp.team())$$, 'P0001', null, 'the last owner does not leave');
select throws_ok(
  $$select public.delete_team(pg_temp.team(), 'home')$$, '23514', null, 'a team is not deleted by a wrong name');
select is((select fate from public.my_departure()), 'delete', 'who is alone takes the team along');
select pg_temp.sign_in('bob');
select lives_ok($$select public.delete_account()$$, 'an account is deleted');
select is(
  (select created_by from public.deals where id = (select deal from work)), null, 'and is nobody''s name any more');
select pg_temp.sign_in('ada');
select public.delete_account();
select is_empty('select from public.teams where id = pg_temp.team()', 'the last one takes the team along');
select is(pg_temp.id('ada'), null, 'and is gone');

select * from finish();
rollback;
