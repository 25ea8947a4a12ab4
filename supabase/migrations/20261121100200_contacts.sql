-- Companies and contacts, and the search that finds them. Keys are (team_id, id)
-- and references carry the team: another team's id then fails exactly as an
-- unknown one does (23503).

create extension if not exists pg_trgm with schema extensions;
create extension if not exists btree_gin with schema extensions;

-- A web address that is safe to link to, and no `javascript:`.
create function private.is_web_address(p_text text) returns boolean
language sql immutable parallel safe set search_path = ''
as $$ select p_text ~* '^https?://[^\s/]\S*$' and char_length(p_text) <= 500 $$;

create function private.is_email(p_text text) returns boolean
language sql immutable parallel safe set search_path = ''
as $$ select p_text ~ '^[^@\s]+@[^@\s]+\.[^@\s.]+$' and char_length(p_text) <= 254 $$;

-- Tags are texts of any kind, in the order in which they were given, each once.
create function private.are_tags(p_tags text[]) returns boolean
language sql immutable parallel safe set search_path = ''
as $$
  select cardinality(p_tags) <= 30 and array_position(p_tags, null) is null
    and not exists (
      select from unnest(p_tags) tag
      group by tag
      having count(*) > 1 or tag <> btrim(tag) or char_length(tag) not between 1 and 50
    )
$$;

-- A text as it is searched and sorted: without case and accents, so that Jose finds
-- José and stands beside him. Only marks that Unicode can take off a letter go.
create function private.search_form(p_text text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select normalize(lower(regexp_replace(normalize(p_text, NFD), '[\u0300-\u036F]', '', 'g')), NFC)
$$;

-- A phone number as its digits, however it is typed: without the (0) that one
-- leaves out from abroad, and with the digits of Arabic and Persian in Latin.
create function private.phone_digits(p_phone text) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select regexp_replace(
    translate(p_phone, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'),
    '\(0\)|[^0-9]', '', 'g')
$$;
-- CHECKs and generated columns run as whoever writes the row.
grant execute on function
  private.is_web_address(text), private.is_email(text), private.are_tags(text[]), private.search_form(text),
  private.phone_digits(text)
to authenticated, service_role;

create table public.companies (
  team_id uuid not null references public.teams (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  name text not null check (char_length(name) <= 200 and btrim(name) <> ''),
  -- What makes two names the same company: Unicode form, case and outer blanks aside.
  name_key text not null generated always as (lower(normalize(btrim(name)))) stored,
  -- What search and sorting go by. Begins with a blank, as every word in it does; an
  -- index in the order of the bytes also finds what a text begins.
  search_key text collate "C" not null generated always as (' ' || private.search_form(btrim(name))) stored,
  website text check (private.is_web_address(website)),
  industry text check (char_length(industry) <= 100),
  phone text check (char_length(phone) <= 50),
  address text check (char_length(address) <= 500),
  linkedin_url text check (private.is_web_address(linkedin_url)),
  notes text check (char_length(notes) <= 5000),
  owner_id uuid,
  created_by uuid default auth.uid() references public.profiles (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (team_id, id),
  constraint companies_name_unique unique (team_id, name_key),
  foreign key (team_id, owner_id) references public.team_members (team_id, user_id)
    on delete set null (owner_id)
);
create index companies_created_by_idx on public.companies (created_by);
-- The list in its orders, each of which is walked in both directions.
create index companies_name_idx on public.companies (team_id, search_key, id);
create index companies_owner_idx on public.companies (team_id, owner_id, id);
create index companies_industry_idx on public.companies (team_id, industry, id);
create index companies_created_idx on public.companies (team_id, created_at, id);
create index companies_updated_idx on public.companies (team_id, updated_at, id);
-- Substring search within one team.
create index companies_search_idx on public.companies
  using gin (team_id extensions.uuid_ops, search_key extensions.gin_trgm_ops);

create table public.contacts (
  team_id uuid not null references public.teams (id) on delete cascade,
  id uuid not null default private.uuid_v7(),
  first_name text not null check (char_length(first_name) <= 100 and btrim(first_name) <> ''),
  last_name text not null default '' check (char_length(last_name) <= 100),
  full_name text not null generated always as (btrim(btrim(first_name) || ' ' || btrim(last_name))) stored,
  -- What lists sort by, and what two names are compared by.
  name_key text collate "C" not null generated always as (
    private.search_form(btrim(btrim(first_name) || ' ' || btrim(last_name)))
  ) stored,
  email text check (private.is_email(email)),
  email_key text generated always as (lower(email)) stored,
  personal_email text check (private.is_email(personal_email)),
  personal_email_key text generated always as (lower(personal_email)) stored,
  phone text check (char_length(phone) <= 50),
  mobile text check (char_length(mobile) <= 50),
  job_title text check (char_length(job_title) <= 200),
  company_id uuid,
  -- The search_key of the company, kept by triggers: one index then finds a contact
  -- by their own name and by that of the company.
  company_key text collate "C",
  -- Begins with a blank, as every word in it does.
  search_key text not null generated always as (
    private.search_form(
      ' ' || btrim(first_name) || ' ' || btrim(last_name)
      || coalesce(' ' || email, '') || coalesce(' ' || personal_email, '')
      || coalesce(' ' || private.phone_digits(phone), '')
      || coalesce(' ' || private.phone_digits(mobile), '')
    ) || coalesce(company_key, '')
  ) stored,
  type text not null default 'lead' check (type in ('lead', 'prospect', 'customer', 'partner')),
  type_rank smallint not null generated always as (
    case type when 'lead' then 1 when 'prospect' then 2 when 'customer' then 3 else 4 end
  ) stored,
  lead_source text check (char_length(lead_source) <= 100),
  lead_status text not null default 'new'
    check (lead_status in ('new', 'contacted', 'qualified', 'nurturing', 'converted', 'unqualified')),
  lead_status_rank smallint not null generated always as (
    case lead_status when 'new' then 1 when 'contacted' then 2 when 'qualified' then 3
      when 'nurturing' then 4 when 'converted' then 5 else 6 end
  ) stored,
  tags text[] not null default '{}' check (private.are_tags(tags)),
  -- A day's grace: the team may be where it is tomorrow already.
  birthday date check (birthday >= date '1900-01-01' and birthday <= current_date + 1),
  linkedin_url text check (private.is_web_address(linkedin_url)),
  notes text check (char_length(notes) <= 5000),
  owner_id uuid,
  created_by uuid default auth.uid() references public.profiles (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (team_id, id),
  constraint contacts_email_unique unique (team_id, email_key),
  foreign key (team_id, company_id) references public.companies (team_id, id)
    on delete set null (company_id),
  foreign key (team_id, owner_id) references public.team_members (team_id, user_id)
    on delete set null (owner_id)
);
create index contacts_created_by_idx on public.contacts (created_by);
create index contacts_personal_email_idx on public.contacts (team_id, personal_email_key)
  where personal_email_key is not null;
-- The list in its orders, each of which is walked in both directions.
create index contacts_name_idx on public.contacts (team_id, name_key, id);
create index contacts_company_idx on public.contacts (team_id, company_id, id);
create index contacts_company_key_idx on public.contacts (team_id, company_key, id);
create index contacts_owner_idx on public.contacts (team_id, owner_id, id);
create index contacts_type_idx on public.contacts (team_id, type_rank, id);
create index contacts_status_idx on public.contacts (team_id, lead_status_rank, id);
create index contacts_created_idx on public.contacts (team_id, created_at, id);
create index contacts_updated_idx on public.contacts (team_id, updated_at, id);
create index contacts_search_idx on public.contacts
  using gin (team_id extensions.uuid_ops, search_key extensions.gin_trgm_ops, tags);
-- Names alone: deals are found by those of their contacts, and duplicates by likeness.
create index contacts_name_search_idx on public.contacts
  using gin (team_id extensions.uuid_ops, name_key extensions.gin_trgm_ops);

alter table public.companies enable row level security;
alter table public.contacts enable row level security;

grant select, delete on public.companies, public.contacts to authenticated;
grant insert (team_id, name, website, industry, phone, address, linkedin_url, notes, owner_id)
  on public.companies to authenticated;
grant update (name, website, industry, phone, address, linkedin_url, notes, owner_id)
  on public.companies to authenticated;
-- Whoever adds a contact may choose its id: see create_contact.
grant insert (team_id, id, first_name, last_name, email, personal_email, phone, mobile, job_title,
  company_id, type, lead_source, lead_status, tags, birthday, linkedin_url, notes, owner_id)
  on public.contacts to authenticated;
grant update (first_name, last_name, email, personal_email, phone, mobile, job_title,
  company_id, type, lead_source, lead_status, tags, birthday, linkedin_url, notes, owner_id)
  on public.contacts to authenticated;
grant all on public.companies, public.contacts to service_role;

create trigger companies_touch before update on public.companies
  for each row execute function private.touch_row();
create trigger companies_pin before update on public.companies
  for each row execute function private.pin_origin();
-- A company's new name is no change of its contacts that anybody could conflict with.
create trigger contacts_touch before update on public.contacts
  for each row
  when (old.company_key is not distinct from new.company_key or old.company_id is distinct from new.company_id)
  execute function private.touch_row();
create trigger contacts_pin before update on public.contacts
  for each row execute function private.pin_origin();

-- Whoever comes to a company takes its name along. The lock, which the foreign key
-- takes anyway, waits for a new name that is being given at the same moment.
create function private.take_company_key() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  new.company_key := (
    select search_key from public.companies
    where team_id = new.team_id and id = new.company_id
    for key share
  );
  return new;
end
$$;
create trigger contacts_company_key before insert or update of company_id on public.contacts
  for each row execute function private.take_company_key();

create function private.pass_company_key_on() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  update public.contacts set company_key = new.search_key
  where team_id = new.team_id and company_id = new.id;
  return null;
end
$$;
create trigger companies_name_key after update of name on public.companies
  for each row when (old.search_key <> new.search_key) execute function private.pass_company_key_on();
