import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { monthName } from '../src/features/dashboard/charts/axis.ts';
import { todayIn } from '../src/lib/dates.ts';
import { signUpWithTeam, type TeamAccount } from '../tests/support/accounts.ts';
import { createDeal, type Workbench, workbench } from '../tests/support/deals.ts';
import { expectAccessible } from './support/accessible.ts';
import { whenAwake } from './support/awake.ts';
import { adoptSession } from './support/people.ts';

const number = (page: Page, label: string) => page.getByRole('region', { name: label, exact: true });

/** Ana's team with an open, a lost and two won deals. */
async function team(): Promise<{ ana: TeamAccount; bench: Workbench }> {
  const ana = await signUpWithTeam('Ana Beispiel');
  const bench = await workbench(ana);
  await createDeal(ana, bench, { title: 'Open', amount: 1_000_00 });
  await createDeal(ana, bench, { title: 'Lost', amount: 500_00, stage_id: bench.stages['Closed lost'] });
  await createDeal(ana, bench, {
    title: 'Small win',
    amount: 2_000_00,
    stage_id: bench.stages['Closed won'],
  });
  await createDeal(ana, bench, { title: 'Big win', amount: 4_000_00, stage_id: bench.stages['Closed won'] });
  return { ana, bench };
}

async function openDashboard(page: Page, account: TeamAccount, query = ''): Promise<void> {
  await adoptSession(page.context(), account);
  await page.goto(`/dashboard/crm${query}`);
  await expect(page.getByRole('heading', { name: 'How far do deals come?' })).toBeVisible();
}

test('each number is computed from the rows that it leads to, and the range changes it', async ({ page }) => {
  const { ana, bench } = await team();
  await openDashboard(page, ana);
  await expect(number(page, 'Won')).toContainText(/€6k/i);
  await expect(number(page, 'Win rate')).toContainText('66.7%');
  await expect(number(page, 'Pipeline value')).toContainText(/€1k/i);

  await number(page, 'Won').getByRole('button', { name: /€6k/i }).click();
  const panel = page.getByRole('dialog', { name: 'Deals won' });
  await expect(panel.getByRole('status')).toHaveText('2 deals · €6,000.00');
  await expect(panel.getByRole('link')).toHaveText(['Big win', 'Small win']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Closed won 2' }).click();
  await expect(page.getByRole('dialog', { name: 'Entered Closed won' }).getByRole('status')).toHaveText(
    '2 deals · €6,000.00',
  );
  await page.keyboard.press('Escape');

  // A bar and a slice lead to what they stand for.
  const shape = (chart: string, drawnAs: string) =>
    page.getByRole('region', { name: chart }).locator(drawnAs).last();
  await shape('How large are the deals we win?', '.MuiBarChart-element').click();
  await expect(page.getByRole('dialog', { name: /^Deals won in/ }).getByRole('status')).toHaveText(
    '2 deals · €6,000.00',
  );
  await page.keyboard.press('Escape');
  // At its rim: in the middle of a ring is a hole.
  await shape('Where do leads come from?', '.MuiPieChart-arc').click({ position: { x: 115, y: 8 } });
  await expect(
    page.getByRole('dialog', { name: 'New contacts without a source' }).getByRole('link'),
  ).toHaveText(['Mia Muster']);
  await page.keyboard.press('Escape');

  // A change made elsewhere shows after the next look.
  await createDeal(ana, bench, {
    title: 'Third win',
    amount: 1_000_00,
    stage_id: bench.stages['Closed won'],
  });
  await expect(number(page, 'Won')).toContainText(/€7k/i);

  await page.getByRole('button', { name: 'This month', exact: true }).click();
  await page
    .getByRole('menuitem', { name: 'Last month' })
    .or(page.getByRole('menuitemradio', { name: 'Last month' }))
    .click();
  await expect(page).toHaveURL(/range=last_month/);
  await expect(number(page, 'Won')).toContainText('€0');
  await expect(number(page, 'Win rate')).toContainText('No deal was closed in this time.');

  // Numbers of another range never stand in for those that cannot be had.
  await page.route('**/api/crm/dashboard?*', (route) => route.abort());
  await page.getByRole('button', { name: 'Last month' }).click();
  await page.getByRole('menuitemradio', { name: 'Last 7 days' }).click();
  await expect(number(page, 'Won')).toHaveCount(0);
  await page.unroute('**/api/crm/dashboard?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(number(page, 'Won')).toContainText(/€7k/i);
});

test('a chart is read by keyboard, value by value and as a table, and is a CSV file and a picture', async ({
  page,
}) => {
  const { ana } = await team();
  await openDashboard(page, ana);
  const focused = page.locator(':focus');
  const wins = page.getByRole('region', { name: 'How large are the deals we win?' });
  const drawing = wins.getByRole('group', { name: /arrow keys/ });
  await expect(drawing.locator('.MuiBarChart-element').last()).toBeVisible();
  // From the last series of the legend on into the drawing: values are announced by their names.
  await drawing.getByRole('button', { name: '75th percentile' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  const month = monthName(todayIn('Europe/Berlin'));
  await expect(focused).toHaveAccessibleName(`${month}; 75th percentile; €3,500.00`);
  await expect(page.getByRole('tooltip')).toContainText('€3,500.00');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAccessibleName(`${month}; Median; €3,000.00`);
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAccessibleName(/; Median; no value$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: `Deals won in ${month}` });
  await expect(panel.getByRole('link')).toHaveText(['Big win', 'Small win']);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  // Where it was.
  await expect(focused).toHaveAccessibleName(`${month}; Median; €3,000.00`);
  // A slice by its name in the legend, too.
  await page.getByRole('button', { name: 'No source · 1' }).press('Enter');
  await expect(
    page.getByRole('dialog', { name: 'New contacts without a source' }).getByRole('link'),
  ).toHaveText(['Mia Muster']);
  await page.keyboard.press('Escape');

  const chart = page.getByRole('region', { name: 'What is in the pipeline?' });
  await chart.getByRole('button', { name: 'Options of What is in the pipeline?' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Show as table' }).press('Enter');
  const table = chart.getByRole('table');
  await expect(table.getByRole('row').nth(1)).toContainText('Qualification1€1,000.00');
  await table.getByRole('button', { name: 'Qualification' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Deals in Qualification' }).getByRole('link')).toHaveText([
    'Open',
  ]);
  await page.keyboard.press('Escape');
  await chart.getByRole('button', { name: 'Options of What is in the pipeline?' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Download CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('pipeline-by-stage.csv');
  expect(await readFile(await file.path(), 'utf8')).toContain(
    'Stage,Deals,"Amount, EUR","Weighted, EUR"\r\nQualification,1,1000,',
  );

  // A picture of all of it, and not of a mark in its legend; also where no drawing is.
  for (const title of ['How large are the deals we win?', 'How far do deals come?']) {
    await page.getByRole('button', { name: `Options of ${title}` }).click();
    const picture = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Download PNG' }).click();
    const png = await readFile(await (await picture).path());
    // Width and height, at twice the pixels.
    expect(png.readUInt32BE(16)).toBeGreaterThan(700);
    expect(png.readUInt32BE(20)).toBeGreaterThan(400);
  }
});

test('a new team is shown its first steps, and what lacks data where it is entered', async ({ page }) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  await openDashboard(page, ana);
  await expect(number(page, 'Sales velocity')).toContainText('Needs a deal won with an amount');
  const steps = page.getByRole('region', { name: 'First steps' });
  await expect(steps.getByRole('link')).toHaveText([
    'Add a contact',
    'Create a deal',
    'Log an activity',
    'Invite colleagues',
  ]);
  await workbench(ana);
  await page.reload();
  await whenAwake(page);
  await expect(steps.getByText('Add a contact, done')).toBeVisible();
  await steps.getByRole('button', { name: 'Hide' }).click();
  await expect(steps).toHaveCount(0);
  const cost = page.getByRole('region', { name: 'Do we stay within the marketing budget?' });
  await cost.getByRole('link', { name: 'Enter it in the settings' }).click();
  await page.waitForURL('/settings/marketing-spend');
  await page.getByRole('button', { name: 'Add channel' }).click();
  await page.getByRole('textbox', { name: 'Channel' }).fill('Ads');
  await page.getByRole('textbox', { name: 'Used' }).fill('300');
  await page.getByRole('button', { name: 'Save month' }).click();
  await expect(page.getByText(/is saved\.$/).first()).toBeVisible();
  await openDashboard(page, ana);
  await expect(cost.locator('svg').first()).toBeVisible();
  await expect(steps).toHaveCount(0);
});

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test(`axe finds nothing in the dashboard, ${scheme} at ${width} px`, async ({ page }) => {
    const { ana } = await team();
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await openDashboard(page, ana);
    await expect(
      page.getByRole('region', { name: 'How large are the deals we win?' }).locator('svg').first(),
    ).toBeVisible();
    await expectAccessible(page);
  });
}
