import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn, signUpWithTeam } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { card, column, drag, hover, lift, openBoard, titlesIn } from './support/board.ts';

/** A team with three deals: Alpha and Beta in Qualification (Beta on top), Gamma in Proposal. */
async function smallBoard() {
  const ana = await signUpWithTeam('Ana Beispiel');
  const bench = await workbench(ana);
  const alpha = await createDeal(ana, bench, { title: 'Alpha', amount: 100_000 });
  const beta = await createDeal(ana, bench, { title: 'Beta', amount: 50_000 });
  const gamma = await createDeal(ana, bench, { title: 'Gamma', stage_id: bench.stages.Proposal });
  return { ana, bench, alpha, beta, gamma };
}

test('a deal dragged to another stage is there after a reload and for a colleague’s browser', async ({
  page,
  browser,
}) => {
  const { ana } = await smallBoard();
  await openBoard(page, ana.client);
  await expect(column(page, 'Qualification')).toContainText('€1,500');

  await drag(page, card(page, 'Alpha'), card(page, 'Gamma'));
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Alpha', 'Gamma']);
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Beta']);
  await expect(column(page, 'Qualification')).toContainText('€500');
  await expect(column(page, 'Proposal')).toContainText('€1,000');

  await page.reload();
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Alpha', 'Gamma']);

  const second = await browser.newPage();
  await openBoard(second, await signIn(ana));
  await expect(titlesIn(second, 'Proposal')).toHaveText(['Alpha', 'Gamma']);
  await second.close();
});

test('cards change places within a column', async ({ page }) => {
  const { ana } = await smallBoard();
  await openBoard(page, ana.client);
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Beta', 'Alpha']);
  await drag(page, card(page, 'Beta'), card(page, 'Alpha'));
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Alpha', 'Beta']);
  await page.reload();
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Alpha', 'Beta']);
});

test('a deal dropped into an empty stage lands there', async ({ page }) => {
  const { ana } = await smallBoard();
  await openBoard(page, ana.client);
  await drag(page, card(page, 'Gamma'), column(page, 'Negotiation'));
  await expect(titlesIn(page, 'Negotiation')).toHaveText(['Gamma']);
  await page.reload();
  await expect(titlesIn(page, 'Negotiation')).toHaveText(['Gamma']);
});

test('Escape during a drag leaves the deal where it was', async ({ page }) => {
  const { ana } = await smallBoard();
  await openBoard(page, ana.client);
  let writes = 0;
  page.on('request', (request) => {
    if (request.method() === 'PATCH') writes += 1;
  });
  await lift(page, card(page, 'Alpha'));
  await hover(page, card(page, 'Gamma'));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Beta', 'Alpha']);
  expect(writes).toBe(0);
});

test('with the keyboard alone, and told in words', async ({ page }) => {
  const { ana } = await smallBoard();
  await openBoard(page, ana.client);
  await card(page, 'Alpha').focus();
  await page.keyboard.press('Space');
  const spoken = page.locator('[id^=DndLiveRegion]');
  await expect(spoken).toHaveText('Picked up Alpha. It is in Qualification, 2 of 2.');
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toHaveText(/^Alpha is over Proposal, [12] of 2\.$/);
  await page.keyboard.press('Space');
  await expect(spoken).toHaveText(/^Alpha moved to Proposal, [12] of 2\.$/);
  await page.reload();
  await expect(titlesIn(page, 'Proposal')).toContainText(['Alpha']);
});

test('when the server refuses only that card goes back, a message says why, and it can be tried again', async ({
  page,
}) => {
  const { ana } = await smallBoard();
  await openBoard(page, ana.client);
  await page.route('**/api/crm/deals/*', (route) => route.fulfill({ status: 500, body: 'Oh no' }));
  await drag(page, card(page, 'Alpha'), card(page, 'Gamma'));
  await expect(page.getByText('“Alpha” is back where it was.')).toBeVisible();
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Beta', 'Alpha']);
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Gamma']);
  await page.unroute('**/api/crm/deals/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(titlesIn(page, 'Proposal')).toContainText(['Alpha']);
  await page.reload();
  await expect(titlesIn(page, 'Proposal')).toContainText(['Alpha']);
});

test('a card that was moved elsewhere meanwhile shows where it is now, and a message names who and where', async ({
  page,
}) => {
  const { ana, bench, alpha } = await smallBoard();
  await openBoard(page, ana.client);
  // The page must not hear of it before the drop.
  await page.route('**/api/crm/deals?*', (route) => route.abort());
  await ana.client.patch(`/api/crm/deals/${alpha.id}`, { stage_id: bench.stages.Negotiation, version: 1 });
  await drag(page, card(page, 'Alpha'), card(page, 'Gamma'));
  await expect(page.getByText('You moved “Alpha” to Negotiation in another window.')).toBeVisible();
  await expect(titlesIn(page, 'Negotiation')).toHaveText(['Alpha']);
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Gamma']);
});

test('a conflict with a colleague names them', async ({ page }) => {
  const { ana, bench, alpha } = await smallBoard();
  await openBoard(page, ana.client);
  await page.route('**/api/crm/deals?*', (route) => route.abort());
  await ana.client.patch(`/api/crm/deals/${alpha.id}`, { stage_id: bench.stages.Negotiation, version: 1 });
  // Nobody can join a team yet, so the answer is given a colleague's name on its way.
  await page.route(`**/api/crm/deals/${alpha.id}`, async (route) => {
    const response = await route.fetch();
    const problem = await response.json();
    problem.current.moved_by = { user_id: 'ben', name: 'Ben Beispiel' };
    await route.fulfill({ response, json: problem });
  });
  await drag(page, card(page, 'Alpha'), card(page, 'Gamma'));
  await expect(page.getByText('Ben Beispiel moved “Alpha” to Negotiation meanwhile.')).toBeVisible();
});

test('a new deal, with a new contact and company, is on top of its stage', async ({ page }) => {
  const { ana } = await smallBoard();
  await openBoard(page, ana.client);
  await page.getByRole('button', { name: 'New deal in Proposal' }).click();
  const dialog = page.getByRole('dialog', { name: 'New deal' });
  await dialog.getByRole('button', { name: 'Create deal' }).click();
  await expect(dialog.getByText('Give the deal a title.').first()).toBeVisible();
  await expect(dialog.getByLabel('Title')).toBeFocused();

  await dialog.getByLabel('Title').fill('Delta');
  await dialog.getByLabel('Contact').fill('Nora Neu');
  await page.getByRole('option', { name: /Create/ }).click();
  await expect(dialog.getByLabel('Contact')).toHaveValue('Nora Neu');
  await dialog.getByLabel('Company').fill('Neuland');
  await page.getByRole('option', { name: /Create/ }).click();
  await expect(dialog.getByLabel('Company')).toHaveValue('Neuland');
  await dialog.getByLabel('Amount').fill('1,234.50');
  await dialog.getByRole('button', { name: 'Create deal' }).click();

  await expect(dialog).toBeHidden();
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Delta', 'Gamma']);
  await expect(card(page, 'Delta')).toContainText('€1,234.50');
  await expect(card(page, 'Delta')).toContainText('Neuland');
  await page.reload();
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Delta', 'Gamma']);
});

test('a lost connection keeps what was typed in the dialog', async ({ page }) => {
  const { ana } = await smallBoard();
  await openBoard(page, ana.client);
  await page.getByRole('button', { name: 'New deal', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'New deal' });
  await dialog.getByLabel('Title').fill('Epsilon');
  await dialog.getByLabel('Contact').fill('Mia');
  await page.getByRole('option', { name: /Mia Muster/ }).click();
  await page.route('**/api/crm/deals', (route) => route.abort());
  await dialog.getByRole('button', { name: 'Create deal' }).click();
  await expect(dialog.getByText('Cairn cannot be reached.')).toBeVisible();
  await expect(dialog.getByLabel('Title')).toHaveValue('Epsilon');
  await page.unroute('**/api/crm/deals');
  await dialog.getByRole('button', { name: 'Create deal' }).click();
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Epsilon', 'Beta', 'Alpha']);
});

test('a long column loads the rest when it is scrolled to its end', async ({ page }) => {
  const ana = await signUpWithTeam();
  const bench = await workbench(ana);
  for (let index = 1; index <= 60; index++) {
    await createDeal(ana, bench, { title: `Deal ${index}`, amount: 100 });
  }
  await openBoard(page, ana.client);
  await expect(column(page, 'Qualification')).toContainText('€60');
  await card(page, 'Deal 11').scrollIntoViewIfNeeded();
  await expect(titlesIn(page, 'Qualification')).toHaveCount(60);
});

for (const width of [1440, 390]) {
  test(`axe finds nothing on the board and in the dialog at ${width} px`, async ({ page }) => {
    const { ana } = await smallBoard();
    await page.setViewportSize({ width, height: 844 });
    await openBoard(page, ana.client);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: 'New deal', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'New deal' }).getByLabel('Owner')).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test('signed out, the board leads to sign-in and back', async ({ page }) => {
  await page.goto('/apps/crm/deals');
  await expect(page).toHaveURL(/\/auth\/sign-in\?next=%2Fapps%2Fcrm%2Fdeals/);
});
