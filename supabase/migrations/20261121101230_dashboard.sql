-- What the dashboard shows, in one answer: the metrics by their names, pipeline_id,
-- today, and as their lists have them the last ten activities, the next five closes
-- and the caller's five most urgent tasks. The pipeline, whose stages are shown, is
-- the first unless one is given. Without the sales funnel, which takes as long as all
-- the rest and is read beside it. Errors: PT404 for an unknown pipeline.
create function public.dashboard(p_team_id uuid, p_from date, p_to date, p_pipeline_id uuid default null)
returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  today date := private.today_of(p_team_id);
  shown_id uuid := private.shown_pipeline(p_team_id, p_pipeline_id);
begin
  return jsonb_build_object(
    'today', today,
    'pipeline_id', shown_id,
    'kpis', public.metric_kpis(p_team_id, p_from, p_to),
    'revenue', public.metric_revenue(p_team_id, p_from, p_to),
    'lead_sources', public.metric_lead_sources(p_team_id, p_from, p_to),
    'acquisition_cost', public.metric_acquisition_cost(p_team_id, p_from, p_to),
    'customer_feedback', public.metric_feedback(p_team_id, p_from, p_to),
    'lifetime_value', public.metric_lifetime_value(p_team_id, p_from, p_to),
    'active_users', public.metric_active_users(p_team_id, p_from, p_to),
    'pipeline_by_stage', public.metric_stages(p_team_id, shown_id),
    'recent_activities', public.activities_page(p_team_id, '{}', null, 10) -> 'activities',
    'upcoming_closes', public.deals_page(
      p_team_id, jsonb_build_object('status', 'open', 'close_from', today), 'expected_close_date', false, null, 5
    ) -> 'deals',
    'my_tasks', public.tasks_page(
      p_team_id, 'open', jsonb_build_object('assignee_id', (select auth.uid())), null, 5) -> 'tasks'
  );
end
$$;
grant execute on function public.dashboard(uuid, date, date, uuid) to authenticated;
