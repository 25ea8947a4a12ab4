/** How each number is computed, in a sentence or two; docs/metrics.md has examples. */
export const hows = {
  new_contacts: 'Contacts created in the period. Beside it all contacts there are today.',
  pipeline_value:
    'Sum of the amounts of open deals at the end of the period, or today. Weighted: amount × the probability of the deal, else of its stage, as of today.',
  won: 'Sum of the amounts of deals won with a closed date in the period.',
  win_rate: 'Won ÷ (won + lost), by closed date in the period. Open deals do not count.',
  velocity:
    'Open deals × win rate × average won amount ÷ sales cycle, over the 90 days that end with the period. The sales cycle is the median of the days from creation to closing of the deals won.',
  revenue:
    'Per month, the 25th, 50th and 75th percentile of the amounts of the deals won, by closed date. Deals without an amount are left out.',
  lead_sources: 'Contacts created in the period, by their source.',
  acquisition_cost: 'What marketing may cost and has cost per month, as entered under Settings.',
  sales_funnel:
    'Deals that entered each stage in the period, and how many of these went on to a later one or were lost from it. A skipped stage counts as passed.',
  customer_feedback: 'Per week, ratings of 4 and 5, ratings of 1 and 2, and their difference.',
  lifetime_value:
    'CAC: used spend ÷ new customers of the month, those whose first won deal it was. LTV: amounts won in twelve months ÷ customers won in them × gross margin.',
  active_users: 'Members who added, changed, moved or deleted something.',
  pipeline_by_stage: 'The deals in each stage today, and the sum of their amounts.',
};
