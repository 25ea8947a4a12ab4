-- Who may do what, tried out: every table and view of the catalog × verb × actor.
--
-- A new table or view needs a row in `expected` below, or the first test fails.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;

create temp view relations as
  select c.oid, c.relname as relation, c.relkind, c.reloptions
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f');

create temp table actors (actor text primary key, role name, place serial);
insert into actors (actor, role) values
  ('owner', 'authenticated'), ('admin', 'authenticated'), ('member', 'authenticated'),
  ('ex-member', 'authenticated'), ('other team''s owner', 'authenticated'), ('anon', 'anon');

-- For each relation: a condition that picks one row of the home team, a row that
-- could be added to it, who may read, create, change and remove such rows, and
-- the columns that the API may write.
create temp table expected (
  relation name primary key,
  target text not null,
  spare jsonb not null default '{}',
  reads text[] not null,
  creates text[] not null default '{}',
  changes text[] not null default '{}',
  removes text[] not null default '{}',
  insertable name[] not null default '{}',
  updatable name[] not null default '{}'
);
insert into expected (relation, target, reads, changes, updatable) values
  ('profiles', $$email = 'member@example.com'$$,
    '{owner,admin,member}', '{member}', '{full_name,last_team_id}'),
  ('teams', $$name = 'Home'$$,
    '{owner,admin,member}', '{owner,admin}', '{name,currency,time_zone,visibility,gross_margin}');
insert into expected (relation, target, reads, changes, removes, insertable, updatable) values
  -- One's own only: in teams.test.sql they are made.
  ('avatars', $$user_id = '00000000-0000-4000-8000-000000000103'$$,
    '{owner,admin,member}', '{member}', '{member}', '{image,media_type}', '{image,media_type}');
insert into expected (relation, target, reads) values
  ('team_members', $$team_id = '00000000-0000-4000-8000-000000000001' and role = 'member'$$,
    '{owner,admin,member}'),
  ('deal_stage_history', $$to_stage_name = 'Open'$$, '{owner,admin,member}'),
  ('deal_totals', $$stage_id = '00000000-0000-4000-8000-000000000012'$$, '{owner,admin,member}'),
  ('my_teams', $$name = 'Home'$$, '{owner,admin,member}'),
  ('tallies', $$kind = 'contacts' and day = '2025-01-01'$$, '{owner,admin,member}'),
  ('customers', $$customer_id = '00000000-0000-4000-8000-000000000031'$$, '{owner,admin,member}'),
  ('member_days', $$day = '2025-01-01'$$, '{owner,admin,member}'),
  ('record_merges', $$dropped_name = 'Dropped'$$, '{owner,admin}'),
  ('contact_cards', $$first_name = 'Contact'$$, '{owner,admin,member}'),
  ('company_cards', $$name = 'Company'$$, '{owner,admin,member}'),
  ('deal_cards', $$title = 'Deal'$$, '{owner,admin,member}'),
  ('activity_cards', $$subject = 'Activity'$$, '{owner,admin,member}'),
  ('deal_note_cards', $$body = 'Note'$$, '{owner,admin,member}'),
  ('owner_changes', $$to_name = 'Somebody'$$, '{owner,admin,member}');
insert into expected (relation, target, reads, removes) values
  ('audit_log', $$kind = 'company' and action = 'create'$$, '{owner,admin}', '{}'),
  ('team_invites', $$email = 'guest@example.com'$$, '{owner,admin}', '{owner,admin}');
insert into expected (relation, target, spare, reads, creates, changes, removes, insertable, updatable) values
  ('companies', $$name = 'Company'$$, '{"name": "Spare"}',
    '{owner,admin,member}', '{owner,admin,member}', '{owner,admin,member}', '{owner,admin}',
    '{team_id,name,website,industry,phone,address,linkedin_url,notes,owner_id}',
    '{name,website,industry,phone,address,linkedin_url,notes,owner_id}'),
  ('contacts', $$first_name = 'Contact'$$, '{"first_name": "Spare", "last_name": "", "type": "lead", "lead_status": "new", "tags": []}',
    '{owner,admin,member}', '{owner,admin,member}', '{owner,admin,member}', '{owner,admin}',
    '{team_id,id,first_name,last_name,email,personal_email,phone,mobile,job_title,company_id,type,lead_source,lead_status,tags,birthday,linkedin_url,notes,owner_id}',
    '{first_name,last_name,email,personal_email,phone,mobile,job_title,company_id,type,lead_source,lead_status,tags,birthday,linkedin_url,notes,owner_id}'),
  ('pipelines', $$name = 'Empty'$$, '{"name": "Spare", "position": "a5"}',
    '{owner,admin,member}', '{owner,admin}', '{owner,admin}', '{owner,admin}',
    '{team_id,name,position}', '{name,position}'),
  ('pipeline_stages', $$name = 'Empty'$$,
    '{"name": "Spare", "position": "a5", "pipeline_id": "00000000-0000-4000-8000-000000000011"}',
    '{owner,admin,member}', '{owner,admin}', '{owner,admin}', '{owner,admin}',
    '{team_id,pipeline_id,name,kind,color,probability,stale_after_days,position}',
    '{name,kind,color,probability,stale_after_days,position}'),
  ('deals', $$title = 'Deal'$$,
    '{"title": "Spare", "pipeline_id": "00000000-0000-4000-8000-000000000011",
      "stage_id": "00000000-0000-4000-8000-000000000012"}',
    '{owner,admin,member}', '{owner,admin,member}', '{owner,admin,member}', '{owner,admin}',
    '{team_id,pipeline_id,stage_id,title,amount,priority,progress,probability,expected_close_date,lost_reason,contact_id,company_id,owner_id}',
    '{title,amount,priority,progress,probability,expected_close_date,lost_reason,contact_id,company_id,owner_id}'),
  ('deal_collaborators', $$user_id = '00000000-0000-4000-8000-000000000103'$$,
    '{"deal_id": "00000000-0000-4000-8000-000000000014", "kind": "follower",
      "user_id": "00000000-0000-4000-8000-000000000102"}',
    '{owner,admin,member}', '{owner,admin,member}', '{owner,admin,member}', '{owner,admin,member}',
    '{team_id,deal_id,user_id,kind}', '{kind}'),
  ('deal_contacts', $$role = 'champion'$$,
    '{"deal_id": "00000000-0000-4000-8000-000000000014", "role": "user",
      "contact_id": "00000000-0000-4000-8000-000000000032"}',
    '{owner,admin,member}', '{owner,admin,member}', '{owner,admin,member}', '{owner,admin,member}',
    '{team_id,deal_id,contact_id,role}', '{role}'),
  ('marketing_spend', $$channel = 'Ads'$$, '{"month": "2025-01-01", "channel": "Spare", "allotted": 0, "used": 0}',
    '{owner,admin,member}', '{owner,admin}', '{owner,admin}', '{owner,admin}',
    '{team_id,month,channel,allotted,used}', '{channel,allotted,used}'),
  -- These rows are somebody else's, which only some may change or remove.
  ('activities', $$subject = 'Activity'$$,
    '{"type": "note", "subject": "Spare", "contact_id": "00000000-0000-4000-8000-000000000031"}',
    '{owner,admin,member}', '{owner,admin,member}', '{owner,admin}', '{owner,admin}',
    '{team_id,type,subject,body,metadata,contact_id,deal_id,company_id,occurred_at,due_date,assignee_id,priority}',
    '{subject,body,metadata,contact_id,deal_id,company_id,occurred_at,due_date,assignee_id,priority}'),
  ('deal_notes', $$body = 'Note'$$,
    '{"body": "Spare", "deal_id": "00000000-0000-4000-8000-000000000014"}',
    '{owner,admin,member}', '{owner,admin,member}', '{}', '{owner,admin}',
    '{team_id,deal_id,body}', '{body}'),
  ('feedback', $$comment = 'Feedback'$$, '{"rating": 3, "comment": "Spare", "given_on": "2025-01-01"}',
    '{owner,admin,member}', '{owner,admin,member}', '{}', '{owner,admin}',
    '{team_id,contact_id,rating,comment,given_on}', '{rating,comment,given_on}');

-- Functions that run with their owner's rights and that the API role may call.
-- Each checks for itself who is asking.
create temp table trusted (function text primary key);
insert into trusted values
  ('private.accept_invite'), ('private.change_member_role'), ('private.company_count'), ('private.company_ids'),
  ('private.complete_task'), ('private.contact_count'), ('private.contact_duplicates'), ('private.contact_ids'), ('private.count_links'),
  ('private.create_invite'), ('private.create_team'), ('private.deal_ids'), ('private.delete_account'),
  ('private.delete_stage'), ('private.delete_team'), ('private.find_entries'), ('private.hears'), ('private.invite_preview'),
  ('private.leave_team'), ('private.live_topic'), ('private.load_sample_data'), ('private.mark_active'),
  ('private.merge_records'), ('private.merged_into'), ('private.move_deal'), ('private.move_deals'),
  ('private.my_admin_team_ids'), ('private.my_colleague_ids'), ('private.my_companies'), ('private.my_company_ids'),
  ('private.my_contact_ids'), ('private.my_contacts'), ('private.my_deal_ids'), ('private.my_deals'), ('private.my_departure'),
  ('private.my_full_team_ids'), ('private.my_team_ids'), ('private.open_deals'), ('private.remove_member'),
  ('private.renew_invite'), ('private.require_member'),
  ('private.search_deals_board'),
  ('private.sees_all'), ('private.stage_sums'), ('private.stage_visits'), ('private.tallies_of'), ('private.transfer_ownership'), ('private.undo_merge'),
  ('private.won_percentiles');

create temp view functions as
  select
    p.oid, n.nspname || '.' || p.proname as function, n.nspname as schema, p.prosecdef as definer,
    coalesce('search_path=""' = any (p.proconfig), false) as pinned
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('public', 'private');

select plan((
  10
  + (select count(*) from relations) * 4 * (select count(*) from actors)
  + 2 * (select count(*) from relations)
)::integer);

-- Rules for the whole catalog

select set_eq(
  'select relation from relations', 'select relation from expected',
  'every table and view has its expectations');
select is_empty(
  $$select r.relation from relations r join pg_class c on c.oid = r.oid
    where r.relkind in ('r', 'p') and not c.relrowsecurity$$,
  'every table has row level security');
select is_empty(
  $$select tablename, policyname from pg_policies
    where schemaname = 'public' and (roles <> '{authenticated}' or permissive <> 'PERMISSIVE')$$,
  'every policy is for authenticated only');
select is_empty(
  $$select relation from relations
    where relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
      or relkind in ('m', 'f')$$,
  'every view reads with the rights of its reader');
select is_empty(
  $$select function from functions where not pinned$$, 'every function has an empty search_path');
select is_empty(
  $$select function from functions where definer and schema = 'public'$$,
  'no function that the Data API offers runs with other rights than its caller''s');
select set_eq(
  $$select distinct function from functions where definer and has_function_privilege('authenticated', oid, 'execute')$$,
  'select function from trusted', 'the API reaches no other function with its owner''s rights');
select is_empty(
  $$select function from functions
    where has_function_privilege('anon', oid, 'execute') and function !~ '^(public|private)[.]invite_preview$'
    union all
    select relation from relations, unnest(array['select', 'insert', 'update', 'references']) verb
    where has_any_column_privilege('anon', oid, verb)
    union all
    select relation from relations, unnest(array['delete', 'truncate', 'trigger']) verb
    where has_table_privilege('anon', oid, verb)$$,
  'anon has no right on anything but to ask what an invite is');
select is_empty(
  $$select c.relname from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_attribute tenant on tenant.attrelid = c.oid and tenant.attname = 'team_id'
    where c.relnamespace = 'public'::regnamespace and i.indisprimary and i.indkey[0] <> tenant.attnum$$,
  'every primary key of tenant data starts with the team');
select is_empty(
  $$select k.conname from pg_constraint k
    join pg_attribute here on here.attrelid = k.conrelid and here.attname = 'team_id'
    join pg_attribute there on there.attrelid = k.confrelid and there.attname = 'team_id'
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace
      and (k.conkey[1] <> here.attnum or k.confkey[1] <> there.attnum)$$,
  'every reference between tenant data carries the team');

-- Columns that the API may write

select is(
  array(
    select attname from pg_attribute
    where attrelid = r.oid and attnum > 0 and has_column_privilege('authenticated', r.oid, attnum, verb)
    order by attname
  ),
  array(select unnest(case verb when 'insert' then e.insertable else e.updatable end) order by 1),
  format('%s: the API can %s its columns only', r.relation, verb))
from relations r left join expected e using (relation), unnest(array['insert', 'update']) verb;

-- One row of everything

-- The owner is …101, the admin …102 and so on.
insert into auth.users (id, email)
select format('00000000-0000-4000-8000-000000000%s', 100 + place)::uuid, actor || '@example.com'
from actors where role = 'authenticated';
create function pg_temp.user_of(p_actor text) returns uuid language sql as $$
  select id from auth.users where email = p_actor || '@example.com'
$$;
insert into public.teams (id, name, currency) values
  ('00000000-0000-4000-8000-000000000001', 'Home', 'EUR'),
  ('00000000-0000-4000-8000-000000000002', 'Other', 'EUR');
insert into public.team_members (team_id, user_id, role)
select '00000000-0000-4000-8000-000000000001', pg_temp.user_of(role), role
from unnest(array['owner', 'admin', 'member']) role;
insert into public.team_members (team_id, user_id, role) values
  ('00000000-0000-4000-8000-000000000001', pg_temp.user_of('ex-member'), 'owner'),
  ('00000000-0000-4000-8000-000000000002', pg_temp.user_of('other team''s owner'), 'owner');
-- Everything is the ex-member's own work.
select set_config('request.jwt.claim.sub', pg_temp.user_of('ex-member')::text, true),
  set_config('request.jwt.claims', jsonb_build_object('sub', pg_temp.user_of('ex-member'))::text, true);
insert into public.companies (team_id, name, owner_id)
values ('00000000-0000-4000-8000-000000000001', 'Company', pg_temp.user_of('ex-member'));
insert into public.contacts (team_id, id, first_name, owner_id) values
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000031', 'Contact',
    pg_temp.user_of('ex-member')),
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000032', 'Second', null);
insert into public.pipelines (team_id, id, name, position) values
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000011', 'Pipeline', 'a0'),
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000021', 'Empty', 'a1');
insert into public.pipeline_stages (team_id, pipeline_id, id, name, position) values
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000011',
    '00000000-0000-4000-8000-000000000012', 'Open', 'a0'),
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000011',
    '00000000-0000-4000-8000-000000000013', 'Empty', 'a1');
insert into public.deals (team_id, pipeline_id, stage_id, id, title, owner_id)
values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000011',
  '00000000-0000-4000-8000-000000000012', '00000000-0000-4000-8000-000000000014', 'Deal',
  pg_temp.user_of('ex-member'));
insert into public.deal_collaborators (team_id, deal_id, user_id)
values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000014', pg_temp.user_of('member'));
insert into public.deal_contacts (team_id, deal_id, contact_id, role)
values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000014',
  '00000000-0000-4000-8000-000000000031', 'champion');
insert into public.activities (team_id, deal_id, type, subject)
values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000014', 'note', 'Activity');
insert into public.marketing_spend (team_id, month, channel)
values ('00000000-0000-4000-8000-000000000001', '2025-01-01', 'Ads');
insert into public.feedback (team_id, rating, comment, given_on)
values ('00000000-0000-4000-8000-000000000001', 5, 'Feedback', '2025-01-01');
insert into public.tallies (team_id, kind, day, records) values
  ('00000000-0000-4000-8000-000000000001', 'contacts', '2025-01-01', 1);
insert into public.customers values
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000031', '2025-01-01');
insert into public.member_days values
  ('00000000-0000-4000-8000-000000000001', pg_temp.user_of('member'), '2025-01-01');
insert into public.deal_notes (team_id, deal_id, body)
values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000014', 'Note');
insert into public.owner_changes (team_id, deal_id, to_name)
values ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000014', 'Somebody');
insert into public.record_merges (team_id, contact_id, dropped, kept_before, kept_after, moved)
select team_id, id, jsonb_build_object('id', private.uuid_v7(), 'full_name', 'Dropped'), '{}', '{}', '[]'
from public.contacts where first_name = 'Contact';
insert into public.team_invites (team_id, email, role, token_hash, invited_by)
values ('00000000-0000-4000-8000-000000000001', 'guest@example.com', 'member', private.hash_token('guest'),
  pg_temp.user_of('owner'));
insert into public.avatars (user_id, image, media_type)
values (pg_temp.user_of('member'), '\xff', 'image/jpeg');
delete from public.team_members where user_id = pg_temp.user_of('ex-member');

-- The matrix

-- A statement of a verb on the target of a relation, or on the spare row. It
-- touches all that the API may write, or where that is nothing, some column.
create function pg_temp.statement_of(p_relation name, p_verb text) returns text language sql as $$
  select case p_verb
    when 'select' then format('select from public.%I where %s', e.relation, e.target)
    when 'insert' then format(
      'insert into public.%1$I (%2$s) select %2$s from jsonb_populate_record(null::public.%1$I, %3$L)',
      e.relation,
      coalesce((select string_agg(quote_ident(key), ', ') from jsonb_object_keys(row.spare) key), first_column),
      row.spare)
    when 'update' then format(
      'update public.%I set %s where %s', e.relation,
      (select string_agg(format('%1$I = %1$I', name), ', ')
        from unnest(coalesce(nullif(e.updatable, '{}'), array[first_column])) name),
      e.target)
    when 'delete' then format('delete from public.%I where %s', e.relation, e.target)
  end
  from expected e
  cross join lateral (
    select attname as first_column from pg_attribute
    where attrelid = format('public.%I', e.relation)::regclass and attnum = 1
  ) columns
  cross join lateral (
    select case when e.spare <> '{}'
      then e.spare || '{"team_id": "00000000-0000-4000-8000-000000000001"}' else '{}' end as spare
  ) row
  where e.relation = p_relation
$$;

-- Tries a statement as an actor and takes it back: yes when it touched exactly
-- one row, no when it was refused or found nothing, else what happened.
create function pg_temp.attempt(p_actor text, p_statement text) returns text language plpgsql as $$
declare
  touched bigint;
begin
  perform
    set_config('request.jwt.claims', jsonb_build_object('sub', pg_temp.user_of(p_actor))::text, true),
    set_config('request.jwt.claim.sub', coalesce(pg_temp.user_of(p_actor)::text, ''), true),
    set_config('role', (select role from actors where actor = p_actor), true);
  execute p_statement;
  get diagnostics touched = row_count;
  raise exception using errcode = 'UNDO0', message = touched;
exception
  when sqlstate 'UNDO0' then
    return case touched when 0 then 'no' when 1 then 'yes' else touched || ' rows' end;
  -- The second is what writing to a view that joins tables gives.
  when insufficient_privilege or object_not_in_prerequisite_state then
    return 'no';
  when others then
    return sqlstate || ' ' || sqlerrm;
end
$$;

select is(
  pg_temp.attempt(actor, pg_temp.statement_of(relation, verb)),
  case when actor = any (case verb
    when 'select' then reads when 'insert' then creates when 'update' then changes else removes
  end) then 'yes' else 'no' end,
  format('%s: %s by %s', relation, verb, actor))
from (
  select r.relation, verb.*, a.actor, e.reads, e.creates, e.changes, e.removes
  from relations r
  left join expected e using (relation)
  cross join unnest(array['select', 'insert', 'update', 'delete']) with ordinality as verb (verb, verb_place)
  cross join actors a
  order by r.relation, verb.verb_place, a.place
) matrix;

select * from finish();
rollback;
