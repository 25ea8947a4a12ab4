-- Who sees what: the policies of companies, contacts, deals and what hangs off
-- deals. A team lets everyone see everything, or lets members see only what they
-- own, created or collaborate on, with the contacts and companies of their deals.
--
-- Policies read
--   team_id = any (array (select private.my_team_ids()))
--   and (team_id = any (array (select private.my_full_team_ids()))
--     or created_by = (select auth.uid()) or (team_id, id) in (select * from private.my_…()))
-- The first part is what an index can use. The last one is a hashed subplan, which
-- is not even run for those who see everything; it goes by what was there before
-- the statement, so that one can hand one's own deal over to somebody else, and
-- the author's id is there for rows that the statement itself adds.

-- Teams in which the caller sees everything.
create function private.my_full_team_ids() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select m.team_id from public.team_members m join public.teams t on t.id = m.team_id
  where m.user_id = (select auth.uid()) and (m.role in ('owner', 'admin') or t.visibility = 'everyone')
$$;

-- Whether the caller sees everything in a team; for functions that run as their owner.
create function private.sees_all(p_team_id uuid) returns boolean
language sql stable security definer set search_path = ''
as $$ select p_team_id in (select private.my_full_team_ids()) $$;

-- Teams in which the caller sees only their own.
create function private.my_limited_team_ids() returns setof uuid
language sql stable security definer rows 2 set search_path = ''
as $$ select private.my_team_ids() except select private.my_full_team_ids() $$;

-- Deals that the caller sees in teams where they do not see everything. These three
-- always go by the indexes: somebody's own is few, however many there are in all,
-- but Postgres cannot know whose, and would read whole tables (700 ms at 500,000 deals).
create function private.my_deals() returns table (team_id uuid, id uuid)
language sql stable security definer rows 100
set search_path = '' set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
  select d.team_id, d.id from private.my_limited_team_ids() as mine (team)
  join public.deals d on d.team_id = mine.team and d.owner_id = (select auth.uid())
  union
  select d.team_id, d.id from private.my_limited_team_ids() as mine (team)
  join public.deals d on d.team_id = mine.team and d.created_by = (select auth.uid())
  union
  select k.team_id, k.deal_id from private.my_limited_team_ids() as mine (team)
  join public.deal_collaborators k on k.team_id = mine.team and k.user_id = (select auth.uid())
$$;

-- The same for contacts.
create function private.my_contacts() returns table (team_id uuid, id uuid)
language sql stable security definer rows 100
set search_path = '' set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
  select c.team_id, c.id from private.my_limited_team_ids() as mine (team)
  join public.contacts c on c.team_id = mine.team and c.owner_id = (select auth.uid())
  union
  select c.team_id, c.id from private.my_limited_team_ids() as mine (team)
  join public.contacts c on c.team_id = mine.team and c.created_by = (select auth.uid())
  union
  select d.team_id, d.contact_id from private.my_deals() as mine
  join public.deals d on d.team_id = mine.team_id and d.id = mine.id
  where d.contact_id is not null
  union
  select k.team_id, k.contact_id from private.my_deals() as mine
  join public.deal_contacts k on k.team_id = mine.team_id and k.deal_id = mine.id
$$;

-- The same for companies: their own, and those of their deals and contacts.
create function private.my_companies() returns table (team_id uuid, id uuid)
language sql stable security definer rows 100
set search_path = '' set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
  select c.team_id, c.id from private.my_limited_team_ids() as mine (team)
  join public.companies c on c.team_id = mine.team and c.owner_id = (select auth.uid())
  union
  select c.team_id, c.id from private.my_limited_team_ids() as mine (team)
  join public.companies c on c.team_id = mine.team and c.created_by = (select auth.uid())
  union
  select d.team_id, d.company_id from private.my_deals() as mine
  join public.deals d on d.team_id = mine.team_id and d.id = mine.id
  where d.company_id is not null
  union
  select c.team_id, c.company_id from private.my_contacts() as mine
  join public.contacts c on c.team_id = mine.team_id and c.id = mine.id
  where c.company_id is not null
$$;

-- Their ids within a team, which is part of every key: an id alone may be another
-- team's as well, as the id of a contact can be chosen.
create function private.my_deal_ids(p_team_id uuid) returns setof uuid
language sql stable security definer rows 100 set search_path = ''
as $$ select id from private.my_deals() where team_id = p_team_id $$;

create function private.my_contact_ids(p_team_id uuid) returns setof uuid
language sql stable security definer rows 100 set search_path = ''
as $$ select id from private.my_contacts() where team_id = p_team_id $$;

create function private.my_company_ids(p_team_id uuid) returns setof uuid
language sql stable security definer rows 100 set search_path = ''
as $$ select id from private.my_companies() where team_id = p_team_id $$;
grant execute on function
  private.my_full_team_ids(), private.sees_all(uuid), private.my_deals(), private.my_contacts(),
  private.my_companies(), private.my_deal_ids(uuid), private.my_contact_ids(uuid), private.my_company_ids(uuid)
to authenticated, service_role;

create policy companies_read on public.companies for select to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or created_by = (select auth.uid()) or (team_id, id) in (select * from private.my_companies())));
create policy companies_create on public.companies for insert to authenticated
  with check (team_id = any (array (select private.my_team_ids())));
create policy companies_update on public.companies for update to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or created_by = (select auth.uid()) or (team_id, id) in (select * from private.my_companies())))
  with check (team_id = any (array (select private.my_team_ids())));
create policy companies_delete on public.companies for delete to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())));

create policy contacts_read on public.contacts for select to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or created_by = (select auth.uid()) or (team_id, id) in (select * from private.my_contacts())));
create policy contacts_create on public.contacts for insert to authenticated
  with check (team_id = any (array (select private.my_team_ids())));
create policy contacts_update on public.contacts for update to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or created_by = (select auth.uid()) or (team_id, id) in (select * from private.my_contacts())))
  with check (team_id = any (array (select private.my_team_ids())));
create policy contacts_delete on public.contacts for delete to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())));

create policy deals_read on public.deals for select to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or created_by = (select auth.uid()) or (team_id, id) in (select * from private.my_deals())));
create policy deals_create on public.deals for insert to authenticated
  with check (team_id = any (array (select private.my_team_ids())));
create policy deals_update on public.deals for update to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or created_by = (select auth.uid()) or (team_id, id) in (select * from private.my_deals())))
  with check (team_id = any (array (select private.my_team_ids())));
create policy deals_delete on public.deals for delete to authenticated
  using (team_id = any (array (select private.my_admin_team_ids())));

create policy deal_stage_history_read on public.deal_stage_history for select to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or (team_id, deal_id) in (select * from private.my_deals())));

create policy deal_collaborators_read on public.deal_collaborators for select to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or (team_id, deal_id) in (select * from private.my_deals())));
create policy deal_collaborators_create on public.deal_collaborators for insert to authenticated
  with check (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or (team_id, deal_id) in (select * from private.my_deals())));
create policy deal_collaborators_update on public.deal_collaborators for update to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or (team_id, deal_id) in (select * from private.my_deals())));
create policy deal_collaborators_delete on public.deal_collaborators for delete to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or (team_id, deal_id) in (select * from private.my_deals())));

create policy deal_contacts_read on public.deal_contacts for select to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or (team_id, deal_id) in (select * from private.my_deals())));
create policy deal_contacts_create on public.deal_contacts for insert to authenticated
  with check (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or (team_id, deal_id) in (select * from private.my_deals())));
create policy deal_contacts_update on public.deal_contacts for update to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or (team_id, deal_id) in (select * from private.my_deals())));
create policy deal_contacts_delete on public.deal_contacts for delete to authenticated
  using (team_id = any (array (select private.my_team_ids()))
    and (team_id = any (array (select private.my_full_team_ids()))
      or (team_id, deal_id) in (select * from private.my_deals())));

-- A stage's sums tell of deals that a restricted member may not see; their board
-- is summed over their own.
create policy deal_totals_read on public.deal_totals for select to authenticated
  using (team_id = any (array (select private.my_full_team_ids())));

-- What one cannot see one cannot link to either: a deal of one's own would show
-- it. Refused in the words of a foreign key, as if it did not exist. On tables
-- with any of contact_id, company_id and deal_id.
create function private.refuse_hidden_links() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  after jsonb := to_jsonb(new);
  before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
  hidden text;
begin
  -- Strangers are for the policies to refuse.
  if new.team_id not in (select private.my_limited_team_ids()) then
    return new;
  end if;
  hidden := case
    when after ->> 'contact_id' is distinct from before ->> 'contact_id'
      and (after ->> 'contact_id')::uuid not in (select private.my_contact_ids(new.team_id)) then 'contact_id'
    when after ->> 'company_id' is distinct from before ->> 'company_id'
      and (after ->> 'company_id')::uuid not in (select private.my_company_ids(new.team_id)) then 'company_id'
    when after ->> 'deal_id' is distinct from before ->> 'deal_id'
      and (after ->> 'deal_id')::uuid not in (select private.my_deal_ids(new.team_id)) then 'deal_id'
  end;
  if hidden is not null then
    raise exception 'insert or update on table "%" violates foreign key constraint "%_team_id_%_fkey"',
      tg_table_name, tg_table_name, hidden
      using errcode = '23503', column = hidden;
  end if;
  return new;
end
$$;
create trigger contacts_links before insert or update of company_id on public.contacts
  for each row execute function private.refuse_hidden_links();
create trigger deals_links before insert or update of contact_id, company_id on public.deals
  for each row execute function private.refuse_hidden_links();
create trigger deal_contacts_links before insert on public.deal_contacts
  for each row execute function private.refuse_hidden_links();
create trigger deal_collaborators_links before insert on public.deal_collaborators
  for each row execute function private.refuse_hidden_links();
