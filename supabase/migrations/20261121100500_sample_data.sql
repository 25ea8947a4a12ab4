-- Sample data: fills an empty team with what src/features/sample-data made up.
-- The payload has one array per kind of record, see SampleData in its types.ts:
-- a reference is a place in another array, counted from 0; `owner` and
-- `collaborators` count the team's members, round and round; times are wall
-- clock times of the team.

-- One id per element of an array, so that rows can refer to each other before
-- they are stored.
create function private.sample_ids(p_rows jsonb) returns uuid[]
language sql volatile set search_path = ''
as $$
  select array(select private.uuid_v7() from generate_series(1, jsonb_array_length(p_rows)))
$$;

-- The pipelines of the payload, in its order. One that the team has with the
-- stages of the same template serves as it is, whatever it is called; others are
-- added. Stages go stale as the payload says.
create function private.ensure_sample_pipelines(p_team_id uuid, p_pipelines jsonb) returns uuid[]
language plpgsql set search_path = ''
as $$
declare
  pipeline_ids uuid[] := '{}';
  pipeline uuid;
  wanted record;
begin
  for wanted in
    select * from jsonb_to_recordset(p_pipelines) as p (name text, template text, stages jsonb)
  loop
    pipeline := coalesce(
      (
        select s.pipeline_id from public.pipeline_stages s
        where s.team_id = p_team_id
        group by s.pipeline_id
        having array_agg(s.name order by s.position, s.id)
          = array(select t.name from private.template_stages(wanted.template) t order by t.place)
        limit 1
      ),
      private.add_pipeline(p_team_id, wanted.name, wanted.template)
    );
    update public.pipeline_stages s set stale_after_days = w.stale_after_days
    from jsonb_to_recordset(wanted.stages) as w (name text, stale_after_days smallint)
    where s.team_id = p_team_id and s.pipeline_id = pipeline
      and s.name = w.name and w.stale_after_days is not null;
    pipeline_ids := pipeline_ids || pipeline;
  end loop;
  return pipeline_ids;
end
$$;

create function private.insert_sample_deals(
  p_team_id uuid, p_data jsonb, p_time_zone text,
  p_pipeline_ids uuid[], p_company_ids uuid[], p_contact_ids uuid[], p_member_ids uuid[]
) returns uuid[]
language plpgsql set search_path = ''
as $$
declare
  deal_ids uuid[] := private.sample_ids(p_data -> 'deals');
begin
  -- In the order in which they came to where they are: place_deal puts each on
  -- top of its column, which leaves the newest on top.
  insert into public.deals (team_id, id, pipeline_id, stage_id, title, amount, priority, progress,
    probability, expected_close_date, lost_reason, contact_id, company_id, owner_id, created_by,
    created_at, updated_at, stage_entered_at)
  select p_team_id, deal_ids[d.ordinality], stage.pipeline_id, stage.id, d.title, d.amount, d.priority,
    d.progress, d.probability, d.expected_close_date, d.lost_reason, p_contact_ids[d.contact + 1],
    p_company_ids[d.company + 1], p_member_ids[1 + d.owner % cardinality(p_member_ids)],
    p_member_ids[1 + coalesce(d.owner, 0) % cardinality(p_member_ids)],
    d.created_at at time zone p_time_zone, latest.moved_at at time zone p_time_zone,
    latest.moved_at at time zone p_time_zone
  from rows from (
    jsonb_to_recordset(p_data -> 'deals') as (pipeline integer, title text, amount bigint,
      priority text, progress smallint, probability smallint, expected_close_date date,
      lost_reason text, contact integer, company integer, owner integer, created_at timestamp)
  ) with ordinality as d
  left join (
    select distinct on (c.deal) c.*
    from jsonb_to_recordset(p_data -> 'stage_changes') as c (deal integer, stage text, moved_at timestamp)
    order by c.deal, c.moved_at desc
  ) latest on latest.deal = d.ordinality - 1
  left join public.pipeline_stages stage
    on stage.team_id = p_team_id and stage.pipeline_id = p_pipeline_ids[d.pipeline + 1]
    and stage.name = latest.stage
  order by latest.moved_at;

  insert into public.deal_collaborators (team_id, deal_id, user_id, created_at)
  select p_team_id, deal_ids[d.ordinality], member.id, min(deal.created_at)
  from rows from (jsonb_to_recordset(p_data -> 'deals') as (collaborators integer[])) with ordinality as d
  cross join unnest(d.collaborators) as place
  cross join lateral (select p_member_ids[1 + place % cardinality(p_member_ids)] as id) member
  join public.deals deal on deal.team_id = p_team_id and deal.id = deal_ids[d.ordinality]
  -- Where fewer members are there than the data was made for, two may be one.
  where member.id is distinct from deal.owner_id
  group by d.ordinality, member.id;

  -- The triggers have noted that everything came about now. Tell it as it was.
  delete from public.deal_stage_history where team_id = p_team_id;
  insert into public.deal_stage_history (team_id, deal_id, from_stage_id, from_stage_name,
    to_stage_id, to_stage_name, to_kind, moved_by, moved_at, left_at, left_to)
  select p_team_id, deal.id, lag(stage.id) over moves, lag(stage.name) over moves,
    stage.id, stage.name, stage.kind, deal.created_by, c.moved_at at time zone p_time_zone,
    lead(c.moved_at) over moves at time zone p_time_zone,
    case
      when lead(stage.kind) over moves = 'lost' then 'lost'
      when lead(stage.position) over moves > stage.position then 'later'
      when lead(stage.position) over moves is not null then 'earlier'
    end
  from jsonb_to_recordset(p_data -> 'stage_changes') as c (deal integer, stage text, moved_at timestamp)
  join public.deals deal on deal.team_id = p_team_id and deal.id = deal_ids[c.deal + 1]
  join public.pipeline_stages stage
    on stage.team_id = p_team_id and stage.pipeline_id = deal.pipeline_id and stage.name = c.stage
  window moves as (partition by deal.id order by c.moved_at);

  -- Every move counts a version. It also keeps deals_touch from setting updated_at.
  update public.deals deal set
    version = history.entries,
    closed_date = case when stage.kind <> 'open' then (deal.updated_at at time zone p_time_zone)::date end
  from (
    select h.deal_id, count(*) as entries from public.deal_stage_history h
    where h.team_id = p_team_id
    group by h.deal_id having count(*) > 1
  ) history, public.pipeline_stages stage
  where deal.team_id = p_team_id and deal.id = history.deal_id
    and stage.team_id = p_team_id and stage.id = deal.stage_id;
  return deal_ids;
end
$$;

create function private.insert_sample_activities(
  p_team_id uuid, p_data jsonb, p_time_zone text, p_contact_ids uuid[], p_deal_ids uuid[], p_member_ids uuid[]
) returns void
language plpgsql set search_path = ''
as $$
begin
  insert into public.deal_contacts (team_id, deal_id, contact_id, role, created_at)
  select p_team_id, deal.id, p_contact_ids[k.contact + 1], k.role, deal.created_at
  from jsonb_to_recordset(p_data -> 'deal_contacts') as k (deal integer, contact integer, role text)
  join public.deals deal on deal.team_id = p_team_id and deal.id = p_deal_ids[k.deal + 1];

  insert into public.activities (team_id, type, subject, body, metadata, contact_id, deal_id, occurred_at,
    due_date, assignee_id, priority, completed_at, created_by, created_at, updated_at)
  select p_team_id, a.type, a.subject, a.body, a.metadata || case when a.type = 'meeting' then
      jsonb_build_object('start', private.utc_text(moment.at), 'end',
        private.utc_text(moment.at + make_interval(mins => a.minutes))) else '{}' end,
    p_contact_ids[a.contact + 1], p_deal_ids[a.deal + 1], moment.at, a.due_date,
    p_member_ids[1 + a.assignee % cardinality(p_member_ids)], a.priority,
    a.completed_at at time zone p_time_zone, p_member_ids[1 + a.author % cardinality(p_member_ids)],
    moment.at, coalesce(a.completed_at at time zone p_time_zone, moment.at)
  from jsonb_to_recordset(p_data -> 'activities') as a (type text, subject text, body text, metadata jsonb,
    minutes integer, contact integer, deal integer, author integer, assignee integer, occurred_at timestamp,
    due_date date, priority text, completed_at timestamp)
  cross join lateral (select a.occurred_at at time zone p_time_zone as at) moment;

  insert into public.deal_notes (team_id, deal_id, body, created_by, created_at, updated_at)
  select p_team_id, p_deal_ids[n.deal + 1], n.body, p_member_ids[1 + n.author % cardinality(p_member_ids)],
    n.created_at at time zone p_time_zone, n.created_at at time zone p_time_zone
  from jsonb_to_recordset(p_data -> 'notes') as n (deal integer, body text, author integer, created_at timestamp);
end
$$;

-- What the dashboard counts beside the records: feedback, spend, a margin, and on
-- which days the members wrote what they are the authors of.
create function private.insert_sample_metrics(
  p_team_id uuid, p_data jsonb, p_time_zone text, p_contact_ids uuid[]
) returns void
language plpgsql set search_path = ''
as $$
begin
  insert into public.feedback (team_id, contact_id, rating, comment, given_on, created_by, created_at)
  select p_team_id, c.id, f.rating, f.comment, f.given_on, c.created_by,
    (f.given_on + time '12:00') at time zone p_time_zone
  from jsonb_to_recordset(p_data -> 'feedback') as f (contact integer, rating smallint, comment text, given_on date)
  join public.contacts c on c.team_id = p_team_id and c.id = p_contact_ids[f.contact + 1];

  insert into public.marketing_spend (team_id, month, channel, allotted, used)
  select p_team_id, s.month, s.channel, s.allotted, s.used
  from jsonb_to_recordset(p_data -> 'spend') as s (month date, channel text, allotted bigint, used bigint)
  on conflict do nothing;
  update public.teams set gross_margin = 70 where id = p_team_id and gross_margin is null;

  with written (author, at) as (
    select created_by, created_at from public.companies where team_id = p_team_id
    union all select created_by, created_at from public.contacts where team_id = p_team_id
    union all select created_by, created_at from public.deals where team_id = p_team_id
    union all select created_by, created_at from public.activities where team_id = p_team_id
    union all select created_by, created_at from public.deal_notes where team_id = p_team_id
    union all select moved_by, moved_at from public.deal_stage_history where team_id = p_team_id
  ), days as (
    insert into public.member_days (team_id, user_id, day)
    select distinct p_team_id, m.user_id, (written.at at time zone p_time_zone)::date
    from written
    join public.team_members m on m.team_id = p_team_id and m.user_id = written.author
    on conflict do nothing
  )
  update public.team_members m set last_active_at = greatest(m.last_active_at, least(latest.at, now()))
  from (select author, max(at) as at from written group by author) latest
  where m.team_id = p_team_id and m.user_id = latest.author;
end
$$;

create function private.load_sample_data(p_team_id uuid, p_data jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  zone text;
  -- In the order in which they joined, hence the same for the same team.
  member_ids uuid[] := array(
    select m.user_id from public.team_members m
    join public.profiles p on p.id = m.user_id
    where m.team_id = p_team_id
    order by m.created_at, p.email
  );
  pipeline_ids uuid[];
  company_ids uuid[];
  contact_ids uuid[];
  deal_ids uuid[];
begin
  perform private.require_member(p_team_id);
  if not exists (
    select from public.team_members
    where team_id = p_team_id and user_id = (select auth.uid()) and role = 'owner'
  ) then
    raise exception 'Only an owner of the team can load sample data.' using errcode = '42501';
  end if;
  -- The lock makes a second click wait, and then find the team filled.
  select time_zone into zone from public.teams where id = p_team_id for no key update;
  if exists (select from public.companies where team_id = p_team_id)
    or exists (select from public.contacts where team_id = p_team_id)
    or exists (select from public.deals where team_id = p_team_id) then
    raise exception 'Sample data is for an empty team, and this one has records already.'
      using errcode = 'P0001';
  end if;
  if exists (select from jsonb_each(p_data) kind where jsonb_array_length(kind.value) > 2000) then
    raise exception 'Sample data has 2,000 records of each kind at most.' using errcode = 'P0001';
  end if;

  pipeline_ids := private.ensure_sample_pipelines(p_team_id, p_data -> 'pipelines');

  company_ids := private.sample_ids(p_data -> 'companies');
  insert into public.companies (team_id, id, name, website, industry, phone, address, owner_id,
    created_by, created_at, updated_at)
  select p_team_id, company_ids[c.ordinality], c.name, c.website, c.industry, c.phone, c.address,
    member_ids[1 + c.owner % cardinality(member_ids)],
    member_ids[1 + coalesce(c.owner, 0) % cardinality(member_ids)],
    c.created_at at time zone zone, c.created_at at time zone zone
  from rows from (
    jsonb_to_recordset(p_data -> 'companies') as (name text, website text, industry text,
      phone text, address text, owner integer, created_at timestamp)
  ) with ordinality as c;

  contact_ids := private.sample_ids(p_data -> 'contacts');
  insert into public.contacts (team_id, id, first_name, last_name, email, personal_email, phone, mobile,
    job_title, company_id, type, lead_source, lead_status, tags, birthday, linkedin_url, notes,
    owner_id, created_by, created_at, updated_at)
  select p_team_id, contact_ids[c.ordinality], c.first_name, c.last_name, c.email, c.personal_email, c.phone,
    c.mobile, c.job_title, company_ids[c.company + 1], c.type, c.lead_source, c.lead_status, c.tags,
    c.birthday, c.linkedin_url, c.notes,
    member_ids[1 + c.owner % cardinality(member_ids)],
    member_ids[1 + coalesce(c.owner, 0) % cardinality(member_ids)],
    c.created_at at time zone zone, c.created_at at time zone zone
  from rows from (
    jsonb_to_recordset(p_data -> 'contacts') as (first_name text, last_name text, email text,
      personal_email text, phone text, mobile text, job_title text, company integer, type text,
      lead_source text, lead_status text, tags text[], birthday date, linkedin_url text, notes text,
      owner integer, created_at timestamp)
  ) with ordinality as c;

  deal_ids := private.insert_sample_deals(
    p_team_id, p_data, zone, pipeline_ids, company_ids, contact_ids, member_ids);
  perform private.insert_sample_activities(p_team_id, p_data, zone, contact_ids, deal_ids, member_ids);
  perform private.insert_sample_metrics(p_team_id, p_data, zone, contact_ids);
end
$$;
grant execute on function private.load_sample_data(uuid, jsonb) to authenticated;

-- Fills a team without companies, contacts and deals with sample data, its
-- records shared out among the members; adds the pipelines it needs. All or
-- nothing. Errors: 42501 unless the caller is an owner, P0001 when the team has
-- records or the payload is too large, others for a payload of another shape.
create function public.load_sample_data(p_team_id uuid, p_data jsonb) returns void
language sql set search_path = ''
as $$ select private.load_sample_data(p_team_id, p_data) $$;
grant execute on function public.load_sample_data(uuid, jsonb) to authenticated;
