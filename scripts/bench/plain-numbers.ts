import type { Sql } from 'postgres';
import type { Dashboard } from '../../src/features/dashboard/schema.ts';

/** The main numbers of a dashboard, by name. */
type Numbers = Record<string, unknown>;

/** As the dashboard says them. */
export const shownNumbers = ({ kpis, ...charts }: Dashboard): Numbers => ({
  contacts: kpis.new_contacts.total,
  new_contacts: kpis.new_contacts.value,
  pipeline_value: kpis.pipeline_value.value,
  weighted: kpis.pipeline_value.weighted,
  open_deals: kpis.pipeline_value.open_deals,
  won_amount: kpis.won.value,
  won: kpis.win_rate.won,
  lost: kpis.win_rate.lost,
  cycle_days: kpis.velocity.cycle_days,
  sources: Object.fromEntries(charts.lead_sources.map((row) => [row.source ?? '', row.contacts])),
  medians: Object.fromEntries(
    charts.revenue.flatMap((row) => (row.p50 === null ? [] : [[row.month, [row.p25, row.p50, row.p75]]])),
  ),
  entered: Object.fromEntries(
    charts.sales_funnel.flatMap((row) => (row.entered > 0 ? [[row.stage_id, row.entered]] : [])),
  ),
  stages: Object.fromEntries(
    charts.pipeline_by_stage.flatMap((row) =>
      row.deals > 0 ? [[row.stage_id, [row.deals, row.amount]]] : [],
    ),
  ),
  customers: charts.lifetime_value?.at(-1)?.customers ?? null,
});

/**
 * The same as plain counts and sums over the records of a team that `member` sees,
 * or all of them, for a range that ends today in Europe/Berlin.
 */
export async function plainNumbers(
  database: Sql,
  team: string,
  member: string | null,
  { from, to }: Pick<Dashboard, 'from' | 'to'>,
): Promise<Numbers> {
  const [row] = await database<[{ numbers: Numbers }]>`
    with deals as materialized (
      select d.*, (d.created_at at time zone 'Europe/Berlin')::date as made_on,
        date_trunc('month', d.closed_date)::date as closed_month, s.probability as stage_probability
      from public.deals d join public.pipeline_stages s on s.team_id = d.team_id and s.id = d.stage_id
      where d.team_id = ${team} and (${member}::uuid is null or d.owner_id = ${member} or exists (
        select from public.deal_collaborators k
        where k.team_id = d.team_id and k.deal_id = d.id and k.user_id = ${member}))
    ), contacts as materialized (
      select c.*, (c.created_at at time zone 'Europe/Berlin')::date as made_on
      from public.contacts c
      where c.team_id = ${team} and (${member}::uuid is null or c.owner_id = ${member}
        or c.id in (select contact_id from deals))
    ), places as (
      select id, row_number() over (order by kind = 'won', position) as place
      from public.pipeline_stages where team_id = ${team} and kind <> 'lost'
    ), moves as (
      select h.deal_id, target.place, origin.place as origin_place, h.from_stage_name is null as is_new
      from public.deal_stage_history h
      join places target on target.id = h.to_stage_id
      left join places origin on origin.id = h.from_stage_id
      where h.team_id = ${team} and (${member}::uuid is null or h.deal_id in (select id from deals))
        and (h.moved_at at time zone 'Europe/Berlin')::date between ${from} and ${to}
    )
    select jsonb_build_object(
      'contacts', (select count(*) from contacts),
      'new_contacts', (select count(*) from contacts where made_on between ${from} and ${to}),
      'pipeline_value', (select coalesce(sum(amount), 0) from deals where status = 'open'),
      'weighted', (select round(sum(amount * coalesce(probability, stage_probability)) / 100.0)
        from deals where status = 'open'),
      'open_deals', (select count(*) from deals where status = 'open'),
      'won_amount', (select sum(amount) from deals where status = 'won' and closed_date between ${from} and ${to}),
      'won', (select count(*) from deals where status = 'won' and closed_date between ${from} and ${to}),
      'lost', (select count(*) from deals where status = 'lost' and closed_date between ${from} and ${to}),
      'cycle_days', (
        select percentile_cont(0.5) within group (order by greatest(closed_date - made_on, 0))
        from deals where status = 'won' and closed_date between ${to}::date - 89 and ${to}),
      'sources', (select jsonb_object_agg(source, contacts) from (
        select coalesce(lead_source, '') as source, count(*) as contacts
        from contacts where made_on between ${from} and ${to} group by 1) s),
      'medians', (select jsonb_object_agg(closed_month, array[round(p[1]), round(p[2]), round(p[3])]) from (
        select closed_month, percentile_cont(array[0.25, 0.5, 0.75]) within group (order by amount) as p
        from deals where status = 'won' and closed_month >= least(
          date_trunc('month', ${from}::date), date_trunc('month', ${to}::date) - interval '5 months')
        group by 1) m),
      'entered', (select jsonb_object_agg(id, deals) from (
        select s.id, count(distinct m.deal_id) as deals
        from places s join moves m on m.place = s.place or m.place > s.place
          and (m.is_new or m.origin_place < s.place)
        group by s.id) e),
      'stages', (select jsonb_object_agg(stage_id, array[deals, amount]) from (
        select stage_id, count(*) as deals, sum(amount) as amount from deals group by 1) s),
      'customers', case when ${member}::uuid is null then (
        select count(distinct coalesce(company_id, contact_id)) from deals
        where status = 'won' and closed_month > date_trunc('month', ${to}::date) - interval '12 months') end
    ) as numbers`;
  return row.numbers;
}
