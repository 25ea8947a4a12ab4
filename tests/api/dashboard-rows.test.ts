import { beforeAll, describe, expect, test } from 'vitest';
import { contactKeys } from '../../src/features/contacts/keys.ts';
import type { ChartTable } from '../../src/features/dashboard/charts/chart-table.ts';
import { sourceSlices } from '../../src/features/dashboard/charts/source-slices.ts';
import {
  costTable,
  feedbackTable,
  funnelTable,
  revenueTable,
  sourcesTable,
  stagesTable,
  usersTable,
  valueTable,
} from '../../src/features/dashboard/charts/tables.ts';
import { dashboardKeys } from '../../src/features/dashboard/keys.ts';
import {
  behindVelocity,
  closedIn,
  newContacts,
  openOn,
  type RowsBehind,
  ratingsOf,
} from '../../src/features/dashboard/rows/rows-behind.ts';
import type { Dashboard } from '../../src/features/dashboard/schema.ts';
import { dealKeys } from '../../src/features/deals/keys.ts';
import { feedbackKeys } from '../../src/features/feedback/keys.ts';
import { marketingKeys } from '../../src/features/marketing/keys.ts';
import type { MonthSpend } from '../../src/features/marketing/schema.ts';
import { addDays, todayIn } from '../../src/lib/dates.ts';
import { signUpWithTeam, type TeamAccount } from '../support/accounts.ts';
import { createDeal, workbench } from '../support/deals.ts';
import { idOf, signUpInto } from '../support/teams.ts';

const today = todayIn('Europe/Berlin');
const month = `${today.slice(0, 8)}01`;

let ana: TeamAccount;
let ben: TeamAccount;
let shown: { account: TeamAccount; name: string; dashboard: Dashboard }[];

beforeAll(async () => {
  ana = await signUpWithTeam('Ana');
  ben = await signUpInto(ana, 'member', 'Ben');
  await ana.client.patch('/api/crm/team', { visibility: 'own', gross_margin: 50 });
  const bench = await workbench(ana);
  const { stages } = bench;
  const own = { owner_id: await idOf(ben) };
  const source = { lead_source: 'Referral' };
  await ana.client.post('/api/crm/contacts', { first_name: 'Rita', ...source });
  // More sources than the chart has slices, some with what could break a list of them.
  for (const name of ['Fair, Berlin', 'The "guild"', ']', 'none', 'E', 'F', 'G', 'H', 'I']) {
    await ana.client.post('/api/crm/contacts', { first_name: 'Kim', lead_source: name });
  }
  const bens = (await ben.client.post('/api/crm/contacts', { first_name: 'Bea', ...source })).json.data;
  for (const [fields, ...moves] of [
    [{ amount: 100_00 }],
    [{ amount: null, ...own }, 'Proposal'],
    [{ amount: 700_00, ...own, contact_id: bens.id }, 'Negotiation', 'Closed won'],
    [{ amount: 300_00 }, 'Proposal', 'Qualification', 'Closed won'],
    [{ amount: 900_00 }, 'Proposal', 'Closed won'],
    [{ amount: 50_00, ...own }, 'Proposal', 'Closed lost'],
    [{ amount: 20_00 }, 'Closed lost'],
  ] as [object, ...string[]][]) {
    let deal = await createDeal(ana, bench, fields);
    for (const name of moves) {
      deal = (
        await ana.client.patch(`/api/crm/deals/${deal.id}`, { stage_id: stages[name], version: deal.version })
      ).json.data;
    }
  }
  for (const [account, contact_id, rating] of [
    [ana, bench.contact_id, 5],
    [ben, bens.id, 4],
    [ana, bench.contact_id, 1],
  ] as const) {
    await account.client.post('/api/crm/feedback', { contact_id, rating });
  }
  await ana.client.put('/api/crm/marketing-spend', {
    month,
    channels: [
      { channel: 'Ads', allotted: 500_00, used: 200_00 },
      { channel: 'Fair', allotted: 100_00, used: 150_00 },
    ],
  });
  const query = { from: month, to: today };
  shown = [
    { account: ana, name: 'an owner' },
    { account: ben, name: 'a restricted member' },
  ].map((one) => ({ ...one, dashboard: {} as Dashboard }));
  for (const one of shown) {
    one.dashboard = (await one.account.client.get(dashboardKeys.all(query))).json.data;
  }
});

/** How many records a panel lists, page after page, and what they add up to. */
async function follow({ client }: TeamAccount, rows: RowsBehind): Promise<{ count: number; sum: number }> {
  const read = async (path: string) => {
    const answer = await client.get(path);
    expect(answer.status, path).toBe(200);
    return answer.json;
  };
  const all = async (path: (cursor?: string) => string) => {
    const found: { amount?: number | null }[] = [];
    let cursor: string | undefined;
    do {
      const { data, meta } = await read(path(cursor));
      found.push(...data);
      cursor = meta.next_cursor ?? undefined;
    } while (cursor);
    return found;
  };
  switch (rows.of) {
    case 'deals': {
      const deals = await all((cursor) => dealKeys.list({ ...rows.query, sort: '-amount', cursor }));
      const sum = deals.reduce((total, deal) => total + (deal.amount ?? 0), 0);
      expect((await read(dealKeys.sums(rows.query))).data).toEqual({ deals: deals.length, amount: sum });
      return { count: deals.length, sum };
    }
    case 'contacts':
      return {
        count: (await all((cursor) => contactKeys.list({ ...rows.query, sort: '-created_at', cursor })))
          .length,
        sum: 0,
      };
    case 'feedback':
      return { count: (await all((cursor) => feedbackKeys.list({ ...rows.query, cursor }))).length, sum: 0 };
    case 'spend': {
      const months: MonthSpend[] = (await read(marketingKeys.months(rows.query))).data;
      const channels = months.flatMap((one) => one.channels);
      return { count: channels.length, sum: channels.reduce((total, { used }) => total + used, 0) };
    }
    case 'members':
      return { count: (await read(dashboardKeys.members(rows.query))).data.length, sum: 0 };
    case 'parts':
      throw new Error('Follow each part by itself.');
  }
}

const parts = (rows: RowsBehind): RowsBehind[] => (rows.of === 'parts' ? rows.parts : [rows]);

describe.each([0, 1])('the rows behind each number add up to it (%i)', (who) => {
  const viewer = () => shown[who] as (typeof shown)[number];
  const range = { from: month, to: today };

  test('the five numbers', async () => {
    const { account, dashboard } = viewer();
    const { new_contacts, pipeline_value, won, win_rate, velocity } = dashboard.kpis;
    expect(won.deals).toBe(who === 0 ? 3 : 1);
    expect((await follow(account, newContacts(range))).count).toBe(new_contacts.value);
    expect(await follow(account, openOn(today))).toEqual({
      count: pipeline_value.open_deals,
      sum: pipeline_value.value,
    });
    expect(await follow(account, closedIn('won', range))).toEqual({ count: won.deals, sum: won.value });
    expect((await follow(account, closedIn('closed', range))).count).toBe(win_rate.won + win_rate.lost);
    const [open, gained, lost] = await Promise.all(
      parts(behindVelocity(range)).map((part) => follow(account, part)),
    );
    expect(open?.count).toBe(velocity.open_deals);
    const deals = (gained?.count ?? 0) + (lost?.count ?? 0);
    expect(Math.round(((gained?.count ?? 0) / deals) * 10_000) / 10_000).toBe(velocity.win_rate);
    const value = dashboard.kpis.pipeline_value.previous;
    expect((await follow(account, openOn(addDays(month, -1)))).sum).toBe(value);
  });

  test('revenue, by month', async () => {
    const { account, dashboard } = viewer();
    const rows = revenueTable(dashboard).rows.filter(({ behind }) => behind);
    expect(rows).toHaveLength(1);
    for (const { cells, behind } of rows) {
      expect({ amount: (await follow(account, behind as RowsBehind)).sum }).toEqual(cells[5]);
    }
  });

  test('lead sources', async () => {
    const { account, dashboard } = viewer();
    const { rows } = sourcesTable(dashboard);
    expect(rows.length).toBeGreaterThan(1);
    for (const { cells, behind } of rows) {
      expect([cells[0], (await follow(account, behind as RowsBehind)).count]).toEqual(cells);
    }
    const slices = sourceSlices(dashboard);
    expect(slices.some(({ label }) => label === 'Others')).toBe(who === 0);
    for (const { label, contacts, behind } of slices) {
      expect([label, (await follow(account, behind)).count]).toEqual([label, contacts]);
    }
  });

  test('the funnel: entered, went on, lost', async () => {
    const { account, dashboard } = viewer();
    const check = async ({ columns, rows }: ChartTable) => {
      for (const { cells, behind, parts = {} } of rows) {
        for (const [place, rowsBehind] of Object.entries({ 1: behind, ...parts })) {
          const number = [cells[0], columns[Number(place)]];
          const found = rowsBehind ? (await follow(account, rowsBehind)).count : 0;
          expect([...number, found]).toEqual([...number, cells[Number(place)] ?? 0]);
        }
      }
    };
    expect(funnelTable(dashboard).rows.every(({ behind }) => behind)).toBe(true);
    await check(funnelTable(dashboard));
    // What was entered this month is told, and found, whatever the range.
    const yesterday = addDays(month, -1);
    const earlier: Dashboard = (
      await account.client.get(dashboardKeys.all({ from: yesterday, to: yesterday }))
    ).json.data;
    expect(earlier.sales_funnel.map((stage) => [stage.entered, stage.this_month])).toEqual(
      dashboard.sales_funnel.map((stage) => [0, stage.entered]),
    );
    await check(funnelTable(earlier));
  });

  test('feedback, by week and kind', async () => {
    const { account, dashboard } = viewer();
    const week = dashboard.customer_feedback.at(-1);
    if (!week) throw new Error('There is no week.');
    expect(feedbackTable(dashboard).rows.at(-1)?.behind).toEqual(ratingsOf(week.week, range));
    const kinds = [undefined, 'positive', 'negative'] as const;
    const found = await Promise.all(
      kinds.map(async (kind) => (await follow(account, ratingsOf(week.week, range, kind))).count),
    );
    expect(found).toEqual([week.ratings, week.positive, week.negative]);
  });

  test('the bar by stage', async () => {
    const { account, dashboard } = viewer();
    for (const { cells, behind } of stagesTable(dashboard).rows) {
      const { count, sum } = behind ? await follow(account, behind) : { count: 0, sum: 0 };
      expect([cells[0], count, { amount: sum }]).toEqual(cells.slice(0, 3));
    }
  });

  test('active members', async () => {
    const { account, dashboard } = viewer();
    const { rows } = usersTable(dashboard);
    expect((await follow(account, rows.at(-1)?.behind as RowsBehind)).count).toBe(rows.at(-1)?.cells[1]);
  });

  test('what customers cost and bring', async () => {
    const { account, dashboard } = viewer();
    const costs = costTable(dashboard).rows.filter(({ behind }) => behind);
    if (who === 1) {
      expect(costs).toEqual([]);
      expect(dashboard.lifetime_value).toBeNull();
      return;
    }
    for (const { cells, behind } of costs) {
      expect({ amount: (await follow(account, behind as RowsBehind)).sum }).toEqual(cells[2]);
    }
    const values = dashboard.lifetime_value ?? [];
    const last = values.at(-1);
    const row = valueTable(values).rows.at(-1);
    const [spend, fresh, won] = parts(row?.behind as RowsBehind);
    expect((await follow(account, spend as RowsBehind)).sum).toBe(last?.used);
    expect((await follow(account, won as RowsBehind)).sum).toBe(last?.won);
    // Three deals were won this month, two of them with the same customer.
    expect(last?.new_customers).toBe(2);
    expect(row?.parts?.[2]).toEqual(fresh);
    expect((await follow(account, fresh as RowsBehind)).count).toBe(2);
    // Restricted members see no list of it, as they do not see the number.
    expect(await follow(ben, fresh as RowsBehind)).toEqual({ count: 0, sum: 0 });
    expect(last?.ltv).toBe(Math.round((last?.won ?? 0) / (last?.customers ?? 1) / 2));
  });
});
