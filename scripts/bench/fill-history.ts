import type { ISql } from 'postgres';

/**
 * How the deals of a team came to their stages: from the first one on, through each
 * or past some, at even steps from their creation to their closing; a few go back. What
 * is open took up to sixty days, and what is lost was lost from any stage.
 */
export const fillHistory = (sql: ISql, team: string) => sql`
  with stages as (
    select id, name, kind, position, row_number() over (order by position, id) as place
    from public.pipeline_stages where team_id = ${team}
  ), deals as (
    select d.id, d.created_at, s.place, s.kind, hashtext(d.id::text) & 1023 as dice,
      least(now(), case s.kind when 'open' then d.created_at + (hashtext(d.id::text) & 63) * interval '1 day'
        else greatest(d.closed_date + interval '12 hours', d.created_at) end) as until
    from public.deals d join stages s on s.id = d.stage_id where d.team_id = ${team}
  ), steps as (
    select d.id as deal_id, s.id, s.name, s.kind, s.place, turn,
      d.created_at + (d.until - d.created_at) * (
        (row_number() over own - 1)::float8 / greatest(count(*) over (partition by d.id) - 1, 1)) as moved_at
    from deals d
    join stages s on s.place = d.place or s.kind = 'open'
      and s.place < case d.kind when 'lost' then 2 + d.dice % 3 else d.place end
      -- One of four skips the second stage.
      and (s.place <> 2 or d.dice % 4 > 0)
    -- One of fifty begins again after the second.
    cross join unnest(case when d.dice % 50 = 1 and d.place > 2 and s.place < 3
      then array[s.place, 2 + s.place * 0.3] else array[s.place] end) turn
    window own as (partition by d.id order by turn)
  )
  insert into public.deal_stage_history (team_id, deal_id, from_stage_id, from_stage_name, to_stage_id, to_stage_name,
    to_kind, moved_at, left_at, left_to)
  select ${team}, deal_id, lag(id) over own, lag(name) over own, id, name, kind, moved_at, lead(moved_at) over own,
    case when lead(kind) over own = 'lost' then 'lost' when lead(place) over own > place then 'later'
      when lead(place) over own is not null then 'earlier' end
  from steps
  window own as (partition by deal_id order by turn)`;
