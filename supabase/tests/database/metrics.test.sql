-- The dashboard's numbers, against those that docs/metrics.md works out by hand.
begin;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(53);

create function pg_temp.id(p_name text) returns uuid language sql as $$
  select id from auth.users where email = p_name || '@example.com'
$$;
create function pg_temp.sign_in(p_name text) returns void language sql as $$
  select
    set_config('request.jwt.claims', jsonb_build_object('sub', pg_temp.id(p_name))::text, true),
    set_config('request.jwt.claim.sub', pg_temp.id(p_name)::text, true)
$$;

insert into auth.users (id, email)
select gen_random_uuid(), name || '@example.com' from unnest(array['ada', 'bob', 'cyd']) name;
create temp table team (id uuid, other_id uuid, pipeline_id uuid);
select pg_temp.sign_in('cyd');
insert into team (other_id) values (public.create_team('Other', 'EUR', 'America/New_York', 'classic_sales'));
select pg_temp.sign_in('ada');
update team set id = public.create_team('Home', 'EUR', 'America/New_York', 'classic_sales');
update team set pipeline_id = (select p.id from public.pipelines p where p.team_id = team.id);
insert into public.team_members (team_id, user_id, role) select id, pg_temp.id('bob'), 'member' from team;
update public.teams set gross_margin = 60 where id = (select id from team);
update public.pipeline_stages s set probability = p.probability
from (values ('Qualification', 20), ('Proposal', 50)) as p (name, probability)
where s.name = p.name;

-- The history of docs/metrics.md

insert into public.companies (team_id, id, name)
select team.id, c.id::uuid, c.name from team, (values
  ('00000000-0000-4000-8000-0000000000f1', 'Xylo'), ('00000000-0000-4000-8000-0000000000f2', 'Yarn')) c (id, name);
insert into public.contacts (team_id, first_name, lead_source, created_at)
select team.id, c.name, c.source, c.created_at::timestamptz from team, (values
  ('Ada', 'Website', '2025-10-15 12:00Z'), ('Bo', 'Referral', '2025-11-01 03:59:59Z'),
  ('Cy', 'Website', '2025-11-01 04:00:00Z'), ('Di', 'Website', '2025-12-01 04:59:59Z'),
  ('Ed', null, '2025-12-01 05:00:00Z')) c (name, source, created_at);
create temp table history (
  title text, stage text, amount bigint, probability integer, customer text, created timestamptz, closed date, owner text
);
insert into history values
  ('D1', 'Closed won', 100000, null, 'Xylo', '2025-09-01 15:00Z', '2025-10-20', 'ada'),
  ('D2', 'Closed won', 200000, null, 'Xylo', '2025-10-22 15:00Z', '2025-11-05', 'ada'),
  ('D3', 'Closed won', 400000, null, 'Yarn', '2025-11-01 15:00Z', '2025-11-21', 'bob'),
  ('D4', 'Closed won', null, null, 'Ada', '2025-11-10 15:00Z', '2025-11-11', 'ada'),
  ('D5', 'Closed lost', 50000, null, null, '2025-10-01 15:00Z', '2025-11-15', 'ada'),
  ('D6', 'Proposal', 300000, null, null, '2025-11-20 15:00Z', null, 'ada'),
  ('D7', 'Qualification', null, null, null, '2025-10-05 15:00Z', null, 'ada'),
  ('D8', 'Qualification', 100000, 40, null, '2025-12-10 15:00Z', null, 'bob');
insert into public.deals (team_id, pipeline_id, stage_id, title, amount, probability, company_id, contact_id,
  owner_id, created_at)
select s.team_id, s.pipeline_id, s.id, h.title, h.amount, h.probability, o.id, c.id, pg_temp.id(h.owner), h.created
from history h
join team on true
join public.pipeline_stages s on s.team_id = team.id and s.name = h.stage
left join public.companies o on o.team_id = team.id and o.name = h.customer
left join public.contacts c on c.team_id = team.id and c.first_name = h.customer;
update public.deals d set closed_date = h.closed from history h where h.title = d.title and h.closed is not null;

delete from public.deal_stage_history;
insert into public.deal_stage_history
  (team_id, deal_id, from_stage_id, from_stage_name, to_stage_id, to_stage_name, to_kind, moved_at, left_at, left_to)
select d.team_id, d.id, origin.id, origin.name, target.id, target.name, target.kind, h.moved_at::timestamptz,
  h.left_at::timestamptz, h.left_to
from (values
  ('D2', null, 'Qualification', '2025-10-22 15:00Z', '2025-11-05 15:00Z', 'later'),
  ('D2', 'Qualification', 'Closed won', '2025-11-05 15:00Z', null, null),
  ('D3', null, 'Proposal', '2025-11-01 15:00Z', '2025-11-21 15:00Z', 'later'),
  ('D3', 'Proposal', 'Closed won', '2025-11-21 15:00Z', null, null),
  ('D4', null, 'Qualification', '2025-11-10 15:00Z', '2025-11-11 15:00Z', 'later'),
  ('D4', 'Qualification', 'Closed won', '2025-11-11 15:00Z', null, null),
  ('D5', null, 'Qualification', '2025-10-01 15:00Z', '2025-11-04 15:00Z', 'later'),
  ('D5', 'Qualification', 'Proposal', '2025-11-04 15:00Z', '2025-11-15 15:00Z', 'lost'),
  ('D5', 'Proposal', 'Closed lost', '2025-11-15 15:00Z', null, null),
  ('D6', null, 'Qualification', '2025-11-20 15:00Z', '2025-11-25 15:00Z', 'later'),
  ('D6', 'Qualification', 'Proposal', '2025-11-25 15:00Z', null, null),
  ('D7', null, 'Qualification', '2025-10-05 15:00Z', null, null),
  ('D8', null, 'Qualification', '2025-12-10 15:00Z', null, null)
) as h (title, origin, target, moved_at, left_at, left_to)
join team on true
join public.deals d on d.team_id = team.id and d.title = h.title
join public.pipeline_stages target on target.team_id = team.id and target.name = h.target
left join public.pipeline_stages origin on origin.team_id = team.id and origin.name = h.origin;

insert into public.marketing_spend (team_id, month, channel, allotted, used)
select team.id, s.month::date, s.channel, s.allotted, s.used from team, (values
  ('2025-10-01', 'Ads', 40000, 30000), ('2025-11-01', 'Ads', 60000, 50000), ('2025-11-01', 'Fair', 40000, 40000)
) s (month, channel, allotted, used);
insert into public.feedback (team_id, rating, given_on)
select team.id, f.rating, f.given_on::date from team, (values
  (5, '2025-11-03'), (4, '2025-11-09'), (1, '2025-11-05'), (3, '2025-11-24'), (2, '2025-11-30')) f (rating, given_on);
delete from public.member_days;
insert into public.member_days (team_id, user_id, day)
select team.id, pg_temp.id(d.name), d.day::date from team, (values
  ('ada', '2025-11-30'), ('ada', '2025-11-24'), ('bob', '2025-11-23'), ('bob', '2025-11-01')) d (name, day);

-- Somebody else's team, which never counts.
insert into public.contacts (team_id, first_name, created_at) select other_id, 'Zoe', '2025-11-10' from team;
insert into public.deals (team_id, pipeline_id, stage_id, title, amount)
select s.team_id, s.pipeline_id, s.id, 'Z', 999 from public.pipeline_stages s, team
where s.team_id = team.other_id and s.name in ('Proposal', 'Closed won');

-- Asks as the API does, with the rights of whoever is signed in.
create function pg_temp.ask(p_metric text, p_from date, p_to date) returns jsonb language plpgsql as $$
declare
  home uuid := (select id from team);
  answer jsonb;
begin
  perform set_config('role', 'authenticated', true);
  execute format('select public.metric_%s($1, $2, $3)', p_metric) into answer using home, p_from, p_to;
  perform set_config('role', 'postgres', true);
  return answer;
end
$$;
create function pg_temp.november(p_metric text) returns jsonb language sql as $$
  select pg_temp.ask(p_metric, '2025-11-01', '2025-11-30')
$$;
-- Whether the pieces of a line add up to the whole.
create function pg_temp.sum_of(p_metric jsonb) returns numeric language sql as $$
  select sum((piece ->> 'value')::numeric) from jsonb_array_elements(p_metric -> 'series') piece
$$;

select is(pg_temp.november('new_contacts') - 'series', '{"value": 2, "previous": 2, "total": 5}'::jsonb,
  'new contacts are those of the team''s November, whose first day is an hour longer');
select is(pg_temp.sum_of(pg_temp.november('new_contacts')), 2::numeric, 'and those of its days');
select is(
  pg_temp.november('pipeline_value') - 'series',
  '{"value": 300000, "previous": 250000, "weighted": 190000, "open_deals": 3, "without_amount": 1}'::jsonb,
  'pipeline value');
select is(pg_temp.november('pipeline_value') -> 'series' -> 29 ->> 'value', '300000', 'its line ends with it');
select is(pg_temp.november('pipeline_value') -> 'series' -> 0 ->> 'value', '650000',
  'and is what was open on each day');
select is(
  pg_temp.november('won') - 'series',
  '{"value": 600000, "previous": 100000, "deals": 3, "without_amount": 1}'::jsonb, 'won in the period');
select is(pg_temp.sum_of(pg_temp.november('won')), 600000::numeric, 'and on its days');
select is(
  pg_temp.november('win_rate') - 'series', '{"value": 0.7500, "previous": 1.0000, "won": 3, "lost": 1}'::jsonb,
  'win rate');
select is(
  pg_temp.november('velocity') - 'series',
  '{"value": 21961, "previous": 6122, "open_deals": 2, "win_rate": 0.8000, "average_won": 233333,
    "cycle_days": 17}'::jsonb, 'sales velocity, and the cycle');
select is(jsonb_array_length(pg_temp.november('velocity') -> 'series'), 6, 'its line has six points');
select is(pg_temp.november('velocity') -> 'series' -> 5 ->> 'value', '21961', 'of which it is the last');

select is(
  pg_temp.november('revenue') -> 5,
  '{"month": "2025-11-01", "p25": 250000, "p50": 300000, "p75": 350000, "deals": 2, "total": 600000}'::jsonb,
  'revenue by percentile');
select is(
  pg_temp.november('revenue') -> 4,
  '{"month": "2025-10-01", "p25": 100000, "p50": 100000, "p75": 100000, "deals": 1, "total": 100000}'::jsonb,
  'of a single deal');
select is(
  pg_temp.november('revenue') -> 3,
  '{"month": "2025-09-01", "p25": null, "p50": null, "p75": null, "deals": 0, "total": 0}'::jsonb,
  'of none');
select is(jsonb_array_length(pg_temp.november('revenue')), 6, 'for half a year');
select is(pg_temp.november('lead_sources'), '[{"source": "Website", "contacts": 2}]'::jsonb, 'lead sources');
select is(
  pg_temp.ask('lead_sources', '2025-10-01', '2025-12-31'),
  '[{"source": "Website", "contacts": 3}, {"source": "Referral", "contacts": 1}, {"source": null, "contacts": 1}]'::jsonb,
  'most first, those without one last');
select is(
  pg_temp.november('acquisition_cost') -> 5,
  '{"month": "2025-11-01", "allotted": 100000, "used": 90000, "channels": [
    {"channel": "Ads", "allotted": 60000, "used": 50000}, {"channel": "Fair", "allotted": 40000, "used": 40000}]}'::jsonb,
  'acquisition cost');
select is(
  pg_temp.november('acquisition_cost') -> 0, '{"month": "2025-06-01", "allotted": 0, "used": 0, "channels": []}'::jsonb,
  'of a month without any');
create function pg_temp.funnel(p_from date, p_to date)
returns table (stage text, entered int, went_on int, lost int) language plpgsql as $$
declare
  home record;
  answer jsonb;
begin
  select * into home from team;
  perform set_config('role', 'authenticated', true);
  answer := public.metric_funnel(home.id, p_from, p_to, home.pipeline_id);
  perform set_config('role', 'postgres', true);
  return query select s.name, s.entered, s.went_on, s.lost
    from jsonb_to_recordset(answer) as s (name text, entered int, went_on int, lost int);
end
$$;
select results_eq(
  $$select * from pg_temp.funnel('2025-11-01', '2025-11-30')$$,
  $$values ('Qualification', 3, 3, 0), ('Proposal', 5, 3, 1), ('Negotiation', 3, 3, 0), ('Closed won', 3, 0, 0)$$,
  'sales funnel');
select results_eq(
  $$select * from pg_temp.funnel('2025-10-01', '2025-12-31')$$,
  $$values ('Qualification', 7, 5, 0), ('Proposal', 5, 3, 1), ('Negotiation', 3, 3, 0), ('Closed won', 3, 0, 0)$$,
  'over three months');
select results_eq(
  $$select w ->> 'week', (w ->> 'ratings')::int, (w ->> 'positive')::int, (w ->> 'negative')::int
    from jsonb_array_elements(pg_temp.november('feedback')) w where w ->> 'ratings' <> '0'$$,
  $$values ('2025-11-03', 3, 2, 1), ('2025-11-24', 2, 0, 1)$$, 'customer feedback');
select is(jsonb_array_length(pg_temp.november('feedback')), 8, 'for eight weeks');
select is(
  pg_temp.november('lifetime_value') -> 5,
  '{"month": "2025-11-01", "used": 90000, "new_customers": 2, "customers": 3, "won": 700000, "cac": 45000, "ltv": 140000}'::jsonb,
  'CAC and LTV');
select is(
  pg_temp.november('lifetime_value') -> 4,
  '{"month": "2025-10-01", "used": 30000, "new_customers": 1, "customers": 1, "won": 100000, "cac": 30000, "ltv": 60000}'::jsonb,
  'of the month before');
select is(
  pg_temp.november('lifetime_value') -> 3,
  '{"month": "2025-09-01", "used": null, "new_customers": 0, "customers": 0, "won": 0, "cac": null, "ltv": null}'::jsonb,
  'unknown without spend and customers');
select is(
  pg_temp.november('active_users') - 'series', '{"day": 1, "week": 1, "month": 2, "members": 2}'::jsonb, 'active users');
select is(pg_temp.sum_of(pg_temp.november('active_users')), 4::numeric, 'and on each day');

-- The lists behind the numbers: what fits a filter adds up to what the chart shows.
create function pg_temp.deal_sums(p_filter jsonb) returns jsonb language plpgsql as $$
declare
  home uuid := (select id from team);
  answer jsonb;
begin
  perform set_config('role', 'authenticated', true);
  answer := public.deal_sums(home, p_filter);
  perform set_config('role', 'postgres', true);
  return answer;
end
$$;
create function pg_temp.visited(p_stage text) returns jsonb language sql as $$
  select jsonb_build_object('visited_stage_id', s.id, 'visited_from', '2025-11-01', 'visited_to', '2025-11-30')
  from public.pipeline_stages s, team where s.team_id = team.id and s.name = p_stage
$$;
select is(
  pg_temp.deal_sums('{"status": "won", "closed_from": "2025-11-01", "closed_to": "2025-11-30"}'),
  '{"deals": 3, "amount": 600000}'::jsonb, 'the deals won in the period');
select is(
  pg_temp.deal_sums('{"status": "closed", "closed_from": "2025-11-01", "closed_to": "2025-11-30"}'),
  '{"deals": 4, "amount": 650000}'::jsonb, 'those that the win rate is of');
select is(pg_temp.deal_sums('{"status": "open"}'), '{"deals": 3, "amount": 400000}'::jsonb, 'the open ones');
select is(pg_temp.deal_sums(pg_temp.visited('Proposal')) -> 'deals', '5'::jsonb, 'those that entered a stage');
select is(
  pg_temp.deal_sums(pg_temp.visited('Proposal') || '{"visited_how": "went_on"}') -> 'deals', '3'::jsonb,
  'those that went on from it');
select is(
  pg_temp.deal_sums(pg_temp.visited('Proposal') || '{"visited_how": "lost"}'), '{"deals": 1, "amount": 50000}'::jsonb,
  'those that were lost from it');
select throws_ok(
  $$select public.deal_sums((select id from team), '{"colour": "red"}')$$, '23514', null, 'other filters are refused');

-- [stage, deals, amount, weighted]
create function pg_temp.stages() returns setof jsonb language plpgsql as $$
declare
  home record;
  answer jsonb;
begin
  select * into home from team;
  perform set_config('role', 'authenticated', true);
  answer := public.metric_stages(home.id, home.pipeline_id);
  perform set_config('role', 'postgres', true);
  return query
    select jsonb_build_array(s -> 'name', s -> 'deals', s -> 'amount', s -> 'weighted')
    from jsonb_array_elements(answer) s;
end
$$;
select is(array(select pg_temp.stages()), array[
  '["Qualification", 2, 100000, 40000]', '["Proposal", 1, 300000, 150000]', '["Negotiation", 0, 0, 0]',
  '["Closed won", 4, 700000, 700000]', '["Closed lost", 1, 50000, 0]'
]::jsonb[], 'pipeline by stage');

-- Longer and shorter ranges

select results_eq(
  $$select count(*)::int, min(first_day), max(last_day), bool_and(first_day <= last_day)
    from private.range_pieces('2025-11-01', '2025-12-01') $$,
  $$values (31, date '2025-11-01', date '2025-12-01', true)$$, 'up to 31 days are cut into days');
select results_eq(
  $$select first_day, last_day from private.range_pieces('2025-11-01', '2025-12-02') order by place desc limit 2$$,
  $$values (date '2025-11-29', date '2025-12-02'), (date '2025-11-22', date '2025-11-28')$$, 'longer ones into weeks');
select results_eq(
  $$select first_day, last_day from private.range_pieces('2025-01-15', '2025-07-31') where place in (1, 2, 7)$$,
  $$values (date '2025-01-15', date '2025-01-31'), (date '2025-02-01', date '2025-02-28'),
    (date '2025-07-01', date '2025-07-31')$$, 'and half a year into months');
select is(
  (select sum((pg_temp.ask('won', day::date, day::date) ->> 'value')::numeric)
    from generate_series(date '2025-10-01', '2025-11-30', '1 day') day),
  700000::numeric, 'what was won on each day is what was won in all');

-- Nothing known

select is(
  pg_temp.ask('win_rate', '2024-01-01', '2024-01-31') -> 'value', 'null'::jsonb, 'no rate without a closed deal');
select is(
  pg_temp.ask('velocity', '2024-01-01', '2024-01-31') -> 'value', 'null'::jsonb, 'no velocity either');
select is(
  pg_temp.ask('won', '2024-01-01', '2024-01-31') -> 'value', '0'::jsonb, 'nothing won is zero, which is known');

-- The summaries follow

update public.deals set closed_date = '2025-10-01' where title = 'D3';
select is(
  (select first_won_date from public.customers where customer_id = '00000000-0000-4000-8000-0000000000f2'),
  date '2025-10-01', 'a customer is as old as the first deal won');
update public.deals set closed_date = '2025-11-21' where title = 'D3';
delete from public.deals where title = 'D1';
select is(
  (select first_won_date from public.customers where customer_id = '00000000-0000-4000-8000-0000000000f1'),
  date '2025-11-05', 'or the first that is left');
delete from public.companies where name = 'Yarn';
select is((select count(*) from public.customers c join team on team.id = c.team_id), 2::bigint,
  'a customer that was a deleted company is one no more');
delete from public.contacts where first_name = 'Ed';
select is(
  (select sum(t.records) from public.tallies t join team on team.id = t.team_id where t.kind = 'contacts'), 4::numeric,
  'contacts are counted as they go');
select is(
  (select count(*) from public.member_days d join team on team.id = d.team_id where d.user_id = pg_temp.id('ada')
    and d.day = (now() at time zone 'America/New_York')::date), 1::bigint,
  'a write makes a member active today, once');

-- A restricted member counts only what is theirs

update public.teams set visibility = 'own' where id = (select id from team);
select pg_temp.sign_in('bob');
select results_eq(
  $$select (pg_temp.november('won') ->> 'value')::int, (pg_temp.november('win_rate') ->> 'won')::int,
    (pg_temp.november('pipeline_value') ->> 'open_deals')::int, (pg_temp.november('pipeline_value') ->> 'weighted')::int,
    (pg_temp.november('new_contacts') ->> 'total')::int$$,
  $$values (400000, 1, 1, 40000, 0)$$, 'a restricted member counts their own');
select is(array(select pg_temp.stages()), array[
  '["Qualification", 1, 100000, 40000]', '["Proposal", 0, 0, 0]', '["Negotiation", 0, 0, 0]',
  '["Closed won", 1, 400000, 400000]', '["Closed lost", 0, 0, 0]'
]::jsonb[], 'stage by stage');
select is(pg_temp.november('lifetime_value'), null, 'and is not told what a customer costs');
select results_eq(
  $$select * from pg_temp.funnel('2025-11-01', '2025-11-30')$$,
  $$values ('Qualification', 1, 1, 0), ('Proposal', 1, 1, 0), ('Negotiation', 1, 1, 0), ('Closed won', 1, 0, 0)$$,
  'nor shown the deals of others in the funnel');

reset role;
update public.teams set time_zone = 'Asia/Tokyo';
select is_empty(
  $$select mode from pg_locks where relation = 'public.tallies'::regclass and pid = pg_backend_pid()
    and mode not in ('AccessShareLock', 'RowShareLock', 'RowExclusiveLock')$$,
  'a team that is counted anew keeps no other team from writing');

select * from finish();
rollback;
