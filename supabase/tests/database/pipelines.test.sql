-- Order keys case by case, what a pipeline and its stages may be, and how they are added, moved and deleted.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(138);

-- Order keys

select is(
  private.position_between(low, high), key,
  format('between %s and %s', coalesce(low, 'the start'), coalesce(high, 'the end')))
from (values
  (null, null, 'a0'), (null, 'a0', 'Zz'), ('a0', null, 'a1'), ('a0', 'a1', 'a0V'), ('a1', 'a2', 'a1V'),
  ('a0V', 'a1', 'a0l'), ('Zz', 'a0', 'ZzV'), ('Zz', 'a1', 'a0'), (null, 'Y00', 'Xzzz'), ('bzz', null, 'c000'),
  ('a0', 'a0V', 'a0G'), ('a0', 'a0G', 'a08'), ('b125', 'b129', 'b127'), ('a0', 'a1V', 'a1'), ('Zz', 'a01', 'a0'),
  (null, 'a0V', 'a0'), (null, 'b999', 'b99'), ('az', null, 'b00'), (null, 'Z0', 'Yzz'), ('Zz', null, 'a0'),
  ('a0', 'a001', 'a000V'), ('a01', 'a02', 'a01V'), ('a0z', 'a1', 'a0zV'),
  ('zzzzzzzzzzzzzzzzzzzzzzzzzzy', null, 'zzzzzzzzzzzzzzzzzzzzzzzzzzz'),
  ('zzzzzzzzzzzzzzzzzzzzzzzzzzz', null, 'zzzzzzzzzzzzzzzzzzzzzzzzzzzV'),
  (null, 'A000000000000000000000000001', 'A000000000000000000000000000V')
) as cases (low, high, key);
select throws_ok(
  format('select private.position_between(%L, %L)', low, high), 'P0001', null,
  format('nothing fits between %s and %s', low, high))
from (values ('a1', 'a0'), ('a0', 'a0')) as cases (low, high);
select ok(private.is_position(key), format('%s is an order key', key))
from unnest(array['a0', 'Zz', 'b00', 'a0V', 'zzzzzzzzzzzzzzzzzzzzzzzzzzz', 'A00000000000000000000000000V']) key;
select ok(not private.is_position(key), format('%L is no order key', key))
from unnest(array[
  '', 'a', '0', '5a', 'b0', 'a00', 'a0V0', 'a-', 'a0 ', 'ä0', 'A00000000000000000000000000', 'a0' || repeat('V', 200)
]) key;

select is(
  private.position_beside(ids, array['a0', 'a1', 'a2'], ids[before], ids[after]), key, what)
from (select array(select gen_random_uuid() from generate_series(1, 3)) as ids) list, (values
  (null, null, 'a3', 'the end of a list'), (null, 3, 'a3', 'after its last'), (1, null, 'Zz', 'before its first'),
  (2, null, 'a0V', 'before another'), (null, 1, 'a0V', 'after another'), (3, 1, 'a0V', 'after goes before before')
) as cases (before, after, key, what);
select is(private.position_beside('{}', '{}', null, null), 'a0', 'the end of an empty list');
select throws_ok(
  format('select private.position_beside(%L, %L, %L, %L)', array[id], '{a0}', before, after), '23503', null,
  'no place beside what is not in the list')
from gen_random_uuid() id, (values (gen_random_uuid(), null), (null, gen_random_uuid())) as cases (before, after);

-- Pipelines and stages

insert into public.teams (id, name, currency) values
  ('00000000-0000-4000-8000-000000000001', 'Home', 'EUR'),
  ('00000000-0000-4000-8000-000000000002', 'Other', 'EUR');
insert into public.pipelines (team_id, id, name, position) values
  ('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000011', 'Sales', 'a0'),
  ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000021', 'Theirs', 'a0');

-- Adds a stage to the home team's pipeline with some values of its own.
create function pg_temp.add_stage(p_values jsonb default '{}') returns void language sql as $$
  insert into public.pipeline_stages (team_id, pipeline_id, name, kind, color, probability, stale_after_days, position)
  select team_id, pipeline_id, name, kind, color, probability, stale_after_days, position
  from jsonb_populate_record(null::public.pipeline_stages, jsonb_build_object(
    'team_id', '00000000-0000-4000-8000-000000000001', 'pipeline_id', '00000000-0000-4000-8000-000000000011',
    'name', 'Stage', 'kind', 'open', 'color', 'slate', 'probability', 0, 'position', private.position_between(
      (select max(position) from public.pipeline_stages where pipeline_id = '00000000-0000-4000-8000-000000000011'), null)
  ) || p_values)
$$;
select lives_ok(
  format('select pg_temp.add_stage(%L)', stage), format('a stage with %s', stage))
from unnest(array[
  '{}', '{"kind": "won", "probability": 100}', '{"kind": "lost", "probability": 0}',
  '{"probability": 100, "stale_after_days": 1, "color": "violet"}'
]::jsonb[]) stage;
select throws_ok(
  format('select pg_temp.add_stage(%L)', stage), '23514', null, format('no stage with %s', stage))
from unnest(array[
  '{"kind": "won", "probability": 99}', '{"kind": "lost", "probability": 1}', '{"kind": "closed"}',
  '{"probability": 101}', '{"probability": -1}', '{"stale_after_days": 0}', '{"color": "#ff0000"}', '{"name": " "}',
  '{"position": ""}', '{"position": "first"}'
]::jsonb[]) stage;
select throws_ok('select pg_temp.add_stage(''{"position": "a0"}'')', '23505', null, 'no two stages in one place');
select throws_ok(
  $$insert into public.pipelines (team_id, name, position)
    values ('00000000-0000-4000-8000-000000000001', 'Second', 'a0')$$,
  '23505', null, 'no two pipelines in one place');
select throws_ok(
  $$insert into public.pipelines (team_id, name, position)
    values ('00000000-0000-4000-8000-000000000001', ' ', 'a1')$$,
  '23514', null, 'a pipeline has a name');
select throws_ok(
  format('select pg_temp.add_stage(jsonb_build_object(''pipeline_id'', %L::uuid))', pipeline), '23503', null,
  format('no stage in %s', what))
from (values
  ('00000000-0000-4000-8000-000000000021'::uuid, 'another team''s pipeline'),
  (gen_random_uuid(), 'an unknown pipeline')
) as cases (pipeline, what);
update public.pipeline_stages set probability = 50 where kind = 'open';
select is(
  (select array_agg(distinct version order by version) from public.pipeline_stages), array[1, 2],
  'changing stages counts their versions');
select is_empty('select * from private.template_stages(''unknown'')', 'an unknown template has no stages');

-- Adding, moving, deleting

create function pg_temp.sign_in(p_name text) returns void language sql as $$
  select
    set_config('request.jwt.claims', jsonb_build_object('sub', id)::text, true),
    set_config('request.jwt.claim.sub', id::text, true)
  from auth.users where email = p_name || '@example.com'
$$;
insert into auth.users (id, email)
select gen_random_uuid(), name || '@example.com' from unnest(array['ada', 'bob', 'cyd']) name;
select pg_temp.sign_in('cyd');
create temp table team as select public.create_team('Cyd''s', 'EUR', 'UTC', 'classic_sales') as id, 'cyd' as owner;
select pg_temp.sign_in('ada');
insert into team select public.create_team('Ada''s', 'EUR', 'UTC', 'classic_sales'), 'ada';
insert into public.team_members (team_id, user_id, role)
select team.id, users.id, 'member' from team, auth.users where owner = 'ada' and email = 'bob@example.com';

create function pg_temp.home() returns uuid language sql as $$ select id from team where owner = 'ada' $$;
create function pg_temp.pipeline(p_name text) returns uuid language sql as $$
  select id from public.pipelines where team_id = pg_temp.home() and name = p_name
$$;
create function pg_temp.stage(p_name text, p_pipeline text default 'Sales') returns uuid language sql as $$
  select id from public.pipeline_stages where pipeline_id = pg_temp.pipeline(p_pipeline) and name = p_name
$$;
create function pg_temp.pipelines_in_order() returns text language sql as $$
  select string_agg(name, ', ' order by position) from public.pipelines where team_id = pg_temp.home()
$$;
create function pg_temp.stages_in_order() returns text language sql as $$
  select string_agg(name, ', ' order by position) from public.pipeline_stages where pipeline_id = pg_temp.pipeline('Sales')
$$;
-- The titles of a column from top to bottom.
create function pg_temp.column_of(p_stage text) returns text language sql as $$
  select coalesce(string_agg(title, ' ' order by position, id), '') from public.deals where stage_id = pg_temp.stage(p_stage)
$$;

select public.add_pipeline(pg_temp.home(), template, template) from unnest(array['lead_funnel', 'empty']) template;
select is(pg_temp.pipelines_in_order(), 'Sales, lead_funnel, empty', 'a new pipeline comes after the others');
select results_eq(
  'select name, kind, probability::integer from public.pipeline_stages
    where pipeline_id = pg_temp.pipeline(''empty'') order by position',
  $$values ('New', 'open', 50), ('Won', 'won', 100), ('Lost', 'lost', 0)$$, 'an empty one has what a board needs');
select throws_ok('select public.add_pipeline(pg_temp.home(), ''X'', ''magic'')', '23514', null, 'no unknown template');
select throws_ok('select public.add_pipeline(pg_temp.home(), '' '', ''empty'')', '23514', null, 'no blank name');

select public.move_pipeline(pg_temp.home(), pg_temp.pipeline('empty'), p_before_id => pg_temp.pipeline('Sales'));
select is(pg_temp.pipelines_in_order(), 'empty, Sales, lead_funnel', 'a pipeline moves before another');
select public.move_pipeline(pg_temp.home(), pg_temp.pipeline('empty'), p_after_id => pg_temp.pipeline('Sales'));
select is(pg_temp.pipelines_in_order(), 'Sales, empty, lead_funnel', 'and after another');
select results_eq(
  'select version from public.pipelines where team_id = pg_temp.home() order by position', array[1, 3, 1],
  'only the moved one is written');
select throws_ok(
  'select public.move_pipeline(pg_temp.home(), gen_random_uuid())', 'PT404', null, 'an unknown pipeline does not move');

select public.add_stage(pg_temp.home(), pg_temp.pipeline('Sales'), 'Renewal', 'open', 'teal', 40, 7);
select public.add_stage(
  pg_temp.home(), pg_temp.pipeline('Sales'), 'Demo', 'open', 'lime', 30, p_after_id => pg_temp.stage('Qualification'));
select is(
  pg_temp.stages_in_order(), 'Qualification, Demo, Proposal, Negotiation, Closed won, Closed lost, Renewal',
  'a new stage comes after the one it names, or at the end');
select throws_ok(
  format('select public.add_stage(pg_temp.home(), %L, %L, %L, %L, %s, p_after_id => %L)',
    pipeline, name, kind, color, probability, after), code, null, what)
from (values
  (gen_random_uuid(), 'X', 'open', 'teal', 1, null, '23503', 'no stage in an unknown pipeline'),
  (pg_temp.pipeline('Sales'), ' ', 'open', 'teal', 1, null, '23514', 'no stage without a name'),
  (pg_temp.pipeline('Sales'), 'X', 'won', 'teal', 1, null, '23514', 'no uncertain won stage'),
  (pg_temp.pipeline('Sales'), 'X', 'open', 'red', 1, null, '23514', 'no stage of an unknown colour'),
  (pg_temp.pipeline('Sales'), 'X', 'open', 'teal', 1, pg_temp.stage('New', 'empty'), '23503',
    'no stage beside another pipeline''s')
) as cases (pipeline, name, kind, color, probability, after, code, what);

create temp table before_move as select id, version from public.pipeline_stages;
select public.move_stage(pg_temp.home(), pg_temp.stage('Renewal'), p_before_id => pg_temp.stage('Qualification'));
select is(
  pg_temp.stages_in_order(), 'Renewal, Qualification, Demo, Proposal, Negotiation, Closed won, Closed lost',
  'a stage moves before another');
select public.move_stage(pg_temp.home(), pg_temp.stage('Renewal'), p_after_id => pg_temp.stage('Demo'));
select is(
  pg_temp.stages_in_order(), 'Qualification, Demo, Renewal, Proposal, Negotiation, Closed won, Closed lost',
  'and after another');
select results_eq(
  'select s.name, s.version from public.pipeline_stages s join before_move b using (id) where s.version <> b.version',
  $$values ('Renewal', 3)$$, 'only the moved one is written');
select throws_ok(
  format('select public.move_stage(pg_temp.home(), %L, p_after_id => %L)', stage, after), code, null, what)
from (values
  (gen_random_uuid(), null, 'PT404', 'an unknown stage does not move'),
  (pg_temp.stage('Demo'), gen_random_uuid(), '23503', 'nor does one beside an unknown one'),
  (pg_temp.stage('Demo'), pg_temp.stage('Demo'), '23503', 'nor beside itself'),
  (pg_temp.stage('Demo'), pg_temp.stage('New', 'empty'), '23503', 'nor to another pipeline')
) as cases (stage, after, code, what);

insert into public.deals (team_id, pipeline_id, stage_id, title)
select pg_temp.home(), pg_temp.pipeline('Sales'), pg_temp.stage(stage), title
from (values
  ('Demo', 'B'), ('Demo', 'A'), ('Proposal', 'D'), ('Proposal', 'C'), ('Closed lost', 'E')
) as deals (stage, title);
select throws_ok(
  format('select public.delete_stage(pg_temp.home(), %L, %L)', stage, target), code, null, what)
from (values
  (gen_random_uuid(), null, 'PT404', 'an unknown stage cannot be deleted'),
  (pg_temp.stage('Demo'), null, '23503', 'nor one whose deals have nowhere to go'),
  (pg_temp.stage('Demo'), gen_random_uuid(), '23503', 'nor with an unknown target'),
  (pg_temp.stage('Demo'), pg_temp.stage('Demo'), '23503', 'nor with itself as target'),
  (pg_temp.stage('Demo'), pg_temp.stage('New', 'empty'), '23503', 'nor with one of another pipeline'),
  (pg_temp.stage('New', 'empty'), pg_temp.stage('Won', 'empty'), 'P0001', 'nor the last open one')
) as cases (stage, target, code, what);
select is(pg_temp.column_of('Demo'), 'A B', 'a refusal leaves the deals where they were');

select public.delete_stage(pg_temp.home(), pg_temp.stage('Renewal'));
select is(pg_temp.stage('Renewal'), null, 'a stage without deals goes without a target');
select public.delete_stage(pg_temp.home(), pg_temp.stage('Demo'), pg_temp.stage('Proposal'));
select is(pg_temp.stage('Demo'), null, 'a stage with deals goes');
select is(pg_temp.column_of('Proposal'), 'C D A B', 'and its deals follow those of the other stage, in their order');
select is(
  array(select version from public.deals where title in ('A', 'B')), array[2, 2], 'which counts as a change of each');
select results_eq(
  $$select from_stage_name, to_stage_name, from_stage_id from public.deal_stage_history h
    join public.deals d on d.team_id = h.team_id and d.id = h.deal_id
    where d.title = 'A' and h.from_stage_name is not null$$,
  $$values ('Demo', 'Proposal', null::uuid)$$, 'their history keeps the name of the deleted stage');
select public.delete_stage(pg_temp.home(), pg_temp.stage('Closed lost'), pg_temp.stage('Closed won'));
select public.delete_stage(pg_temp.home(), pg_temp.stage('Proposal'), pg_temp.stage('Closed won'));
select is(pg_temp.column_of('Closed won'), 'E C D A B', 'deals may go to a closed stage');
select is(
  (select count(*) from public.deals where closed_date = current_date), 5::bigint, 'which closes them');
select public.delete_stage(pg_temp.home(), pg_temp.stage('Closed won'), pg_temp.stage('Negotiation'));
select is((select count(closed_date) from public.deals), 0::bigint, 'or back, which opens them');
select throws_ok(
  'update public.pipeline_stages set kind = ''won'', probability = 100 where id = pg_temp.stage(''New'', ''empty'')',
  'P0001', null, 'the last open stage stays open');

select throws_ok(
  'delete from public.pipelines where id = pg_temp.pipeline(''Sales'')', '23503', null, 'a pipeline with deals stays');
delete from public.pipelines where id in (pg_temp.pipeline('empty'), pg_temp.pipeline('lead_funnel'));
select is(pg_temp.pipelines_in_order(), 'Sales', 'one without can be deleted, with its stages');
select is_empty(
  'select from public.pipeline_stages where team_id = pg_temp.home() and pipeline_id <> pg_temp.pipeline(''Sales'')',
  'which are gone with it');
delete from public.deals;
select throws_ok(
  'delete from public.pipelines where id = pg_temp.pipeline(''Sales'')', 'P0001', null, 'a team keeps its last one');

-- What the API answers a person: the error's code, or null.
create function pg_temp.refusal(p_statement text) returns text language plpgsql as $$
begin
  perform set_config('role', 'authenticated', true);
  execute p_statement;
  raise exception using errcode = 'UNDO0';
exception
  when sqlstate 'UNDO0' then return null;
  when others then return sqlstate;
end
$$;
create temp table own as select pg_temp.home() as team, pg_temp.pipeline('Sales') as pipeline,
  pg_temp.stage('Qualification') as stage, pg_temp.stage('Negotiation') as other_stage;
create temp table commands (what text, statement text, refused_with text);
insert into commands values
  ('adds a pipeline', 'select public.add_pipeline(%1$L, ''X'', ''empty'')', '42501'),
  ('adds a stage', 'select public.add_stage(%1$L, %2$L, ''X'', ''open'', ''teal'', 1)', '42501'),
  ('moves a pipeline', 'select public.move_pipeline(%1$L, %2$L)', 'PT404'),
  ('moves a stage', 'select public.move_stage(%1$L, %3$L)', 'PT404'),
  ('deletes a stage', 'select public.delete_stage(%1$L, %3$L, %4$L)', '42501');
update commands set statement = format(statement, team, pipeline, stage, other_stage) from own;
select is(pg_temp.refusal(statement), null, format('an owner %s', what)) from commands;
select pg_temp.sign_in('bob');
select is(pg_temp.refusal(statement), refused_with, format('no member %s', what)) from commands;
update public.team_members set role = 'admin' where role = 'member';
select is(pg_temp.refusal(statement), null, format('an admin %s', what)) from commands;
select pg_temp.sign_in('cyd');
select is(pg_temp.refusal(statement), refused_with, format('nobody from elsewhere %s', what)) from commands;

select lives_ok('delete from public.teams where id = pg_temp.home()', 'a deleted team takes its last pipeline along');

select * from finish();
rollback;
