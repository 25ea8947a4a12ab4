-- Activities that are still to be done, and those that are.

-- Today where a team is, for those who see the team.
create function private.today_of(p_team_id uuid) returns date
language sql stable set search_path = ''
as $$ select (now() at time zone time_zone)::date from public.teams where id = p_team_id $$;
grant execute on function private.today_of(uuid) to authenticated;

-- A page of tasks as { tasks: activity_cards[], next }, where `next` is what the
-- following page takes as `p_after`. Views: overdue, today, upcoming (with those
-- that have no day), open (all of these), in the order of their days and urgency;
-- and done, the last one first. The filter may have assignee_id, contact_id, deal_id
-- and company_id. Errors: 23514 for an unknown view.
create function public.tasks_page(
  p_team_id uuid, p_view text, p_filter jsonb default '{}', p_after jsonb default null, p_limit integer default 50
) returns jsonb
language plpgsql stable set search_path = '' set jit = off
as $$
declare
  page_size integer := least(greatest(p_limit, 1), 200);
  fits text := case p_view
    when 'overdue' then 'completed_at is null and due_key < $2'
    when 'today' then 'completed_at is null and due_key = $2'
    when 'upcoming' then 'completed_at is null and due_key > $2'
    when 'open' then 'completed_at is null'
    when 'done' then 'completed_at is not null'
  end;
  page jsonb;
begin
  if fits is null then
    raise exception 'There is no view % of tasks.', p_view using errcode = '23514', column = 'view';
  end if;
  execute format($query$
    with places as materialized (
      select *, row_number() over () as place from (
        select t.id, t.due_key, t.urgency, t.completed_at from public.activities t
        where t.team_id = $1 and t.type = 'task' and %1$s %2$s %3$s
        order by %4$s limit $5 + 1
      ) as found
    )
    select jsonb_build_object(
      'tasks', coalesce((
        select jsonb_agg(to_jsonb(a) - 'team_id' order by p.place)
        from places p join public.activity_cards a on a.team_id = $1 and a.id = p.id
        where p.place <= $5
      ), '[]'),
      'next', (
        select jsonb_build_object('due', last.due_key, 'urgency', last.urgency, 'at', last.completed_at, 'id', last.id)
        from places last
        where last.place = $5 and exists (select from places more where more.place > $5)
      )
    )
    $query$,
    fits,
    concat(
      case when p_filter ? 'assignee_id' then 'and t.assignee_id = ($3 ->> ''assignee_id'')::uuid ' end,
      case when p_filter ? 'contact_id' then 'and t.contact_id = ($3 ->> ''contact_id'')::uuid ' end,
      case when p_filter ? 'deal_id' then 'and t.deal_id = ($3 ->> ''deal_id'')::uuid ' end,
      case when p_filter ? 'company_id' then 'and t.company_id = ($3 ->> ''company_id'')::uuid ' end
    ),
    case when p_after is null then '' when p_view = 'done' then
      'and t.completed_at <= ($4 ->> ''at'')::timestamptz
        and (t.completed_at < ($4 ->> ''at'')::timestamptz or t.id < ($4 ->> ''id'')::uuid)'
    else
      'and (t.due_key, t.urgency, t.id)
        > (($4 ->> ''due'')::date, ($4 ->> ''urgency'')::smallint, ($4 ->> ''id'')::uuid)'
    end,
    case p_view when 'done' then 't.completed_at desc, t.id desc' else 't.due_key, t.urgency, t.id' end
  )
  into page
  using p_team_id, private.today_of(p_team_id), p_filter, p_after, page_size;
  return page;
end
$$;

-- How many open tasks, of everybody or one member, are overdue, due today and upcoming.
create function public.task_counts(p_team_id uuid, p_assignee_id uuid default null)
returns table (overdue bigint, today bigint, upcoming bigint)
language sql stable set search_path = ''
as $$
  select
    count(*) filter (where t.due_key < day.today),
    count(*) filter (where t.due_key = day.today),
    count(*) filter (where t.due_key > day.today)
  from (select private.today_of(p_team_id) as today offset 0) day
  cross join public.activities t
  where t.team_id = p_team_id and t.type = 'task' and t.completed_at is null
    and (p_assignee_id is null or t.assignee_id = p_assignee_id)
$$;
grant execute on function
  public.tasks_page(uuid, text, jsonb, jsonb, integer), public.task_counts(uuid, uuid)
to authenticated;

-- See public.complete_task.
create function private.complete_task(p_team_id uuid, p_task_id uuid, p_completed boolean) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.require_member(p_team_id);
  update public.activities t set completed_at = case when p_completed then now() end
  where t.team_id = p_team_id and t.id = p_task_id and t.type = 'task'
    and (t.completed_at is not null) <> p_completed
    and (private.sees_all(p_team_id) or t.created_by = auth.uid() or t.assignee_id = auth.uid() or case
      when t.deal_id is not null then t.deal_id in (select private.my_deal_ids(p_team_id))
      when t.contact_id is not null then t.contact_id in (select private.my_contact_ids(p_team_id))
      else t.company_id in (select private.my_company_ids(p_team_id)) end);
end
$$;
grant execute on function private.complete_task(uuid, uuid, boolean) to authenticated;

-- Marks a task as done, or takes that back; doing so twice is fine. For everybody
-- who sees the task, also where only its author may change it otherwise.
create function public.complete_task(p_team_id uuid, p_task_id uuid, p_completed boolean) returns void
language sql set search_path = ''
as $$ select private.complete_task(p_team_id, p_task_id, p_completed) $$;
grant execute on function public.complete_task(uuid, uuid, boolean) to authenticated;
