import { expect, type Locator, type Page, test } from '@playwright/test';
import { signIn, signUpWithTeam } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import type { Client } from '../tests/support/http.ts';
import { expectAccessible } from './support/accessible.ts';
import { whenAwake } from './support/awake.ts';
import { openBoard, withoutLive } from './support/board.ts';
import { expectFits } from './support/fits.ts';
import { expectStored } from './support/stored.ts';

/** A team with three deals: Alpha and Beta in Qualification, Gamma in Proposal. */
async function smallTable() {
  const ana = await signUpWithTeam('Ana Beispiel');
  const bench = await workbench(ana);
  const alpha = await createDeal(ana, bench, {
    title: 'Alpha',
    amount: 100_000,
    expected_close_date: '2036-01-05',
  });
  const beta = await createDeal(ana, bench, { title: 'Beta', amount: 50_000, priority: 'high' });
  const gamma = await createDeal(ana, bench, { title: 'Gamma', stage_id: bench.stages.Proposal });
  return { ana, bench, alpha, beta, gamma };
}

async function openTable(page: Page, client: Client) {
  await openBoard(page, client);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page).toHaveURL(/view=table/);
  await expect(page.getByRole('table', { name: 'Deals' })).toBeVisible();
  await expect(titles(page).first()).toBeVisible();
}

const row = (page: Page, title: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: title, exact: true }) });
const titles = (page: Page): Locator => page.locator('[data-row-opener]');
const stageOf = (page: Page, title: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^Stage of ${title}:`) });
const panel = (page: Page, title: string): Locator => page.getByRole('dialog', { name: `Deal ${title}` });

test('sorts on the server, in both directions, and keeps it in the address', async ({ page }) => {
  const { ana } = await smallTable();
  await openTable(page, ana.client);
  await expect(titles(page)).toHaveText(['Gamma', 'Beta', 'Alpha']);
  await page.getByRole('button', { name: 'Deal', exact: true }).click();
  await expect(titles(page)).toHaveText(['Alpha', 'Beta', 'Gamma']);
  await expect(page).toHaveURL(/sort=title/);
  await page.getByRole('button', { name: 'Deal', exact: true }).click();
  await expect(titles(page)).toHaveText(['Gamma', 'Beta', 'Alpha']);
  await page.getByRole('button', { name: 'Amount' }).click();
  await expect(page).toHaveURL(/sort=-?amount/);
  // Without an amount it is last in both directions.
  await expect(titles(page).last()).toHaveText('Gamma');
  await page.goBack();
  await expect(titles(page)).toHaveText(['Gamma', 'Beta', 'Alpha']);
  await page.reload();
  await expect(titles(page)).toHaveText(['Gamma', 'Beta', 'Alpha']);
});

test('a stage changes in place, busy until it is saved; losing asks why', async ({ page }) => {
  const { ana, alpha } = await smallTable();
  await openTable(page, ana.client);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/api/crm/deals/${alpha.id}`, async (route) => {
    await held;
    await route.continue();
  });
  await stageOf(page, 'Alpha').click();
  await page.getByRole('menuitemradio', { name: 'Negotiation' }).click();
  await expect(stageOf(page, 'Alpha')).toHaveAttribute('aria-busy', 'true');
  await expect(stageOf(page, 'Beta')).toHaveAttribute('aria-busy', 'false');
  release();
  await expect(stageOf(page, 'Alpha')).toHaveText('Negotiation');
  await expect(page.getByText('1 Qualification, 1 Proposal, 1 Negotiation')).toBeVisible();

  await stageOf(page, 'Beta').click();
  await page.getByRole('menuitemradio', { name: 'Closed lost' }).click();
  const dialog = page.getByRole('dialog', { name: 'Why was “Beta” lost?' });
  await dialog.getByRole('radio', { name: 'No budget' }).check();
  await dialog.getByRole('button', { name: 'Mark lost' }).click();
  await expect(stageOf(page, 'Beta')).toHaveText('Closed lost');
});

test('a stage that somebody else changed meanwhile shows theirs, and a message says so', async ({ page }) => {
  const { ana, bench, alpha } = await smallTable();
  await withoutLive(page);
  await openTable(page, ana.client);
  // The page must not hear of it before it sends its own.
  await page.route('**/api/crm/deals?*', (route) => route.abort());
  await ana.client.patch(`/api/crm/deals/${alpha.id}`, { stage_id: bench.stages.Proposal, version: 1 });
  await stageOf(page, 'Alpha').click();
  await page.getByRole('menuitemradio', { name: 'Negotiation' }).click();
  await expect(page.getByText('“Alpha” was changed meanwhile and is in Proposal now.')).toBeVisible();
  await expect(stageOf(page, 'Alpha')).toHaveText('Proposal');
});

test('several deals get a stage, an owner and a priority at once, and are deleted', async ({ page }) => {
  const { ana } = await smallTable();
  await openTable(page, ana.client);
  const bar = page.getByRole('region', { name: 'Selected rows' });
  const select = async (...names: string[]) => {
    for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  };
  const change = async (what: string, to: string) => {
    await bar.getByRole('button', { name: what }).click();
    await page.getByRole('menuitem', { name: to }).click();
    await expect(bar).toBeHidden();
  };
  await select('Alpha', 'Beta');
  await expect(bar).toContainText('2 selected');
  await change('Stage', 'Negotiation');
  await expect(stageOf(page, 'Alpha')).toHaveText('Negotiation');
  await expect(stageOf(page, 'Beta')).toHaveText('Negotiation');
  await select('Alpha', 'Gamma');
  await change('Owner', 'Ana Beispiel');
  await expect(row(page, 'Gamma')).toContainText('Ana Beispiel');
  await select('Beta', 'Gamma');
  await change('Priority', 'Urgent');
  await expect(row(page, 'Gamma')).toContainText('Urgent');

  await select('Alpha', 'Gamma');
  await bar.getByRole('button', { name: 'Delete' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete 2 deals?' });
  await expect(question).toContainText('Their notes, their history');
  await question.getByRole('button', { name: 'Delete 2 deals' }).click();
  await expect(titles(page)).toHaveText(['Beta']);
});

test('nothing is changed where one of the selected deals is gone', async ({ page }) => {
  const { ana, alpha } = await smallTable();
  await withoutLive(page);
  await openTable(page, ana.client);
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  // The page must not hear of it before.
  await page.route('**/api/crm/deals?*', (route) => route.abort());
  await ana.client.delete(`/api/crm/deals/${alpha.id}`);
  await page.getByRole('region', { name: 'Selected rows' }).getByRole('button', { name: 'Stage' }).click();
  await page.getByRole('menuitem', { name: 'Negotiation' }).click();
  await expect(page.getByText('Nothing was changed. There is no such deal.')).toBeVisible();
  await page.unroute('**/api/crm/deals?*');
  await page.reload();
  await expect(stageOf(page, 'Beta')).toHaveText('Qualification');
});

test('the end of the rows loads the next ones, each deal once', async ({ page }) => {
  const ana = await signUpWithTeam();
  const bench = await workbench(ana);
  for (let index = 1; index <= 55; index++) await createDeal(ana, bench, { title: `Deal ${index}` });
  await openTable(page, ana.client);
  await expect(titles(page)).toHaveCount(50);
  await page.getByRole('button', { name: 'Show more' }).scrollIntoViewIfNeeded();
  await expect(titles(page)).toHaveCount(55);
  expect(new Set(await titles(page).allTextContents()).size).toBe(55);
});

test('columns that were left out stay out', async ({ page }) => {
  const { ana } = await smallTable();
  await openTable(page, ana.client);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Company' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Company' })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Contact' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Company' })).toBeHidden();
});

test('a row opens the panel, where each field saves alone; Escape restores, then closes', async ({
  page,
}) => {
  const { ana, alpha } = await smallTable();
  await openTable(page, ana.client);
  await row(page, 'Alpha').click();
  const open = panel(page, 'Alpha');
  await open.getByLabel('Amount').fill('1,234.50');
  await page.keyboard.press('Enter');
  await expect(open.getByText('Saved')).toBeVisible();
  await open.getByLabel('Progress').fill('400');
  await page.keyboard.press('Enter');
  await expect(open.getByText('A whole number from 0 to 100.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(open.getByLabel('Progress')).toHaveValue('0');
  await open.getByRole('combobox', { name: 'Stage' }).click();
  await page.getByRole('option', { name: 'Negotiation' }).click();
  await expect(open.getByText('moved from Qualification to Negotiation')).toBeVisible();
  const stored = { amount: 123_450, progress: 0, stage_name: 'Negotiation' };
  await expectStored(ana.client, `deals/${alpha.id}`, stored);
  await page.keyboard.press('Escape');
  await expect(open).toBeHidden();
  await expect(row(page, 'Alpha')).toContainText('€1,234.50');
  await expect(row(page, 'Alpha').locator('[data-row-opener]')).toBeFocused();
});

test('two people at one field: the second is shown the first’s value and chooses', async ({
  page,
  browser,
}) => {
  const { ana, alpha } = await smallTable();
  const second = await browser.newPage();
  for (const [one, client] of [
    [page, ana.client],
    [second, await signIn(ana)],
  ] as const) {
    await withoutLive(one);
    await openBoard(one, client);
    await one.goto(`/apps/crm/deals?view=table&deal=${alpha.id}`);
    await expect(panel(one, 'Alpha').getByLabel('Title')).toHaveValue('Alpha');
  }
  await panel(page, 'Alpha').getByLabel('Title').fill('Alpha of the first');
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Alpha of the first').getByText('Saved')).toBeVisible();

  // Another field, though the deal has changed: no conflict.
  await second.bringToFront();
  const theirs = panel(second, 'Alpha');
  await theirs.getByLabel('Title').fill('Alpha of the second');
  await second.keyboard.press('Enter');
  const conflict = second.getByRole('group', { name: 'Conflict' });
  await expect(conflict).toContainText('“Alpha of the first”');
  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await expect(panel(second, 'Alpha of the second').getByText('Saved')).toBeVisible();
  await expectStored(ana.client, `deals/${alpha.id}`, { title: 'Alpha of the second' });
  await second.close();
});

test('a change of another field by somebody else is no conflict', async ({ page }) => {
  const { ana, alpha } = await smallTable();
  await openBoard(page, ana.client);
  await page.goto(`/apps/crm/deals?deal=${alpha.id}`);
  const open = panel(page, 'Alpha');
  await expect(open.getByLabel('Progress')).toHaveValue('0');
  await ana.client.patch(`/api/crm/deals/${alpha.id}`, { priority: 'low' });
  await open.getByLabel('Progress').fill('40');
  await page.keyboard.press('Enter');
  await expect(open.getByText('Saved')).toBeVisible();
  await expectStored(ana.client, `deals/${alpha.id}`, { progress: 40, priority: 'low' });
});

test('a deal deleted from its panel leaves the table; a panel says that its deal was deleted elsewhere', async ({
  page,
}) => {
  const { ana, gamma } = await smallTable();
  await openTable(page, ana.client);
  await whenAwake(page);
  await row(page, 'Gamma').click();
  await panel(page, 'Gamma').getByLabel('Title').fill('Half a ti');
  expect((await ana.client.delete(`/api/crm/deals/${gamma.id}`)).status).toBe(200);
  const gone = page.getByRole('dialog', { name: 'Deal', exact: true });
  await expect(gone).toContainText('This deal is no longer here');
  await expect(gone).not.toContainText('Gamma');
  await gone.getByRole('button', { name: 'Back to the list' }).click();
  await expect(titles(page)).toHaveText(['Beta', 'Alpha']);

  await row(page, 'Alpha').click();
  await panel(page, 'Alpha').getByRole('button', { name: 'Delete deal' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete deal' }).click();
  await expect(titles(page)).toHaveText(['Beta']);
});

test('rows that cannot be loaded say why, and Try again brings them', async ({ page }) => {
  const { ana } = await smallTable();
  await openBoard(page, ana.client);
  await page.route('**/api/crm/deals?*view=list*', (route) => route.abort());
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Cairn cannot be reached.');
  await page.unroute('**/api/crm/deals?*view=list*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(titles(page)).toHaveCount(3);
});

for (const width of [1440, 390]) {
  test(`axe finds nothing in the table and the panel at ${width} px`, async ({ page }) => {
    const { ana } = await smallTable();
    await page.setViewportSize({ width, height: 844 });
    await openTable(page, ana.client);
    await expect(titles(page)).toHaveCount(3);
    await expectFits(page);
    await page.getByRole('checkbox', { name: 'Select Alpha' }).check();
    await expectAccessible(page);
    await titles(page).first().click();
    await expect(panel(page, 'Gamma').getByLabel('Title')).toHaveValue('Gamma');
    await expectAccessible(page);
  });
}
