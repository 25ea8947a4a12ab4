-- Deals: where they are placed, when they close, how they move, and what the board sums up.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(202);

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

-- Ada's team lives where the day starts first, Cyd's where it starts last: their dates always differ.
insert into auth.users (id, email)
select gen_random_uuid(), name || '@example.com' from unnest(array['ada', 'bob', 'cyd']) name;
create temp table team (owner text primary key, id uuid, pipeline_id uuid);
select pg_temp.sign_in('cyd');
insert into team (owner, id) values ('cyd', public.create_team('Other', 'EUR', 'Pacific/Niue', 'classic_sales'));
select pg_temp.sign_in('ada');
insert into team (owner, id) values ('ada', public.create_team('Home', 'EUR', 'Pacific/Kiritimati', 'lead_funnel'));
update team set pipeline_id = (select p.id from public.pipelines p where p.team_id = team.id);
insert into public.team_members (team_id, user_id, role) select id, pg_temp.id('bob'), 'member' from team where owner = 'ada';

create function pg_temp.home() returns uuid language sql as $$ select id from team where owner = 'ada' $$;
create function pg_temp.other() returns uuid language sql as $$ select id from team where owner = 'cyd' $$;
create function pg_temp.stage(p_name text) returns uuid language sql as $$
  select id from public.pipeline_stages where name = p_name
$$;
create function pg_temp.deal(p_title text) returns uuid language sql as $$
  select id from public.deals where title = p_title
$$;
create function pg_temp.add_deal(p_title text, p_stage text, p_amount bigint default null) returns uuid
language sql as $$
  insert into public.deals (team_id, pipeline_id, stage_id, title, amount)
  select team_id, pipeline_id, id, p_title, p_amount from public.pipeline_stages where name = p_stage
  returning id
$$;
-- The titles of a column from top to bottom.
create function pg_temp.column_of(p_stage text) returns text language sql as $$
  select coalesce(string_agg(title, ' ' order by position, id), '') from public.deals
  where stage_id = pg_temp.stage(p_stage)
$$;
-- Moves by titles, with the version that is there unless another is given.
create function pg_temp.move(
  p_title text, p_stage text, p_before text default null, p_after text default null,
  p_lost_reason text default null, p_version integer default null
) returns void language sql as $$
  select public.move_deal(
    pg_temp.home(), d.id, pg_temp.stage(p_stage), coalesce(p_version, d.version),
    pg_temp.deal(p_before), pg_temp.deal(p_after), p_lost_reason)
  from public.deals d where d.title = p_title
$$;
create function pg_temp.row_of(p_title text) returns public.deals language sql as $$
  select * from public.deals where title = p_title
$$;

-- Creation

select pg_temp.add_deal(title, 'Contact') from unnest(array['D', 'C', 'B', 'A']) title;
select is(pg_temp.column_of('Contact'), 'A B C D', 'a new deal goes on top of its column');
select is((pg_temp.row_of('D')).position, 'a0', 'the first one in the middle of all keys');
select is((pg_temp.row_of('A')).created_by, pg_temp.id('ada'), 'the caller is its author');
select is((pg_temp.row_of('A')).closed_date, null, 'it is open in an open stage');
select pg_temp.add_deal('Sold', 'Won');
select is(
  (pg_temp.row_of('Sold')).closed_date, (now() at time zone 'Pacific/Kiritimati')::date,
  'a deal made in a won stage closes today in the team''s zone');
select pg_temp.sign_in('cyd');
select pg_temp.add_deal('Theirs', 'Closed won');
select is(
  (pg_temp.row_of('Theirs')).closed_date, (now() at time zone 'Pacific/Niue')::date,
  'which is another day elsewhere');
select pg_temp.sign_in('ada');
insert into public.deals (team_id, pipeline_id, stage_id, title, lost_reason)
select team_id, pipeline_id, id, 'Gone', 'Price' from public.pipeline_stages where name = 'Lost';
select is((pg_temp.row_of('Gone')).lost_reason, 'Price', 'a deal made in a lost stage keeps its reason');

select throws_ok(
  format('update public.deals set %I = %L where title = ''A''', field, value), '23514', null,
  format('%s cannot be %s', field, coalesce(nullif(left(value, 20), ' '), 'blank')))
from (values
  ('title', ' '), ('title', repeat('x', 201)), ('amount', '-1'), ('amount', '10000000000001'),
  ('priority', 'whatever'), ('progress', '101'), ('progress', '-1'), ('probability', '101'),
  ('probability', '-1'), ('position', ''), ('lost_reason', 'Price')
) as bad (field, value);
select throws_ok(
  'update public.deals set lost_reason = repeat(''x'', 501) where title = ''Gone''', '23514', null,
  'a reason has 500 characters at most');
select lives_ok(
  'update public.deals set lost_reason = ''Timing'' where title = ''Gone''', 'a lost deal''s reason can be changed');
select lives_ok(
  'update public.deals set amount = 10000000000000, progress = 100, probability = 0 where title = ''Gone''',
  'the bounds themselves are fine');

-- References

insert into public.contacts (team_id, first_name)
select id, owner || '''s contact' from team;
insert into public.companies (team_id, name)
select id, owner || '''s company' from team;
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
  pg_temp.refusal(format('update public.deals set %I = %L where title = ''A''', field, value)),
  pg_temp.refusal(format('update public.deals set %I = %L where title = ''A''', field, gen_random_uuid())),
  format('another team''s %s is refused as an unknown one', field))
from (values
  ('contact_id', (select id from public.contacts where first_name = 'cyd''s contact')),
  ('company_id', (select id from public.companies where name = 'cyd''s company')),
  ('owner_id', pg_temp.id('cyd')),
  ('pipeline_id', (select pipeline_id from team where owner = 'cyd'))
) as reference (field, value);
select throws_ok(
  format(
    'insert into public.deals (team_id, pipeline_id, stage_id, title) values (%L, %L, %L, ''X'')',
    pg_temp.home(), pipeline, stage),
  '23503', null, what)
from (values
  ((select pipeline_id from team where owner = 'ada'), pg_temp.stage('Proposal'), 'no deal in another team''s stage'),
  ((select pipeline_id from team where owner = 'cyd'), pg_temp.stage('Proposal'), 'nor in its pipeline'),
  ((select pipeline_id from team where owner = 'cyd'), pg_temp.stage('Contact'), 'nor across the two'),
  ((select pipeline_id from team where owner = 'ada'), gen_random_uuid(), 'nor in an unknown stage')
) as cases (pipeline, stage, what);
update public.deals set
  contact_id = (select id from public.contacts where first_name = 'ada''s contact'),
  company_id = (select id from public.companies where name = 'ada''s company'),
  owner_id = pg_temp.id('bob')
where title = 'D';
delete from public.contacts where first_name = 'ada''s contact';
delete from public.companies where name = 'ada''s company';
delete from public.team_members where user_id = pg_temp.id('bob');
select results_eq(
  'select team_id, contact_id, company_id, owner_id from public.deals where title = ''D''',
  'select pg_temp.home(), null::uuid, null::uuid, null::uuid',
  'a deal survives its contact, its company and its owner''s leaving');
select throws_ok(
  'delete from public.pipeline_stages where name = ''Contact''', '23503', null, 'a stage with deals stays');
select throws_ok(
  'delete from public.pipelines where name = ''Leads''', 'P0001', null, 'and so does a team''s only pipeline');
select throws_ok(
  'update public.deals set team_id = pg_temp.other() where title = ''A''', '42501', null, 'a deal never changes team');
select throws_ok(
  'update public.deals set created_by = pg_temp.id(''bob'') where title = ''A''', '42501', null,
  'a deal never changes author');
select throws_ok(
  'update public.pipeline_stages set kind = ''won'', probability = 100 where name = ''Contact''', '23514', null,
  'a stage that holds deals keeps its kind');
select lives_ok(
  'update public.pipeline_stages set kind = ''won'', probability = 100 where name = ''Opportunity''',
  'an empty one may change it');
select lives_ok(
  'update public.pipeline_stages set kind = ''open'', probability = 70 where name = ''Opportunity''', 'and back');

-- Moves. Every row's place in the file shows whether it was written.

create temp table before_move as select id, ctid as place, version from public.deals;
create function pg_temp.written() returns text language sql as $$
  select coalesce(string_agg(d.title, ' ' order by d.title), '')
  from public.deals d join before_move b on b.id = d.id and (b.place <> d.ctid or b.version <> d.version)
$$;
create function pg_temp.moved(p_move text) returns text language plpgsql as $$
begin
  delete from before_move;
  insert into before_move select id, ctid, version from public.deals;
  execute 'select pg_temp.move(' || p_move || ')';
  return pg_temp.column_of('Contact') || ' | ' || pg_temp.column_of('MQL') || ' | wrote ' || pg_temp.written();
end
$$;
select is(pg_temp.moved($$'A', 'Contact', p_after => 'C'$$), 'B C A D |  | wrote A', 'after a card');
select is(pg_temp.moved($$'A', 'Contact', p_before => 'C'$$), 'B A C D |  | wrote A', 'before a card');
select is(pg_temp.moved($$'D', 'Contact'$$), 'D B A C |  | wrote D', 'on top');
select is(pg_temp.moved($$'D', 'Contact', p_after => 'C'$$), 'B A C D |  | wrote D', 'to the bottom');
select is(pg_temp.moved($$'B', 'Contact', p_before => 'A'$$), 'B A C D |  | wrote B', 'to where it is');
select is(pg_temp.moved($$'A', 'MQL'$$), 'B C D | A | wrote A', 'to an empty stage');
select is(pg_temp.moved($$'C', 'MQL', p_after => 'A'$$), 'B D | A C | wrote C', 'below a card of another stage');
select is(
  pg_temp.moved($$'B', 'MQL', p_before => 'C', p_after => 'A'$$), 'D | A B C | wrote B', 'between two cards');
select is(
  pg_temp.moved($$'B', 'MQL', p_before => 'D', p_after => 'C'$$), 'D | A C B | wrote B',
  'after its upper neighbour, though the lower one has left');
select is(
  pg_temp.moved($$'B', 'MQL', p_before => 'C', p_after => 'D'$$), 'D | A B C | wrote B',
  'before its lower neighbour, though the upper one has left');
select is(
  pg_temp.moved($$'C', 'MQL', p_before => 'D', p_after => 'Theirs'$$), 'D | C A B | wrote C',
  'on top when both have left');
select is(
  pg_temp.moved($$'A', 'MQL', p_after => 'A'$$), 'D | A C B | wrote A', 'a card is no neighbour of itself');
select is(
  (pg_temp.row_of('A')).version, (select version + 1 from before_move where id = pg_temp.deal('A')),
  'a move counts one version');

-- Closing and reopening

select pg_temp.move('A', 'Lost', p_lost_reason => 'Price');
select results_eq(
  'select closed_date, lost_reason from public.deals where title = ''A''',
  $$select (now() at time zone 'Pacific/Kiritimati')::date, 'Price'::text$$,
  'moving to a lost stage closes the deal and keeps the reason');
update public.deals set closed_date = '2020-02-02' where title = 'A';
select pg_temp.move('A', 'Lost', p_after => 'Gone');
select results_eq(
  'select closed_date, lost_reason from public.deals where title = ''A''',
  $$values (date '2020-02-02', 'Price')$$, 'moving within the stage changes neither');
insert into public.pipeline_stages (team_id, pipeline_id, name, kind, position)
select id, pipeline_id, 'Declined', 'lost', 'b00' from team where owner = 'ada';
select pg_temp.move('A', 'Declined');
select results_eq(
  'select closed_date, lost_reason from public.deals where title = ''A''',
  $$values (date '2020-02-02', 'Price')$$, 'nor does moving to another lost stage');
select is((pg_temp.row_of('A')).status, 'lost', 'its status is the kind of its stage');
select pg_temp.move('A', 'Won');
select is((pg_temp.row_of('A')).status, 'won', 'and follows it');
select results_eq(
  $$select to_stage_name, left_to from public.deal_stage_history
    where deal_id = pg_temp.deal('A') and to_stage_name in ('Lost', 'Declined', 'Won') order by 1 desc$$,
  $$values ('Won', null), ('Lost', 'lost'), ('Declined', 'earlier')$$,
  'the history tells where it went from each stage; it has not left the last one');
select results_eq(
  'select closed_date, lost_reason from public.deals where title = ''A''',
  $$select (now() at time zone 'Pacific/Kiritimati')::date, null::text$$,
  'a lost deal that is won after all closes today, without a reason');
select pg_temp.move('A', 'MQL', p_lost_reason => 'ignored');
select results_eq(
  'select closed_date, lost_reason from public.deals where title = ''A''',
  'select null::date, null::text', 'reopening clears both');
select throws_ok(
  $$select pg_temp.move('A', 'MQL', p_lost_reason => 'Price')$$, '23514',
  'Only a lost deal has a reason for being lost.', 'an open deal takes no reason');

-- Refusals

select throws_ok(
  $$select pg_temp.move('A', 'Contact', p_version => 1)$$, 'PT409', null, 'a stale version is a conflict');
select throws_ok(
  $$select public.move_deal(pg_temp.home(), pg_temp.deal('A'), pg_temp.stage('Contact'), null)$$, 'PT409', null,
  'no version is one, too');
select throws_ok(
  $$select public.move_deal(pg_temp.home(), gen_random_uuid(), pg_temp.stage('Contact'), 1)$$, 'PT404', null,
  'an unknown deal is not found');
select throws_ok(
  $$select public.move_deal(pg_temp.home(), pg_temp.deal('Theirs'), pg_temp.stage('Contact'), 1)$$, 'PT404', null,
  'nor is another team''s');
select throws_ok(
  format('select public.move_deal(pg_temp.home(), pg_temp.deal(''A''), %L, %s)', stage, (pg_temp.row_of('A')).version),
  '23503', 'There is no such stage.', what)
from (values (gen_random_uuid(), 'an unknown stage is refused'), (pg_temp.stage('Proposal'), 'as is another team''s'))
  as cases (stage, what);
select throws_ok(
  format('select public.move_deal(%L, pg_temp.deal(''Theirs''), pg_temp.stage(''Proposal''), 1)', team), '42501',
  'You are not a member of this team.', what)
from (values (pg_temp.other(), 'somebody else''s team is refused'), (gen_random_uuid(), 'as is an unknown one'))
  as cases (team, what);
select pg_temp.sign_in(null);
select throws_ok($$select pg_temp.move('A', 'Contact')$$, '42501', null, 'nobody moves without an account');
select pg_temp.sign_in('ada');

-- Another pipeline

select private.add_pipeline(pg_temp.home(), 'Upsell', 'classic_sales');
update public.pipeline_stages set name = 'Talks'
where team_id = pg_temp.home() and name = 'Negotiation';
select pg_temp.move('C', 'Talks');
select results_eq(
  $$select p.name, d.closed_date from public.deals d
    join public.pipelines p on p.team_id = d.team_id and p.id = d.pipeline_id where d.title = 'C'$$,
  $$values ('Upsell', null::date)$$, 'a deal moves to another pipeline');
select pg_temp.move('C', 'MQL', p_after => 'B');
select is(pg_temp.column_of('MQL'), 'A B C', 'and back');

-- Respacing

update public.deals set position = 'a0' where title in ('A', 'B', 'C');
create temp table tied as
  select array_agg(title order by id) as titles, string_agg(title, ' ' order by id) as line
  from public.deals where title in ('A', 'B', 'C');
select is(pg_temp.column_of('MQL'), (select line from tied), 'cards with one key stand in the order of their ids');
create temp table versions as select title, version from public.deals;
select pg_temp.move('D', 'MQL', p_after => (select titles[1] from tied));
select is(
  pg_temp.column_of('MQL'), (select titles[1] || ' D ' || titles[2] || ' ' || titles[3] from tied),
  'a card dropped between two with one key stays there, and nothing else moves');
select is(
  (select count(distinct position) from public.deals where stage_id = pg_temp.stage('MQL')), 4::bigint,
  'the column has been spaced out');
select results_eq(
  'select d.title, d.version - v.version from public.deals d join versions v using (title) where d.version <> v.version',
  $$values ('D', 1)$$, 'which counts no version for the others');

update public.deals set position = 'a0' || repeat('V', 60) where title = (select titles[1] from tied);
update public.deals set position = 'a0' || repeat('V', 61) where title = 'D';
update public.deals set position = 'a0' || repeat('V', 62) where title = (select titles[2] from tied);
update public.deals set position = 'a1' where title = (select titles[3] from tied);
select pg_temp.move((select titles[3] from tied), 'MQL', p_after => 'D');
select is(
  pg_temp.column_of('MQL'), (select titles[1] || ' D ' || titles[3] || ' ' || titles[2] from tied),
  'a card dropped where keys have grown long stands where it was dropped');
select cmp_ok(
  (select max(length(position)) from public.deals where stage_id = pg_temp.stage('MQL')), '<', 5,
  'and the keys are short again');

-- Stage history

select pg_temp.add_deal('Traveller', 'Contact');
select pg_temp.move('Traveller', 'MQL');
select pg_temp.move('Traveller', 'MQL', p_after => 'A');
select pg_temp.move('Traveller', 'Won');
select results_eq(
  $$select from_stage_name, to_stage_name, to_kind, moved_by from public.deal_stage_history
    where deal_id = pg_temp.deal('Traveller') order by id$$,
  $$values (null, 'Contact', 'open', pg_temp.id('ada')), ('Contact', 'MQL', 'open', pg_temp.id('ada')),
    ('MQL', 'Won', 'won', pg_temp.id('ada'))$$,
  'history has the creation and every change of stage, with who did it');
select pg_temp.move('Traveller', 'Declined');
select pg_temp.move('Traveller', 'Contact');
delete from public.pipeline_stages where name = 'Declined';
select results_eq(
  $$select from_stage_id, from_stage_name, to_stage_id, to_stage_name from public.deal_stage_history
    where deal_id = pg_temp.deal('Traveller') and 'Declined' in (from_stage_name, to_stage_name) order by id$$,
  $$values (pg_temp.stage('Won'), 'Won', null, 'Declined'), (null, 'Declined', pg_temp.stage('Contact'), 'Contact')$$,
  'it keeps the name of a stage that is deleted');
create temp table travelled as select pg_temp.deal('Traveller') as id;
delete from public.deals where title = 'Traveller';
select is_empty(
  'select from public.deal_stage_history where deal_id = (select id from travelled)', 'it goes with its deal');

-- The board

delete from public.deals where team_id = pg_temp.home();
select pg_temp.add_deal('Deal ' || n, 'Contact', n * 100) from generate_series(1, 7) n;
select pg_temp.add_deal('No amount', 'Contact');
update public.deals set probability = 90 where title = 'Deal 7';
-- Stage SQL: 45 %. Two halves of a cent make one, not two.
select pg_temp.add_deal('Penny ' || n, 'SQL', 1) from generate_series(1, 2) n;
update public.deals set probability = 50 where title like 'Penny%';
select pg_temp.add_deal('Odd', 'Opportunity', 5);
create temp table board as
  select value as stage, ordinality as place
  from jsonb_array_elements(public.deals_board(
    pg_temp.home(), (select pipeline_id from team where owner = 'ada'), 3)) with ordinality;
select results_eq(
  'select stage ->> ''name'' from board order by place',
  array['Contact', 'MQL', 'SQL', 'Opportunity', 'Won', 'Lost'], 'the board has the stages in order');
select results_eq(
  $$select stage ->> 'name', (stage ->> 'count')::bigint, (stage ->> 'total')::numeric,
      (stage ->> 'weighted_total')::numeric
    from board order by place$$,
  $$select s.name, count(d.id), coalesce(sum(d.amount), 0),
      coalesce(round(sum(d.amount * coalesce(d.probability, s.probability) / 100.0)), 0)
    from public.pipeline_stages s left join public.deals d on d.team_id = s.team_id and d.stage_id = s.id
    where s.team_id = pg_temp.home() and s.pipeline_id = (select pipeline_id from team where owner = 'ada')
    group by s.id, s.name, s.position order by s.position$$,
  'its totals are those of plain sums over all deals');
select results_eq(
  $$select (stage ->> 'count')::integer, (stage ->> 'total')::integer, (stage ->> 'weighted_total')::integer
    from board where stage ->> 'name' in ('Contact', 'SQL', 'Opportunity', 'Won') order by place$$,
  -- (100 + … + 600) × 10 % + 700 × 90 % = 840; 0.5 + 0.5 = 1; 5 × 70 % = 3.5.
  'values (8, 2800, 840), (2, 2, 1), (1, 5, 4), (0, 0, 0)', 'rounded once, half up');
select results_eq(
  $$select card ->> 'title' from board, jsonb_array_elements(stage -> 'deals') card
    where stage ->> 'name' = 'Contact'$$,
  array['No amount', 'Deal 7', 'Deal 6'], 'each column comes with its first cards');
select is(
  (select stage -> 'deals' from board where stage ->> 'name' = 'Won'), '[]'::jsonb, 'an empty one with none');
select pg_temp.add_deal('Sure', 'Won', 900);
update public.deals set probability = 30 where title = 'Sure';
select is(
  public.deals_board(pg_temp.home(), (select pipeline_id from team where owner = 'ada')) -> 4 -> 'weighted_total',
  '900', 'a won deal weighs in full, whatever its own probability was');
delete from public.deals where title = 'Sure';
select pg_temp.add_deal('Many ' || n, 'MQL') from generate_series(1, 201) n;
select is(
  jsonb_array_length(public.deals_board(
    pg_temp.home(), (select pipeline_id from team where owner = 'ada'), asked) -> 1 -> 'deals'),
  given, format('asking for %s cards gives %s', coalesce(asked::text, 'null'), given))
from (values (0, 1), (-5, 1), (null, 1), (50, 50), (1000, 200)) as limits (asked, given);
select is(
  public.deals_board(pg_temp.other(), (select pipeline_id from team where owner = 'ada')), '[]'::jsonb,
  'another team''s pipeline has no board here');
-- The board through the eyes of a role, as a list of its stages' counts.
create function pg_temp.counts(p_team_id uuid, p_pipeline_id uuid) returns text language plpgsql as $$
declare
  board jsonb;
begin
  perform set_config('role', 'authenticated', true);
  board := public.deals_board(p_team_id, p_pipeline_id);
  perform set_config('role', 'none', true);
  return jsonb_path_query_array(board, '$[*].count');
end
$$;
select is(pg_temp.counts(id, pipeline_id), '[8, 201, 2, 1, 0, 0]', 'a member sees the board')
from team where owner = 'ada';
select is(pg_temp.counts(id, pipeline_id), '[]', 'and none of a team of others')
from team where owner = 'cyd';

-- Time in the stage

-- All of a test happens at one moment, so the past has to be made.
create function pg_temp.age(p_title text) returns void language sql as $$
  update public.deals set stage_entered_at = now() - interval '30 days' where title = p_title
$$;
select pg_temp.age('Deal 1');
update public.pipeline_stages set stale_after_days = 20 where name in ('Contact', 'MQL', 'Won') and team_id = pg_temp.home();
select results_eq(
  $$select last_update_at = now() - interval '30 days', stale_at = now() - interval '10 days'
    from public.deal_cards where title = 'Deal 1'$$,
  'values (true, true)', 'a deal goes stale some days after it came to its stage');
update public.deals set title = 'Deal 1' where title = 'Deal 1';
select pg_temp.move('Deal 1', 'Contact');
select is(
  (pg_temp.row_of('Deal 1')).stage_entered_at, now() - interval '30 days',
  'neither an edit nor a move within the stage brings it in anew');
select pg_temp.move('Deal 1', 'MQL');
select is((pg_temp.row_of('Deal 1')).stage_entered_at, now(), 'a move to another stage does');
select pg_temp.move('Deal 1', 'SQL');
select is((select stale_at from public.deal_cards where title = 'Deal 1'), null, 'where no days are set nothing goes stale');
select pg_temp.move('Deal 1', 'Won');
select is((select stale_at from public.deal_cards where title = 'Deal 1'), null, 'nor does a closed deal');
select pg_temp.move('Deal 1', 'Contact');

-- Collaborators

insert into public.team_members (team_id, user_id, role) values (pg_temp.home(), pg_temp.id('bob'), 'member');
update public.profiles set full_name = initcap(split_part(email, '@', 1));
select is((select collaborators from public.deal_cards where title = 'Deal 1'), '[]', 'a deal has no collaborators at first');
insert into public.deal_collaborators (team_id, deal_id, user_id)
select pg_temp.home(), pg_temp.deal('Deal 1'), pg_temp.id(name) from unnest(array['bob', 'ada']) name;
select is(
  (select jsonb_path_query_array(collaborators, '$[*].full_name') from public.deal_cards where title = 'Deal 1'),
  '["Ada", "Bob"]', 'they come with the card, by name');
select throws_ok(
  format('insert into public.deal_collaborators (team_id, deal_id, user_id) values (%L, %L, %L)', team, deal, person),
  '23503', null, what)
from (values
  (pg_temp.home(), pg_temp.deal('Deal 1'), pg_temp.id('cyd'), 'nobody from outside collaborates'),
  (pg_temp.home(), pg_temp.deal('Theirs'), pg_temp.id('ada'), 'and nobody on another team''s deal')
) as cases (team, deal, person, what);
delete from public.team_members where user_id = pg_temp.id('bob');
select is(
  (select jsonb_path_query_array(collaborators, '$[*].full_name') from public.deal_cards where title = 'Deal 1'),
  '["Ada"]', 'who leaves the team leaves its deals');
select pg_temp.add_deal('Brief', 'Contact');
insert into public.deal_collaborators (team_id, deal_id, user_id) values (pg_temp.home(), pg_temp.deal('Brief'), pg_temp.id('ada'));
delete from public.deals where title = 'Brief';
select is((select count(*) from public.deal_collaborators), 1::bigint, 'a deleted deal takes its collaborators along');

-- Many at once

-- As a signed-in user, with the rights of one.
create function pg_temp.change(p_deal_ids uuid[], p_change jsonb) returns integer language plpgsql as $$
declare
  home uuid := pg_temp.home();
  changed integer;
begin
  perform set_config('role', 'authenticated', true);
  changed := public.change_deals(home, p_deal_ids, p_change);
  perform set_config('role', 'none', true);
  return changed;
end
$$;
delete from public.deals where team_id = pg_temp.home() and title not in ('Deal 1', 'Deal 2', 'Deal 3', 'Penny 1');
select is(
  pg_temp.change(
    array[pg_temp.deal('Deal 3'), pg_temp.deal('Penny 1'), pg_temp.deal('Deal 3'), pg_temp.deal('Deal 1')],
    jsonb_build_object('stage_id', pg_temp.stage('SQL'))),
  3, 'deals are moved together, each once');
select is(pg_temp.column_of('SQL'), 'Deal 3 Penny 1 Deal 1', 'they are on top of the stage in the given order');
select pg_temp.add_deal('Below', 'Lost');
select pg_temp.change(array[pg_temp.deal('Deal 1'), pg_temp.deal('Deal 2')],
  jsonb_build_object('stage_id', pg_temp.stage('Lost'), 'lost_reason', 'Price'));
select is(pg_temp.column_of('Lost'), 'Deal 1 Deal 2 Below', 'above those that were there');
select results_eq(
  $$select lost_reason, closed_date from public.deals where title in ('Deal 1', 'Deal 2')$$,
  $$select 'Price', (now() at time zone 'Pacific/Kiritimati')::date from generate_series(1, 2)$$, 'with one reason for all');
select is(
  (select array_agg(to_stage_name order by id) from public.deal_stage_history
    where deal_id = pg_temp.deal('Deal 1') and to_stage_name in ('SQL', 'Lost')),
  array['SQL', 'SQL', 'Lost'], 'each move is in the history');
select is(
  pg_temp.change(array[pg_temp.deal('Deal 1'), pg_temp.deal('Deal 2')], change), 2,
  format('%s for two', change))
from (values (jsonb_build_object('owner_id', pg_temp.id('ada'))), ('{"priority": "urgent"}')) as cases (change);
select results_eq(
  $$select owner_id, priority from public.deals where title in ('Deal 1', 'Deal 2')$$,
  $$select pg_temp.id('ada'), 'urgent' from generate_series(1, 2)$$, 'are set on both');
select is(
  pg_temp.change(array[pg_temp.deal('Deal 1')], '{"owner_id": null}'), 1, 'an owner can be taken away');
select is((pg_temp.row_of('Deal 1')).owner_id, null, 'and is gone');
select is(pg_temp.change('{}', '{"priority": "low"}'), 0, 'nothing is done to no deals');
create temp table before_bulk as select * from public.deals;
select throws_ok(
  format('select public.change_deals(%L, %L, %L)', team, array[pg_temp.deal('Deal 1'), other], change), code, null, what)
from (values
  (pg_temp.home(), gen_random_uuid(), '{"priority": "low"}', 'PT404', 'an unknown deal stops all'),
  (pg_temp.home(), pg_temp.deal('Theirs'), '{"priority": "low"}', 'PT404', 'as does another team''s'),
  (pg_temp.home(), pg_temp.deal('Theirs'), format('{"stage_id": "%s"}', pg_temp.stage('Won')), 'PT404', 'also on its way to a stage'),
  (pg_temp.home(), pg_temp.deal('Deal 2'), format('{"stage_id": "%s"}', pg_temp.stage('Proposal')), '23503', 'a stage of another team'),
  (pg_temp.home(), pg_temp.deal('Deal 2'), format('{"owner_id": "%s"}', pg_temp.id('cyd')), '23503', 'an owner from outside'),
  (pg_temp.home(), pg_temp.deal('Deal 2'), '{"priority": "huge"}', '23514', 'an unknown priority'),
  (pg_temp.home(), pg_temp.deal('Deal 2'), '{"title": "X"}', '23514', 'another change'),
  (pg_temp.home(), pg_temp.deal('Deal 2'), '{"priority": "low", "owner_id": null}', '23514', 'two changes at once'),
  (pg_temp.home(), pg_temp.deal('Deal 2'), '{}', '23514', 'no change'),
  (pg_temp.other(), pg_temp.deal('Theirs'), '{"priority": "low"}', '42501', 'somebody else''s team')
) as cases (team, other, change, code, what);
select throws_ok(
  format('select public.change_deals(%L, %L, ''{"priority": "low"}'')', pg_temp.home(),
    array(select gen_random_uuid() from generate_series(1, 201))),
  '23514', null, 'more than 200 deals are too many');
select set_eq('select * from public.deals', 'select * from before_bulk', 'what is refused has changed nothing');

-- Filters and pages

delete from public.deals where team_id = pg_temp.home();
insert into public.companies (team_id, name) values (pg_temp.home(), '50%_Off\ Ltd'), (pg_temp.home(), 'Plain');
insert into public.contacts (team_id, first_name, last_name, email, tags) values
  (pg_temp.home(), 'Zoë', 'Quick', 'hidden@example.com', '{vip}'), (pg_temp.home(), 'Adam', '', null, '{}');
create function pg_temp.fill(
  p_title text, p_stage text, p_amount bigint, p_priority text, p_close date, p_contact text, p_company text, p_owner text
) returns void language sql as $$
  insert into public.deals (team_id, pipeline_id, stage_id, title, amount, priority, expected_close_date, contact_id,
    company_id, owner_id)
  select s.team_id, s.pipeline_id, s.id, p_title, p_amount, p_priority, p_close,
    (select id from public.contacts where first_name = p_contact), (select id from public.companies where name = p_company),
    pg_temp.id(p_owner)
  from public.pipeline_stages s where s.name = p_stage
$$;
select pg_temp.fill(title, stage, amount, priority, close, contact, company, owner) from (values
  ('Éclair', 'Contact', 300, 'low', date '2026-05-01', 'Zoë', 'Plain', 'ada'),
  ('beta', 'MQL', null, 'urgent', null, null, '50%_Off\ Ltd', null),
  ('Alpha', 'SQL', 100, 'high', date '2026-04-01', 'Adam', null, 'ada'),
  ('gamma', 'Contact', 100, 'normal', null, null, null, null)
) as deals (title, stage, amount, priority, close, contact, company, owner);
update public.deals set created_at = now() - interval '1 day', updated_at = now() - interval '1 day', version = version + 1
where title = 'gamma';
create function pg_temp.titles(p_page jsonb) returns text language sql as $$
  select coalesce(string_agg(card ->> 'title', ' ' order by place), '')
  from jsonb_array_elements(p_page -> 'deals') with ordinality as cards (card, place)
$$;
-- Titles found by a filter: on the page and, where it may be one, on the board, as a signed-in user.
create function pg_temp.found(p_filter jsonb) returns text language plpgsql as $$
declare
  home uuid := pg_temp.home();
  pipeline uuid := (select pipeline_id from team where owner = 'ada');
  page jsonb;
  board jsonb;
  on_board text;
begin
  perform set_config('role', 'authenticated', true);
  page := public.deals_page(home, p_filter, 'title', false);
  if not p_filter ?| '{pipeline_id,stage_id,contact_id,company_id}' then
    board := public.deals_board(home, pipeline, 50, p_filter);
  end if;
  perform set_config('role', 'none', true);
  select coalesce(string_agg(title, ' ' order by private.search_form(title) collate "C"), '') into on_board
  from jsonb_array_elements_text(jsonb_path_query_array(board, '$[*].deals[*].title')) title;
  return case when board is null or on_board = pg_temp.titles(page) then pg_temp.titles(page)
    else pg_temp.titles(page) || ', but on the board ' || on_board end;
end
$$;
select is(pg_temp.found(filter), titles, format('%s finds %s', filter, coalesce(nullif(titles, ''), 'nothing')))
from (values
  ('{}'::jsonb, 'Alpha beta Éclair gamma'), ('{"priority": null}', 'Alpha beta Éclair gamma'),
  ('{"q": "a"}', 'Alpha beta Éclair gamma'), ('{"q": "ALP"}', 'Alpha'), ('{"q": " éclAIR "}', 'Éclair'), ('{"q": "eclair"}', 'Éclair'),
  ('{"q": "zoë qu"}', 'Éclair'), ('{"q": "da"}', 'Alpha'), ('{"q": "plain"}', 'Éclair'), ('{"q": "50%_off\\"}', 'beta'),
  ('{"q": "%"}', 'beta'), ('{"q": "_"}', 'beta'), ('{"q": "hidden@"}', ''), ('{"q": "hi"}', ''), ('{"q": "nowhere"}', ''),
  ('{"priority": "urgent"}', 'beta'), ('{"owner_id": "none"}', 'beta gamma'),
  (jsonb_build_object('owner_id', pg_temp.id('ada')), 'Alpha Éclair'),
  (jsonb_build_object('owner_id', pg_temp.id('ada'), 'q', 'alpha'), 'Alpha'),
  ('{"close_from": "2026-04-02"}', 'Éclair'), ('{"close_to": "2026-04-01"}', 'Alpha'),
  ('{"close_from": "2026-04-01", "close_to": "2026-05-01"}', 'Alpha Éclair'),
  ('{"tag": "vip"}', 'Éclair'), ('{"tag": "vi"}', ''), ('{"tag": "vip", "q": "beta"}', ''),
  (jsonb_build_object('stage_id', pg_temp.stage('Contact')), 'Éclair gamma'),
  (jsonb_build_object('stage_id', pg_temp.stage('Proposal')), ''),
  (jsonb_build_object('pipeline_id', (select pipeline_id from team where owner = 'ada')), 'Alpha beta Éclair gamma'),
  (jsonb_build_object('contact_id', (select id from public.contacts where first_name = 'Adam')), 'Alpha'),
  (jsonb_build_object('company_id', (select id from public.companies where name = 'Plain')), 'Éclair')
) as cases (filter, titles);
select results_eq(
  $$select stage ->> 'name', (stage ->> 'count')::integer, (stage ->> 'total')::integer, (stage ->> 'weighted_total')::integer
    from jsonb_array_elements(public.deals_board(pg_temp.home(), (select pipeline_id from team where owner = 'ada'), 50,
      '{"close_to": "2026-12-31"}')) stage
    where (stage ->> 'count')::integer > 0$$,
  $$values ('Contact', 1, 300, 30), ('SQL', 1, 100, 45)$$, 'count and sums are of what is found');
select results_eq(
  $$select jsonb_array_length(stage -> 'deals'), (stage ->> 'count')::integer
    from jsonb_array_elements(public.deals_board(pg_temp.home(), (select pipeline_id from team where owner = 'ada'), 1,
      '{"q": "a"}')) stage
    limit 1$$,
  'values (1, 2)', 'also of those that are not shown');

-- What is common is looked for in another way, which finds the same.
create function pg_temp.searched(p_query text, p_common boolean) returns text language plpgsql as $$
declare
  titles text;
begin
  execute 'select string_agg(d.title, '' '' order by d.title) from public.deals d where d.team_id = $1 and '
    || private.deal_search_condition(p_common)
  into titles using pg_temp.home(), jsonb_build_object('q', p_query);
  return coalesce(titles, '');
end
$$;
select is(
  array(select pg_temp.searched(q, true) from unnest(queries) q),
  array(select pg_temp.searched(q, false) from unnest(queries) q),
  'common and rare texts find the same')
from (values (array['alp', 'eclair', 'zoë qu', 'plain', '50%_off\', 'nowhere'])) as some_of (queries);

-- All titles in an order, gone through in pages of one.
create function pg_temp.leaf(p_sort text, p_descending boolean) returns text language plpgsql as $$
declare
  page jsonb := public.deals_page(pg_temp.home(), '{}', p_sort, p_descending, null, 1);
  titles text := pg_temp.titles(page);
begin
  while page ->> 'next' is not null loop
    page := public.deals_page(pg_temp.home(), '{}', p_sort, p_descending, page -> 'next', 1);
    titles := titles || ' ' || pg_temp.titles(page);
  end loop;
  return titles;
end
$$;
select is(pg_temp.leaf(sort, descending), titles, format('by %s %s', sort, case when descending then 'down' else 'up' end))
from (values
  ('title', false, 'Alpha beta Éclair gamma'), ('title', true, 'gamma Éclair beta Alpha'),
  ('amount', false, 'Alpha gamma Éclair beta'), ('amount', true, 'Éclair gamma Alpha beta'),
  ('priority', false, 'Éclair gamma Alpha beta'), ('priority', true, 'beta Alpha gamma Éclair'),
  ('expected_close_date', false, 'Alpha Éclair beta gamma'), ('expected_close_date', true, 'Éclair Alpha gamma beta'),
  ('contact_name', false, 'Alpha Éclair beta gamma'), ('contact_name', true, 'Éclair Alpha gamma beta'),
  ('company_name', false, 'beta Éclair Alpha gamma'), ('company_name', true, 'Éclair beta gamma Alpha'),
  ('owner_name', false, 'Éclair Alpha beta gamma'), ('owner_name', true, 'Alpha Éclair gamma beta'),
  ('stage', false, 'Éclair gamma beta Alpha'), ('stage', true, 'Alpha beta gamma Éclair'),
  ('created_at', false, 'gamma Éclair beta Alpha'), ('created_at', true, 'Alpha beta Éclair gamma'),
  ('updated_at', false, 'gamma Éclair beta Alpha'), ('updated_at', true, 'Alpha beta Éclair gamma')
) as cases (sort, descending, titles);
select is(pg_temp.titles(public.deals_page(pg_temp.home())), 'Alpha beta Éclair gamma', 'the newest come first unless told otherwise');
select pg_temp.move('Éclair', 'Contact');
select is(
  pg_temp.titles(public.deals_page(
    pg_temp.home(), jsonb_build_object('stage_id', pg_temp.stage('Contact')), 'position', false)),
  pg_temp.column_of('Contact'), 'a column goes on in its order');
select is(
  public.deals_page(pg_temp.home(), '{"q": "nowhere"}'), '{"deals": [], "next": null}', 'what finds nothing is an empty page');
select throws_ok(statement, '23514', null, what)
from (values
  ($$select public.deals_page(pg_temp.home(), '{"colour": "red"}')$$, 'a page with an unknown filter'),
  ($$select public.deals_page(pg_temp.home(), '{}', 'colour')$$, 'with an unknown sort'),
  ($$select public.deals_board(pg_temp.home(), (select pipeline_id from team where owner = 'ada'), 50, '{"colour": "red"}')$$,
    'and a board with an unknown filter are refused')
) as cases (statement, what);
select pg_temp.sign_in('cyd');
select throws_ok(statement, '42501', null, what)
from (values
  ('select public.deals_page(pg_temp.home())', 'a stranger may not read the list'),
  ($$select public.deals_board(pg_temp.home(), (select pipeline_id from team where owner = 'ada'), 50, '{"q": "alpha"}')$$,
    'or search the board')
) as cases (statement, what);
select pg_temp.sign_in('ada');

-- Totals: after every kind of write what plain sums say.

create function pg_temp.check_totals(p_after text) returns setof text language sql as $$
  select set_eq(
    'select stage_id, deal_count, amount, amount_without_probability, amount_times_probability
     from public.deal_totals where deal_count <> 0 or amount <> 0 or amount_without_probability <> 0
       or amount_times_probability <> 0',
    'select stage_id, count(*), coalesce(sum(amount), 0) as amount,
       coalesce(sum(amount) filter (where probability is null), 0) as amount_without_probability,
       coalesce(sum(amount * probability), 0) as amount_times_probability
     from public.deals group by stage_id',
    'totals are right after ' || p_after)
$$;
select pg_temp.check_totals('all of the above');
select pg_temp.add_deal('Sum ' || n, (array['Contact', 'MQL', 'Won'])[1 + n % 3], nullif(n % 7, 0) * 100) from generate_series(1, 30) n;
select pg_temp.check_totals('creating deals');
insert into public.deals (team_id, pipeline_id, stage_id, title, amount, probability)
select s.team_id, s.pipeline_id, s.id, 'Bulk ' || n, n, nullif(n % 4, 0) * 10
from public.pipeline_stages s, generate_series(1, 20) n;
select pg_temp.check_totals('a bulk load over several teams');
update public.deals set amount = coalesce(amount, 0) * 2, probability = case when title < 'Bulk 15' then 33 end;
select pg_temp.check_totals('a bulk edit');
select pg_temp.move('Sum 7', 'Lost');
select pg_temp.check_totals('a move');
select public.change_deals(pg_temp.home(), array(select id from public.deals where title like 'Sum %'),
  jsonb_build_object('stage_id', pg_temp.stage('MQL')));
select pg_temp.check_totals('many moves');
insert into public.deals (team_id, id, pipeline_id, stage_id, title, amount)
select team_id, id, pipeline_id, stage_id, title, amount from public.deals where title = 'Sum 1'
on conflict (team_id, id) do update set amount = 12345;
select pg_temp.check_totals('an upsert');
savepoint before_undo;
delete from public.deals where title = 'Sum 2';
rollback to before_undo;
select pg_temp.check_totals('a write that was taken back');
delete from public.deals where title like 'Sum 1%';
select pg_temp.check_totals('deleting deals');
delete from public.contacts;
delete from public.companies;
select pg_temp.check_totals('deleting what deals refer to');
delete from public.deals where stage_id = pg_temp.stage('MQL');
delete from public.pipeline_stages where id = pg_temp.stage('MQL');
select pg_temp.check_totals('deleting a stage');
delete from public.teams where id = pg_temp.home();
select pg_temp.check_totals('deleting a team');
select is(
  (select count(*) from public.deal_totals where team_id = pg_temp.home()), 0::bigint, 'nothing is left of it');
truncate public.deals cascade;
select pg_temp.check_totals('truncating all');

select * from finish();
rollback;
