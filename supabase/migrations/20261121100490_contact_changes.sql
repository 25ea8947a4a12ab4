-- Adding a contact together with a company, and changing several at once.

-- Adds a contact, and with `p_company` the company it belongs to, unless the team
-- has one of that name: then that one is taken, as it is. Both or neither. Of two
-- who add the same company at once one waits for the other one's. Returns the
-- contact's id. It may be chosen: who got no answer and sends the same again, with
-- the same id, gets the contact that is there, rather than a second one.
-- Errors: 23505 naming the constraint for an address that is taken, or for a
-- company of that name which the caller may not see; PT409 for an id that is taken;
-- 42501 for somebody else's team.
create function public.create_contact(p_team_id uuid, p_contact jsonb, p_company jsonb default null)
returns uuid
language plpgsql set search_path = ''
as $$
declare
  contact public.contacts := jsonb_populate_record(
    null::public.contacts, '{"last_name": "", "type": "lead", "lead_status": "new", "tags": []}' || p_contact);
  company public.companies := jsonb_populate_record(null::public.companies, p_company);
begin
  if p_company is not null then
    insert into public.companies (team_id, name, website, industry, phone, address)
    values (p_team_id, company.name, company.website, company.industry, company.phone, company.address)
    on conflict on constraint companies_name_unique do nothing
    returning id into contact.company_id;
    if contact.company_id is null then
      select id into contact.company_id from public.companies
      where team_id = p_team_id and name_key = lower(normalize(btrim(company.name)));
    end if;
    if contact.company_id is null then
      raise unique_violation using constraint = 'companies_name_unique',
        message = 'duplicate key value violates unique constraint "companies_name_unique"';
    end if;
  end if;
  contact.id := coalesce(contact.id, private.uuid_v7());
  insert into public.contacts (team_id, id, first_name, last_name, email, personal_email, phone, mobile,
    job_title, company_id, type, lead_source, lead_status, tags, birthday, linkedin_url, notes, owner_id)
  values (p_team_id, contact.id, contact.first_name, contact.last_name, contact.email,
    contact.personal_email, contact.phone, contact.mobile, contact.job_title, contact.company_id,
    contact.type, contact.lead_source, contact.lead_status, contact.tags, contact.birthday,
    contact.linkedin_url, contact.notes, contact.owner_id)
  on conflict (team_id, id) do nothing;
  if not found and not exists (
    select from public.contacts
    where team_id = p_team_id and id = contact.id and created_by = (select auth.uid())
  ) then
    raise exception 'There is already a contact with this id.' using errcode = 'PT409';
  end if;
  return contact.id;
end
$$;
grant execute on function public.create_contact(uuid, jsonb, jsonb) to authenticated;

-- Tags with some added at the end and some taken away, each once.
create function private.changed_tags(p_tags text[], p_added text[], p_removed text[]) returns text[]
language sql immutable parallel safe set search_path = ''
as $$
  select coalesce(array_agg(tag order by place), '{}')
  from (
    select tag, min(place) as place
    from unnest(p_tags || p_added) with ordinality as given (tag, place)
    where tag <> all (p_removed)
    group by tag
  ) kept
$$;
grant execute on function private.changed_tags(text[], text[], text[]) to authenticated;

-- Changes up to 200 contacts at once, all of them or none; returns how many. What
-- changes is any of { owner_id: id or null, type, add_tags: text[], remove_tags: text[] };
-- a contact that is that way already is left as it is.
-- Errors: PT404 when one of the contacts is unknown, 23503 for an unknown owner, 23514
-- for another change, too many contacts or too many tags, 42501 for somebody else's team.
create function public.change_contacts(p_team_id uuid, p_contact_ids uuid[], p_change jsonb) returns integer
language plpgsql set search_path = ''
as $$
declare
  contact_ids uuid[] := array(select distinct id from unnest(p_contact_ids) id);
  added text[] := array(select jsonb_array_elements_text(p_change -> 'add_tags'));
  removed text[] := array(select jsonb_array_elements_text(p_change -> 'remove_tags'));
  known integer;
begin
  perform private.require_member(p_team_id);
  if cardinality(contact_ids) > 200 then
    raise exception 'Change 200 contacts at a time at most.' using errcode = '23514', column = 'ids';
  end if;
  if p_change - '{owner_id,type,add_tags,remove_tags}'::text[] <> '{}' then
    raise exception 'Change the owner, the type or the tags.' using errcode = '23514', column = 'change';
  end if;
  -- Always in the same order, so that two such changes cannot block each other.
  select count(*) into known from (
    select from public.contacts where team_id = p_team_id and id = any (contact_ids) order by id for update
  ) locked;
  if known <> cardinality(contact_ids) then
    raise exception 'There is no such contact.' using errcode = 'PT404';
  end if;
  update public.contacts c set owner_id = wanted.owner_id, type = wanted.type, tags = wanted.tags
  from (
    select
      old.id,
      case when p_change ? 'owner_id' then (p_change ->> 'owner_id')::uuid else old.owner_id end as owner_id,
      coalesce(p_change ->> 'type', old.type) as type,
      private.changed_tags(old.tags, added, removed) as tags
    from public.contacts old where old.team_id = p_team_id and old.id = any (contact_ids)
  ) wanted
  where c.team_id = p_team_id and c.id = wanted.id
    and (c.owner_id, c.type, c.tags) is distinct from (wanted.owner_id, wanted.type, wanted.tags);
  return known;
end
$$;
grant execute on function public.change_contacts(uuid, uuid[], jsonb) to authenticated;
