-- Companies and contacts as their lists and pages show them, filtered, searched
-- and sorted. See the file on lists for how.

-- A contact with the names of what it refers to and its deals counted.
create view public.contact_cards with (security_invoker = true) as
select
  c.team_id, c.id, c.first_name, c.last_name, c.full_name, c.email, c.personal_email, c.phone, c.mobile,
  c.job_title, c.company_id, c.type, c.lead_source, c.lead_status, c.tags, c.birthday, c.linkedin_url,
  c.notes, c.owner_id, c.created_by, c.version, c.created_at, c.updated_at,
  o.name as company_name,
  o.website as company_website,
  p.full_name as owner_name,
  p.email as owner_email,
  d.deal_count,
  d.open_deal_count
from public.contacts c
left join public.companies o on o.team_id = c.team_id and o.id = c.company_id
left join public.profiles p on p.id = c.owner_id
cross join lateral (
  select count(*) as deal_count, count(*) filter (where d.status = 'open') as open_deal_count
  from public.deals d where d.team_id = c.team_id and d.contact_id = c.id
) d;

-- A company with its contacts counted and its deals summed, in minor units.
create view public.company_cards with (security_invoker = true) as
select
  o.team_id, o.id, o.name, o.website, o.industry, o.phone, o.address, o.linkedin_url, o.notes, o.owner_id,
  o.created_by, o.version, o.created_at, o.updated_at,
  p.full_name as owner_name,
  p.email as owner_email,
  (
    select count(*) from public.contacts c where c.team_id = o.team_id and c.company_id = o.id
  ) as contact_count,
  d.*
from public.companies o
left join public.profiles p on p.id = o.owner_id
cross join lateral (
  select
    count(*) filter (where d.status = 'open') as open_deal_count,
    coalesce(sum(d.amount) filter (where d.status = 'open'), 0) as open_deal_amount,
    count(*) filter (where d.status = 'won') as won_deal_count,
    coalesce(sum(d.amount) filter (where d.status = 'won'), 0) as won_deal_amount
  from public.deals d where d.team_id = o.team_id and d.company_id = o.id
) d;
grant select on public.contact_cards, public.company_cards to authenticated, service_role;

-- The filter of a list as conditions on contacts `c`, over $1, the team, and $2,
-- the filter itself: its values never become part of the SQL.
create function private.contact_conditions(p_filter jsonb) returns text
language sql immutable set search_path = ''
as $$
  select private.conditions('Contacts', p_filter, jsonb_build_object(
    'q', case when private.phone_pattern(p_filter ->> 'q') is null
      then 'c.search_key like private.search_pattern($2 ->> ''q'')'
      else '(c.search_key like private.search_pattern($2 ->> ''q'')
        or c.search_key like private.phone_pattern($2 ->> ''q''))' end,
    -- By what there is an index of.
    'type', 'c.type_rank = array_position(
      array[''lead'', ''prospect'', ''customer'', ''partner''], $2 ->> ''type'')',
    'status', 'c.lead_status_rank = array_position(
      array[''new'', ''contacted'', ''qualified'', ''nurturing'', ''converted'', ''unqualified''], $2 ->> ''status'')',
    'tag', 'c.tags @> array[$2 ->> ''tag'']',
    'owner_id', case p_filter ->> 'owner_id' when 'none' then 'c.owner_id is null'
      else 'c.owner_id = ($2 ->> ''owner_id'')::uuid' end,
    'company_id', 'c.company_id = ($2 ->> ''company_id'')::uuid',
    'source_in', '($2 ->> ''source_in'')::jsonb ? coalesce(c.lead_source, '''')',
    'source_not_in', 'not ($2 ->> ''source_not_in'')::jsonb ? coalesce(c.lead_source, '''')',
    -- Days where the team is.
    'created_from', 'c.created_at >= private.day_start($1, ($2 ->> ''created_from'')::date)',
    'created_to', 'c.created_at < private.day_start($1, ($2 ->> ''created_to'')::date + 1)'
  ))
$$;

-- The same for companies `o`.
create function private.company_conditions(p_filter jsonb) returns text
language sql immutable set search_path = ''
as $$
  select private.conditions('Companies', p_filter, jsonb_build_object(
    'q', 'o.search_key like private.search_pattern($2 ->> ''q'')',
    'industry', 'o.industry = $2 ->> ''industry''',
    'owner_id', case p_filter ->> 'owner_id' when 'none' then 'o.owner_id is null'
      else 'o.owner_id = ($2 ->> ''owner_id'')::uuid' end
  ))
$$;

-- How the lists can be sorted, over contacts `c` and companies `o`. By relevance those
-- come first whose name begins with what is searched for: most searches are the
-- beginning of a name, and an index knows these without looking at any others.
create function private.contact_order(p_sort text, p_filter jsonb) returns private.list_order
language plpgsql immutable set search_path = ''
as $$
declare
  known private.list_order;
begin
  select s.expression, s.type, s.joins, s.missing, s.first into known
  from (values
    ('relevance', 'c.name_key', 'text', '', null, private.search_form(btrim(p_filter ->> 'q'))),
    ('name', 'c.name_key', 'text', '', null, null),
    ('company_name', 'c.company_key', 'text', '', 'c.company_key is null', null),
    ('email', 'c.email_key', 'text', '', 'c.email_key is null', null),
    ('type', 'c.type_rank', 'smallint', '', null, null),
    ('lead_status', 'c.lead_status_rank', 'smallint', '', null, null),
    ('owner_name', 'p.name', 'text', private.owner_join('c'), 'c.owner_id is null', null),
    ('created_at', 'c.created_at', 'timestamptz', '', null, null),
    ('updated_at', 'c.updated_at', 'timestamptz', '', null, null)
  ) as s (name, expression, type, joins, missing, first)
  where s.name = p_sort;
  if not found then
    raise exception 'Contacts cannot be sorted by %.', p_sort using errcode = '23514', column = 'sort';
  end if;
  return known;
end
$$;

create function private.company_order(p_sort text, p_filter jsonb) returns private.list_order
language plpgsql immutable set search_path = ''
as $$
declare
  known private.list_order;
begin
  select s.expression, s.type, s.joins, s.missing, s.first into known
  from (values
    ('relevance', 'o.search_key', 'text', '', null, ' ' || private.search_form(btrim(p_filter ->> 'q'))),
    ('name', 'o.search_key', 'text', '', null, null),
    ('industry', 'o.industry', 'text', '', 'o.industry is null', null),
    ('owner_name', 'p.name', 'text', private.owner_join('o'), 'o.owner_id is null', null),
    ('created_at', 'o.created_at', 'timestamptz', '', null, null),
    ('updated_at', 'o.updated_at', 'timestamptz', '', null, null)
  ) as s (name, expression, type, joins, missing, first)
  where s.name = p_sort;
  if not found then
    raise exception 'Companies cannot be sorted by %.', p_sort using errcode = '23514', column = 'sort';
  end if;
  return known;
end
$$;

-- The ids of a page, see private.page_of_ids.
create function private.contact_ids(
  p_team_id uuid, p_filter jsonb, p_sort text, p_descending boolean, p_after jsonb, p_limit integer
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member(p_team_id);
  return private.page_of_ids(
    p_team_id, p_filter, 'public.contacts', 'c', private.contact_order(p_sort, p_filter),
    private.contact_conditions(p_filter)
      || private.visible_condition(p_team_id, 'c.id', 'private.my_contact_ids($1)'),
    p_descending, p_after, p_limit);
end
$$;

create function private.company_ids(
  p_team_id uuid, p_filter jsonb, p_sort text, p_descending boolean, p_after jsonb, p_limit integer
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member(p_team_id);
  return private.page_of_ids(
    p_team_id, p_filter, 'public.companies', 'o', private.company_order(p_sort, p_filter),
    private.company_conditions(p_filter)
      || private.visible_condition(p_team_id, 'o.id', 'private.my_company_ids($1)'),
    p_descending, p_after, p_limit);
end
$$;

create function private.contact_count(p_team_id uuid, p_filter jsonb) returns integer
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member(p_team_id);
  return private.count_of_rows(
    p_team_id, p_filter, 'public.contacts', 'c', private.contact_conditions(p_filter)
      || private.visible_condition(p_team_id, 'c.id', 'private.my_contact_ids($1)'));
end
$$;

create function private.company_count(p_team_id uuid, p_filter jsonb) returns integer
language plpgsql stable security definer set search_path = ''
as $$
begin
  perform private.require_member(p_team_id);
  return private.count_of_rows(
    p_team_id, p_filter, 'public.companies', 'o', private.company_conditions(p_filter)
      || private.visible_condition(p_team_id, 'o.id', 'private.my_company_ids($1)'));
end
$$;
grant execute on function
  private.contact_ids(uuid, jsonb, text, boolean, jsonb, integer),
  private.company_ids(uuid, jsonb, text, boolean, jsonb, integer),
  private.contact_count(uuid, jsonb), private.company_count(uuid, jsonb)
to authenticated;

-- A page of a team's contacts as { contacts: contact_cards[], next }, where `next`
-- is what the following page takes as `p_after`, or null at the end. The filter may
-- have q (part of the name, of an address, of the company's name or of a phone
-- number, however typed), type, status, tag, owner_id (or 'none'), company_id, source_in
-- and source_not_in (JSON arrays as text, '' for contacts without one), created_from and created_to.
-- Sorts are relevance, name, company_name, email, type, lead_status (both in the order of the
-- process), owner_name, created_at, updated_at; what has no value comes last in both
-- directions, ties go by id.
-- Errors: 23514 for an unknown key of the filter or sort, 42501 for somebody else's team.
create function public.contacts_page(
  p_team_id uuid, p_filter jsonb default '{}', p_sort text default 'name',
  p_descending boolean default false, p_after jsonb default null, p_limit integer default 50
) returns jsonb
language sql stable set search_path = ''
as $$
  select private.page_of_cards(
    p_team_id, 'contacts', 'public.contact_cards',
    '{personal_email,birthday,linkedin_url,notes,company_website,created_by}',
    private.contact_ids(
      p_team_id, p_filter, p_sort, p_descending, p_after, private.page_limit(p_limit) + 1),
    private.page_limit(p_limit))
$$;

-- The same for companies: { companies: company_cards[], next }, filtered by q (part
-- of the name), industry, owner_id, sorted by relevance, name, industry, owner_name, created_at,
-- updated_at.
create function public.companies_page(
  p_team_id uuid, p_filter jsonb default '{}', p_sort text default 'name',
  p_descending boolean default false, p_after jsonb default null, p_limit integer default 50
) returns jsonb
language sql stable set search_path = ''
as $$
  select private.page_of_cards(
    p_team_id, 'companies', 'public.company_cards', '{notes,won_deal_count,won_deal_amount,created_by}',
    private.company_ids(
      p_team_id, p_filter, p_sort, p_descending, p_after, private.page_limit(p_limit) + 1),
    private.page_limit(p_limit))
$$;
-- How many contacts and companies there are to be listed with a filter; 10,001 stands
-- for that or more. Errors as above.
create function public.contact_count(p_team_id uuid, p_filter jsonb default '{}') returns integer
language sql stable set search_path = ''
as $$ select private.contact_count(p_team_id, p_filter) $$;

create function public.company_count(p_team_id uuid, p_filter jsonb default '{}') returns integer
language sql stable set search_path = ''
as $$ select private.company_count(p_team_id, p_filter) $$;
grant execute on function
  public.contact_count(uuid, jsonb), public.company_count(uuid, jsonb),
  public.contacts_page(uuid, jsonb, text, boolean, jsonb, integer),
  public.companies_page(uuid, jsonb, text, boolean, jsonb, integer)
to authenticated;

-- Contacts that somebody about to be entered may be: with the same address, work or
-- personal, or with a name like this one. Five at most, those by address first, then
-- the likest. Names count as alike from half of their trigrams on: Jon Smith and
-- John Smith do, Ana Silva and Ana Souza do not.
create function private.contact_duplicates(
  p_team_id uuid, p_email text, p_name text, p_exclude uuid
) returns table (id uuid, full_name text, email text, company_name text, match text)
language plpgsql stable security definer set search_path = '' set pg_trgm.similarity_threshold = 0.5
as $$
declare
  wanted_email text := lower(btrim(p_email));
  wanted_name text := private.search_form(btrim(p_name));
begin
  perform private.require_member(p_team_id);
  return query execute format($query$
    with alike as (
      select c.id, 'email' as match, 1 as rank from public.contacts c
      where c.team_id = $1 and c.email_key = $2
      union all
      select c.id, 'email', 1 from public.contacts c
      where c.team_id = $1 and c.personal_email_key = $2
      union all
      (
        select c.id, 'name', extensions.similarity(c.name_key, $3) from public.contacts c
        where c.team_id = $1 and $3 <> ''
          -- Without a letter that this database knows there is no trigram to compare.
          and (c.name_key operator(extensions.%%) $3 or c.name_key = $3)
        order by 3 desc, c.id limit 50
      )
    ),
    best as (select distinct on (a.id) a.* from alike a order by a.id, a.match)
    select c.id, c.full_name, c.email, o.name, best.match
    from best
    join public.contacts c on c.team_id = $1 and c.id = best.id
    left join public.companies o on o.team_id = c.team_id and o.id = c.company_id
    where c.id is distinct from $4 %s
    order by best.match, best.rank desc, c.id
    limit 5
    $query$, private.visible_condition(p_team_id, 'c.id', 'private.my_contact_ids($1)'))
  using p_team_id, wanted_email, wanted_name, p_exclude;
end
$$;
grant execute on function private.contact_duplicates(uuid, text, text, uuid) to authenticated;

create function public.contact_duplicates(
  p_team_id uuid, p_email text default null, p_name text default null, p_exclude uuid default null
) returns table (id uuid, full_name text, email text, company_name text, match text)
language sql stable set search_path = ''
as $$ select * from private.contact_duplicates(p_team_id, p_email, p_name, p_exclude) $$;

-- The tags in use among the contacts that the caller sees, by name.
create function public.contact_tags(p_team_id uuid) returns setof text
language sql stable set search_path = ''
as $$
  select distinct tag from public.contacts c, unnest(c.tags) tag
  where c.team_id = p_team_id and c.tags <> '{}'
  order by tag
$$;
grant execute on function
  public.contact_duplicates(uuid, text, text, uuid), public.contact_tags(uuid)
to authenticated;
