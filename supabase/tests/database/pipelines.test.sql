-- Order keys case by case, and what a pipeline and its stages may be.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(67);

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
    'name', 'Stage', 'kind', 'open', 'color', 'slate', 'probability', 0, 'position', 'a0'
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
select lives_ok('delete from public.pipelines where name = ''Sales''', 'a pipeline without deals can be deleted');
select is_empty('select from public.pipeline_stages', 'and its stages go with it');

select * from finish();
rollback;
