-- What a deal's own page adds: whom it is with, and its numbers.

-- Gives a contact a role in a deal, or makes it the primary one; whoever was that
-- stays with the deal. Runs as the caller. Errors: PT404 for an unknown deal, 23503
-- for an unknown contact.
create function public.set_deal_contact(
  p_team_id uuid, p_deal_id uuid, p_contact_id uuid, p_role text default null, p_primary boolean default false
) returns void
language plpgsql set search_path = ''
as $$
declare
  former uuid;
begin
  select contact_id into former from public.deals where team_id = p_team_id and id = p_deal_id for update;
  if not found then
    raise exception 'There is no such deal.' using errcode = 'PT404';
  end if;
  insert into public.deal_contacts (team_id, deal_id, contact_id, role)
  values (p_team_id, p_deal_id, p_contact_id, coalesce(p_role, 'other'))
  on conflict (team_id, deal_id, contact_id) do nothing;
  if p_role is not null then
    update public.deal_contacts set role = p_role
    where team_id = p_team_id and deal_id = p_deal_id and contact_id = p_contact_id and role <> p_role;
  end if;
  if p_primary and former is distinct from p_contact_id then
    insert into public.deal_contacts (team_id, deal_id, contact_id)
    select p_team_id, p_deal_id, former where former is not null
    on conflict do nothing;
    update public.deals set contact_id = p_contact_id where team_id = p_team_id and id = p_deal_id;
  end if;
end
$$;

-- Takes a contact off a deal, the primary one, too. Runs as the caller. Errors:
-- PT404 for an unknown deal.
create function public.remove_deal_contact(p_team_id uuid, p_deal_id uuid, p_contact_id uuid) returns void
language plpgsql set search_path = ''
as $$
begin
  perform from public.deals where team_id = p_team_id and id = p_deal_id for update;
  if not found then
    raise exception 'There is no such deal.' using errcode = 'PT404';
  end if;
  delete from public.deal_contacts
  where team_id = p_team_id and deal_id = p_deal_id and contact_id = p_contact_id;
  update public.deals set contact_id = null
  where team_id = p_team_id and id = p_deal_id and contact_id = p_contact_id;
end
$$;

-- Who a deal is with, the primary one first, then by name; the role is null where
-- the primary one has none. Runs as the caller.
create function public.deal_contacts_of(p_team_id uuid, p_deal_id uuid)
returns table (
  contact_id uuid, full_name text, email text, phone text, job_title text, company_name text, role text,
  is_primary boolean
)
language sql stable set search_path = ''
as $$
  with primaries as (
    select d.contact_id as id from public.deals d
    where d.team_id = p_team_id and d.id = p_deal_id and d.contact_id is not null
  ), people as (
    select id from primaries
    union
    select k.contact_id from public.deal_contacts k where k.team_id = p_team_id and k.deal_id = p_deal_id
  )
  select c.id, c.full_name, c.email, c.phone, c.job_title, o.name, k.role, p.id is not null as is_primary
  from people
  join public.contacts c on c.team_id = p_team_id and c.id = people.id
  left join primaries p on p.id = c.id
  left join public.deal_contacts k on k.team_id = p_team_id and k.deal_id = p_deal_id and k.contact_id = c.id
  left join public.companies o on o.team_id = c.team_id and o.id = c.company_id
  order by p.id is null, c.full_name, c.id
$$;

-- A new deal on top of its stage, with those who work on it and its first note, all
-- or nothing; returns its id. `p_deal` has the columns that the API may set. Runs as
-- the caller.
create function public.create_deal(
  p_team_id uuid, p_deal jsonb, p_collaborator_ids uuid[] default '{}', p_note text default null
) returns uuid
language plpgsql set search_path = ''
as $$
declare
  new_id uuid;
begin
  insert into public.deals (team_id, pipeline_id, stage_id, title, amount, priority, progress, probability,
    expected_close_date, contact_id, company_id, owner_id)
  select p_team_id, pipeline_id, stage_id, title, amount, coalesce(priority, 'normal'), coalesce(progress, 0),
    probability, expected_close_date, contact_id, company_id, owner_id
  from jsonb_to_record(p_deal) as wanted (pipeline_id uuid, stage_id uuid, title text, amount bigint,
    priority text, progress smallint, probability smallint, expected_close_date date, contact_id uuid,
    company_id uuid, owner_id uuid)
  returning id into new_id;
  insert into public.deal_collaborators (team_id, deal_id, user_id)
  select distinct p_team_id, new_id, helper from unnest(p_collaborator_ids) as helper
  where helper is distinct from (p_deal ->> 'owner_id')::uuid;
  if btrim(p_note) <> '' then
    insert into public.deal_notes (team_id, deal_id, body) values (p_team_id, new_id, p_note);
  end if;
  return new_id;
end
$$;
grant execute on function
  public.set_deal_contact(uuid, uuid, uuid, text, boolean), public.remove_deal_contact(uuid, uuid, uuid),
  public.deal_contacts_of(uuid, uuid), public.create_deal(uuid, jsonb, uuid[], text)
to authenticated;

-- Days between two moments, to one decimal.
create function private.days_between(p_from timestamptz, p_to timestamptz) returns numeric
language sql immutable set search_path = ''
as $$ select round((extract(epoch from p_to - p_from) / 86400)::numeric, 1) $$;
grant execute on function private.days_between(timestamptz, timestamptz) to authenticated;

-- A deal in numbers, against those of its pipeline as far as the caller sees it.
-- Medians look at the last 1,000 of the last 12 months, which keeps them current and
-- their cost the same in a pipeline of any size. Days have one decimal.
-- Errors: PT404 for an unknown deal.
create function public.deal_analytics(p_team_id uuid, p_deal_id uuid) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  deal record;
  last_contact timestamptz;
begin
  select d.stage_id, d.pipeline_id, d.created_at, d.stage_entered_at, d.amount, s.kind,
    -- A deal's own probability counts while it is open.
    case s.kind when 'open' then coalesce(d.probability, s.probability) else s.probability end as probability
  into deal
  from public.deals d join public.pipeline_stages s on s.team_id = d.team_id and s.id = d.stage_id
  where d.team_id = p_team_id and d.id = p_deal_id;
  if not found then
    raise exception 'There is no such deal.' using errcode = 'PT404';
  end if;
  -- The last call, email or meeting that is not still ahead.
  select max(e.at) into last_contact
  from unnest('{call,email,meeting}'::text[]) as kind (type)
  cross join lateral (
    select a.occurred_at as at from public.activities a
    where a.team_id = p_team_id and a.deal_id = p_deal_id and a.type = kind.type and a.occurred_at <= now()
    order by a.occurred_at desc limit 1
  ) e;
  return (
    select jsonb_build_object(
      -- From its entering the stage until now.
      'days_in_stage', private.days_between(deal.stage_entered_at, now()),
      -- From its creation until it closed, or until now.
      'total_days', private.days_between(deal.created_at,
        case deal.kind when 'open' then now() else deal.stage_entered_at end),
      -- Of all stays of deals in this stage that have ended, from entering to leaving.
      'median_days_in_stage', round(stays.median::numeric, 1),
      'stage_stay_count', stays.number,
      -- Of the deals of this pipeline that were won, from creation to closing.
      'median_total_days', round(won.median::numeric, 1),
      'won_deal_count', won.number,
      'probability', deal.probability,
      'amount', deal.amount,
      -- Amount × probability, in minor units.
      'weighted_amount', round(deal.amount * deal.probability / 100.0),
      'activity_counts', (
        select jsonb_object_agg(kind.type, (
          select count(*) from public.activities a
          where a.team_id = p_team_id and a.deal_id = p_deal_id and a.type = kind.type
        ))
        from unnest('{call,email,meeting,note,task}'::text[]) as kind (type)
      ),
      'note_count', (
        select count(*) from public.deal_notes n where n.team_id = p_team_id and n.deal_id = p_deal_id
      ),
      'last_contact_at', last_contact,
      'days_since_last_contact', private.days_between(last_contact, now())
    )
    from (
      select count(*) as number, percentile_cont(0.5) within group (
        order by extract(epoch from recent.left_at - recent.moved_at) / 86400) as median
      from (
        select h.left_at, h.moved_at from public.deal_stage_history h
        where h.team_id = p_team_id and h.to_stage_id = deal.stage_id and h.left_at >= now() - interval '12 months'
        order by h.left_at desc limit 1000
      ) recent
    ) stays
    cross join (
      select count(*) as number, percentile_cont(0.5) within group (
        order by extract(epoch from recent.stage_entered_at - recent.created_at) / 86400) as median
      from (
        select d.stage_entered_at, d.created_at from public.deals d
        where d.team_id = p_team_id and d.status = 'won' and d.pipeline_id = deal.pipeline_id
          and d.closed_date >= (now() - interval '12 months')::date
        order by d.closed_date desc limit 1000
      ) recent
    ) won
  );
end
$$;
grant execute on function public.deal_analytics(uuid, uuid) to authenticated;
