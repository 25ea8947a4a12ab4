import { expect, test } from '@playwright/test';
import { signIn, signUpWithTeam } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { signUpInto } from '../tests/support/teams.ts';
import { expectAccessible } from './support/accessible.ts';
import { whenAwake } from './support/awake.ts';
import {
  card,
  choose,
  column,
  drag,
  hover,
  lift,
  openBoard,
  pick,
  spoken,
  titlesIn,
  touchLift,
  visitBoard,
  withoutLive,
} from './support/board.ts';
import { expectCards, expectStored } from './support/stored.ts';

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
  const { ana, bench } = await smallBoard();
  await openBoard(page, ana.client);
  await expect(column(page, 'Qualification')).toContainText('€1,500');

  await drag(page, card(page, 'Alpha'), card(page, 'Gamma'));
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Alpha', 'Gamma']);
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Beta']);
  await expect(column(page, 'Qualification')).toContainText('€500');
  await expect(column(page, 'Proposal')).toContainText('€1,000');

  await expectCards(ana.client, bench.stages.Proposal, ['Alpha', 'Gamma']);
  await page.reload();
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Alpha', 'Gamma']);

  const second = await browser.newPage();
  await openBoard(second, await signIn(ana));
  await expect(titlesIn(second, 'Proposal')).toHaveText(['Alpha', 'Gamma']);
  await second.close();
});

test('cards change places within a column', async ({ page }) => {
  const { ana, bench } = await smallBoard();
  await openBoard(page, ana.client);
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Beta', 'Alpha']);
  await drag(page, card(page, 'Beta'), card(page, 'Alpha'));
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Alpha', 'Beta']);
  await expectCards(ana.client, bench.stages.Qualification, ['Alpha', 'Beta']);
});

test('a deal dropped into an empty stage lands there', async ({ page }) => {
  const { ana, bench } = await smallBoard();
  await openBoard(page, ana.client);
  await drag(page, card(page, 'Gamma'), column(page, 'Negotiation'));
  await expect(titlesIn(page, 'Negotiation')).toHaveText(['Gamma']);
  await expectCards(ana.client, bench.stages.Negotiation, ['Gamma']);
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
  const { ana, alpha } = await smallBoard();
  await openBoard(page, ana.client);
  await card(page, 'Alpha').focus();
  await page.keyboard.press('Space');
  await expect(spoken(page)).toHaveText('Picked up Alpha. It is in Qualification, 2 of 2.');
  await page.keyboard.press('ArrowRight');
  await expect(spoken(page)).toHaveText(/^Alpha is over Proposal, [12] of 2\.$/);
  await page.keyboard.press('Space');
  await expect(spoken(page)).toHaveText(/^Alpha moved to Proposal, [12] of 2\.$/);
  await expect(titlesIn(page, 'Proposal')).toContainText(['Alpha']);
  await expectStored(ana.client, `deals/${alpha.id}`, { stage_name: 'Proposal' });
});

test('when the server refuses only that card goes back, a message says why, and it can be tried again', async ({
  page,
}) => {
  const { ana, alpha } = await smallBoard();
  await openBoard(page, ana.client);
  await page.route('**/api/crm/deals/*', (route) => route.fulfill({ status: 500, body: 'Oh no' }));
  await drag(page, card(page, 'Alpha'), card(page, 'Gamma'));
  // It stays while it is pointed at.
  await page.getByText('“Alpha” is back where it was.').hover();
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Beta', 'Alpha']);
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Gamma']);
  await page.unroute('**/api/crm/deals/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(titlesIn(page, 'Proposal')).toContainText(['Alpha']);
  await expectStored(ana.client, `deals/${alpha.id}`, { stage_name: 'Proposal' });
});

test('a card that was moved elsewhere meanwhile shows where it is now, and a message names who and where', async ({
  page,
}) => {
  const { ana, bench, alpha } = await smallBoard();
  await withoutLive(page);
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
  const ben = await signUpInto(ana, 'member', 'Ben Beispiel');
  await withoutLive(page);
  await openBoard(page, ana.client);
  await page.route('**/api/crm/deals?*', (route) => route.abort());
  await ben.client.patch(`/api/crm/deals/${alpha.id}`, { stage_id: bench.stages.Negotiation, version: 1 });
  await drag(page, card(page, 'Alpha'), card(page, 'Gamma'));
  await expect(page.getByText('Ben Beispiel moved “Alpha” to Negotiation meanwhile.')).toBeVisible();
});

test('a new deal, with a new contact and company, is on top of its stage', async ({ page }) => {
  const { ana, bench } = await smallBoard();
  await signUpInto(ana, 'member', 'Ben Brandt');
  await openBoard(page, ana.client);
  await page.getByRole('button', { name: 'New deal in Proposal' }).click();
  const dialog = page.getByRole('dialog', { name: 'New deal' });
  await dialog.getByLabel('Title').fill('Delt');
  await page.keyboard.press('Escape');
  const discard = page.getByRole('alertdialog', { name: 'Discard this deal?' });
  await discard.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByLabel('Title')).toHaveValue('Delt');
  await dialog.getByLabel('Title').clear();
  await dialog.getByRole('button', { name: 'Create deal' }).click();
  await expect(dialog.getByText('Give the deal a title.').first()).toBeVisible();
  await expect(dialog.getByLabel('Title')).toBeFocused();
  await dialog.getByLabel('Amount').fill('12,5abc');
  await expect(dialog.getByRole('alert')).toContainText('Give an amount such as 1,234.56, at most');

  await dialog.getByLabel('Title').fill('Delta');
  await dialog.getByLabel('Contact').fill('Nora Neu');
  await page.getByRole('option', { name: 'Create “Nora Neu”' }).click();
  await expect(dialog.getByLabel('Contact')).toHaveValue('Nora Neu');
  await dialog.getByLabel('Company').fill('Neuland');
  await page.getByRole('option', { name: 'Create “Neuland”' }).click();
  await expect(dialog.getByLabel('Company')).toHaveValue('Neuland');
  await dialog.getByLabel('Amount').fill('1,234.50');
  await dialog.getByRole('combobox', { name: 'Collaborators' }).click();
  await page.getByRole('option', { name: 'Ben Brandt' }).click();
  await dialog.getByLabel('Note').fill('Met at the fair');
  await dialog.getByRole('button', { name: 'Create deal' }).click();

  await expect(dialog).toBeHidden();
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Delta', 'Gamma']);
  await expect(card(page, 'Delta')).toContainText('€1,234.50');
  await expect(card(page, 'Delta')).toContainText('Neuland');
  await expect(card(page, 'Delta').getByRole('img', { name: 'Ben Brandt' })).toBeVisible();
  await expectCards(ana.client, bench.stages.Proposal, ['Delta', 'Gamma']);
  const [delta] = (await ana.client.get('/api/crm/deals?view=list&q=Delta')).json.data;
  await expectStored(ana.client, `deals/${delta.id}/notes`, [{ body: 'Met at the fair' }]);

  // From a company, which is filled in.
  await page.goto(`/apps/crm/company-details?id=${delta.company_id}`);
  await whenAwake(page);
  await page.getByRole('button', { name: 'New deal' }).first().click();
  await expect(dialog.getByLabel('Company')).toHaveValue('Neuland');
  await dialog.getByLabel('Title').fill('Epsilon');
  await dialog.getByLabel('Contact').fill('Nora');
  await page.getByRole('option', { name: /Nora Neu/ }).click();
  await dialog.getByRole('button', { name: 'Create deal' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('list', { name: 'Open deals' })).toContainText('Epsilon');
  await expectStored(ana.client, `deals?view=list&company_id=${delta.company_id}&sort=title`, [
    { title: 'Delta' },
    { title: 'Epsilon' },
  ]);
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

test('a card dragged to a lost stage asks why, and goes back when that is cancelled', async ({ page }) => {
  const { ana, alpha } = await smallBoard();
  await page.setViewportSize({ width: 1920, height: 900 });
  await openBoard(page, ana.client);
  await drag(page, card(page, 'Alpha'), column(page, 'Closed lost'));
  const dialog = page.getByRole('dialog', { name: 'Why was “Alpha” lost?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Beta', 'Alpha']);

  await drag(page, card(page, 'Alpha'), column(page, 'Closed lost'));
  await dialog.getByRole('button', { name: 'Mark lost' }).click();
  await expect(dialog.getByText('Choose a reason.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'No budget' }).check();
  await dialog.getByLabel('In other words').fill('Not before May');
  await dialog.getByRole('button', { name: 'Mark lost' }).click();
  await expect(dialog).toBeHidden();
  await expect(titlesIn(page, 'Closed lost')).toHaveText(['Alpha']);
  await expectStored(ana.client, `deals/${alpha.id}`, { lost_reason: 'No budget: Not before May' });
});

test('a deal is marked lost and won from its menu, unless it is gone by then', async ({ page }) => {
  const { ana, alpha, beta } = await smallBoard();
  await openBoard(page, ana.client);
  await choose(page, 'Beta', 'Mark lost…');
  const dialog = page.getByRole('dialog', { name: 'Why was “Beta” lost?' });
  await dialog.getByRole('radio', { name: 'Too expensive' }).check();
  await dialog.getByRole('button', { name: 'Mark lost' }).click();
  await expect(titlesIn(page, 'Closed lost')).toHaveText(['Beta']);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // It is there for a moment only, so that it is watched for from before.
  const animation = page.waitForFunction(() => {
    const mark = document.querySelector('.lucide-party-popper')?.parentElement;
    return mark && getComputedStyle(mark).animationName;
  });
  await choose(page, 'Beta', 'Mark won');
  expect(await (await animation).jsonValue()).toBe('none');
  await expect(page.locator('.lucide-party-popper')).toHaveCount(0);
  await expect(titlesIn(page, 'Closed won')).toHaveText(['Beta']);
  await expectStored(ana.client, `deals/${beta.id}`, { stage_kind: 'won', lost_reason: null });

  // What is deleted while the dialog asks.
  await whenAwake(page);
  await choose(page, 'Alpha', 'Mark lost…');
  const late = page.getByRole('dialog', { name: 'Why was “Alpha” lost?' });
  await expect(late.getByRole('radio').first()).toBeFocused();
  await late.getByRole('radio', { name: 'Bad timing' }).check();
  await ana.client.delete(`/api/crm/deals/${alpha.id}`);
  await expect(page.locator(`[data-deal="${alpha.id}"]`)).toHaveCount(0);
  await late.getByRole('button', { name: 'Mark lost' }).click();
  await expect(page.getByText('“Alpha” is no longer here')).toBeVisible();
});

test('“Move to…” takes a deal to any place by clicks alone, and to another pipeline', async ({ page }) => {
  const { ana, bench, gamma } = await smallBoard();
  await ana.client.post('/api/crm/pipelines', { name: 'Resellers', template: 'lead_funnel' });
  await createDeal(ana, bench, { title: 'Delta', stage_id: bench.stages.Proposal });
  await openBoard(page, ana.client);
  const dialog = page.getByRole('dialog', { name: /^Move/ });
  const move = dialog.getByRole('button', { name: 'Move deal' });

  await choose(page, 'Alpha', 'Move to…');
  await pick(dialog, 'Stage', 'Proposal');
  await pick(dialog, 'Place', 'After a card…');
  await move.click();
  await expect(dialog.getByText('Choose a card.')).toBeVisible();
  await pick(dialog, 'After which card', 'Delta');
  await move.click();
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Delta', 'Alpha', 'Gamma']);

  await choose(page, 'Delta', 'Move to…');
  await pick(dialog, 'Place', 'At the bottom');
  await move.click();
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Alpha', 'Gamma', 'Delta']);

  await choose(page, 'Beta', 'Move to…');
  await pick(dialog, 'Stage', 'Closed lost');
  await move.click();
  await expect(dialog.getByText('Choose a reason.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Bad timing' }).check();
  await move.click();
  await expect(titlesIn(page, 'Closed lost')).toHaveText(['Beta']);
  await expectCards(ana.client, bench.stages.Proposal, ['Alpha', 'Gamma', 'Delta']);
  await expectCards(ana.client, bench.stages['Closed lost'], ['Beta']);

  await choose(page, 'Gamma', 'Move to…');
  await pick(dialog, 'Pipeline', 'Resellers');
  await pick(dialog, 'Stage', 'MQL');
  await move.click();
  await expect(page.getByText('“Gamma” is in MQL now.')).toBeVisible();
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Alpha', 'Delta']);
  await expectStored(ana.client, `deals/${gamma.id}`, { stage_name: 'MQL' });
});

test('a deal gets an owner and collaborators', async ({ page }) => {
  const { ana, alpha } = await smallBoard();
  await openBoard(page, ana.client);
  await choose(page, 'Alpha', 'Assign to…');
  const dialog = page.getByRole('dialog', { name: 'Assign “Alpha”' });
  await dialog.getByRole('checkbox', { name: 'Ana Beispiel' }).check();
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page, 'Alpha').getByRole('img', { name: 'Ana Beispiel' })).toBeVisible();
  await expectStored(ana.client, `deals/${alpha.id}`, { collaborators: [{ full_name: 'Ana Beispiel' }] });

  await choose(page, 'Alpha', 'Assign to…');
  await pick(dialog, 'Owner', 'Ana Beispiel');
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await expect(dialog).toBeHidden();
  await expectStored(ana.client, `deals/${alpha.id}`, { owner_name: 'Ana Beispiel', collaborators: [] });
});

test('a deal is deleted once that is confirmed', async ({ page }) => {
  const { ana, bench } = await smallBoard();
  await openBoard(page, ana.client);
  await choose(page, 'Alpha', 'Delete…');
  const dialog = page.getByRole('alertdialog', { name: 'Delete “Alpha”?' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Beta', 'Alpha']);
  await choose(page, 'Alpha', 'Delete…');
  await dialog.getByRole('button', { name: 'Delete deal' }).click();
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Beta']);
  await expectCards(ana.client, bench.stages.Qualification, ['Beta']);
});

test('an expanded card says who to call and write to', async ({ page }) => {
  const ana = await signUpWithTeam();
  const bench = await workbench(ana);
  const nora = await ana.client.post('/api/crm/contacts', {
    first_name: 'Nora',
    email: 'nora@example.com',
    phone: '+49 30 555 01',
  });
  await createDeal(ana, bench, { title: 'Alpha', contact_id: nora.json.data.id, probability: 35 });
  await openBoard(page, ana.client);
  await card(page, 'Alpha').hover();
  await page.getByRole('button', { name: 'Show more of Alpha' }).click();
  const alpha = card(page, 'Alpha');
  await expect(alpha.getByRole('link', { name: 'nora@example.com' })).toHaveAttribute(
    'href',
    'mailto:nora@example.com',
  );
  await expect(alpha.getByRole('link', { name: '+49 30 555 01' })).toHaveAttribute('href', 'tel:+493055501');
  await expect(alpha).toContainText('35 %');
  await page.getByRole('button', { name: 'Show less of Alpha' }).click();
  await expect(alpha.getByRole('link')).toHaveText(['Alpha']);
});

test('a click on a card, or Enter, opens its deal’s page, and one comes back to the board as it was left', async ({
  page,
}) => {
  const { ana, alpha, beta, gamma } = await smallBoard();
  await page.setViewportSize({ width: 1024, height: 800 });
  await openBoard(page, ana.client);
  const opensTab = async (click: () => Promise<void>) => {
    const [tab] = await Promise.all([page.context().waitForEvent('page'), click()]);
    await expect(tab).toHaveURL(new RegExp(`deal-details\\?id=${alpha.id}`));
    await tab.close();
  };
  await opensTab(() =>
    card(page, 'Alpha')
      .getByRole('link')
      .click({ modifiers: ['ControlOrMeta'] }),
  );
  await opensTab(() =>
    card(page, 'Alpha').click({ modifiers: ['ControlOrMeta'], position: { x: 20, y: 60 } }),
  );
  await opensTab(() => card(page, 'Alpha').click({ button: 'middle', position: { x: 20, y: 60 } }));

  await card(page, 'Gamma').evaluate((gamma) => gamma.closest('section')?.parentElement?.scrollBy(250, 0));
  await card(page, 'Gamma').getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`deal-details\\?id=${gamma.id}`));
  await page.goBack();
  const scrolled = () => column(page, 'Proposal').evaluate(({ parentElement }) => parentElement?.scrollLeft);
  await expect.poll(scrolled).toBe(250);
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('link', { name: 'Companies' }).click();
  await expect(page.getByRole('heading', { name: 'Companies', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Deals', exact: true }).click();
  await expect(page).toHaveURL('/apps/crm/deals?view=table');
  await expect(page.getByRole('row', { name: /Alpha/ })).toBeVisible();
  await visitBoard(page, '?view=board');
  await card(page, 'Beta').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`deal-details\\?id=${beta.id}`));
});

test('offline a moved card stays, is marked, and is saved when the connection is back', async ({ page }) => {
  const { ana } = await smallBoard();
  await openBoard(page, ana.client);
  await page.context().setOffline(true);
  await drag(page, card(page, 'Alpha'), card(page, 'Gamma'));
  await expect(card(page, 'Alpha').getByText('Not saved yet')).toBeVisible();
  await expect(titlesIn(page, 'Proposal')).toContainText(['Alpha']);
  // What was never opened cannot be loaded now; the page stays, and has it later.
  await page.getByRole('button', { name: 'New deal', exact: true }).click();
  await expect(page.getByText('Part of the page is missing')).toBeVisible();
  await expect(card(page, 'Alpha')).toBeVisible();

  const warning = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  expect((await warning).type()).toBe('beforeunload');
  await (await warning).dismiss();

  await page.context().setOffline(false);
  await expect(page.getByRole('dialog', { name: 'New deal' })).toBeVisible();
  await expect(card(page, 'Alpha').getByText('Not saved yet')).toBeHidden();
  await page.reload();
  await expect(titlesIn(page, 'Proposal')).toContainText(['Alpha']);
});

test('a long column draws what is in sight, loads the rest when scrolled, and takes drags anywhere', async ({
  page,
}) => {
  const ana = await signUpWithTeam();
  const bench = await workbench(ana);
  test.slow();
  // More than two pages.
  for (let made = 0; made < 120; made += 10) {
    const batch = Array.from({ length: 10 }, (_, index) => `Deal ${made + index + 1}`);
    await Promise.all(batch.map((title) => createDeal(ana, bench, { title, amount: 100 })));
  }
  await openBoard(page, ana.client);
  const long = column(page, 'Qualification');
  const items = long.getByRole('listitem');
  await expect(long).toContainText('€120');
  await expect(items.first()).toHaveAttribute('aria-setsize', '120');
  const titleAt = async (place: number) =>
    (await titlesIn(page, 'Qualification').nth(place).textContent()) ?? '';
  const savedPlace = async (title: string) => {
    const page = await ana.client.get(`/api/crm/deals?stage=${bench.stages.Qualification}&limit=200`);
    return page.json.data.findIndex((deal: { title: string }) => deal.title === title) + 1;
  };

  // By keyboard past all cards that were drawn: the server draws the first page, the browser fewer.
  await expect.poll(() => items.count()).toBeLessThan(30);
  const drawn = await items.count();
  const typed = await titleAt(0);
  await card(page, typed).focus();
  await page.keyboard.press('Space');
  await expect(spoken(page)).toHaveText(`Picked up ${typed}. It is in Qualification, 1 of 120.`);
  for (let place = 2; place <= drawn + 3; place++) {
    await page.keyboard.press('ArrowDown');
    await expect(spoken(page)).toHaveText(`${typed} is over Qualification, ${place} of 120.`);
  }
  await page.keyboard.press('Space');
  await expect(spoken(page)).toHaveText(`${typed} moved to Qualification, ${drawn + 3} of 120.`);
  await expect.poll(() => savedPlace(typed)).toBe(drawn + 3);

  // At the column's lower edge a drag scrolls it, until the pointer leaves the edge.
  await visitBoard(page);
  const carried = await titleAt(0);
  await lift(page, card(page, carried));
  const box = await long.boundingBox();
  if (!box) throw new Error('There is no column.');
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + box.height - 12, { steps: 10 });
  // The cards that are drawn begin some way above those in sight.
  await expect.poll(async () => Number(await items.first().getAttribute('aria-posinset'))).toBeGreaterThan(8);
  await page.mouse.move(x, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(spoken(page)).toHaveText(/ moved to Qualification, \d+ of 120\.$/);
  const place = Number(/(\d+) of/.exec((await spoken(page).textContent()) ?? '')?.[1]);
  expect(place).toBeGreaterThan(15);
  await expect.poll(() => savedPlace(carried)).toBe(place);

  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/deals\?.*cursor=/, (route) => held.then(() => route.continue()));
  const scroll = () =>
    items
      .last()
      .evaluate((item) => item.closest('section')?.querySelector('ul')?.parentElement?.scrollBy(0, 9e5));
  await scroll();
  await expect(long.getByRole('status', { name: 'Loading more deals' })).toBeVisible();
  release();
  // Each time one more page is loaded.
  await expect(async () => {
    await scroll();
    await expect(items.last()).toHaveAttribute('aria-posinset', '120', { timeout: 500 });
  }).toPass();
  expect(await items.count()).toBeLessThan(60);

  const last = (await titlesIn(page, 'Qualification').last().textContent()) ?? '';
  await drag(page, card(page, last), column(page, 'Proposal'));
  await expect(titlesIn(page, 'Proposal')).toHaveText([last]);
  await expectCards(ana.client, bench.stages.Proposal, [last]);
});

test('at the edge of the board a drag scrolls it', async ({ page }) => {
  const { ana } = await smallBoard();
  await page.setViewportSize({ width: 1024, height: 800 });
  await openBoard(page, ana.client);
  const won = column(page, 'Closed won');
  await expect(won).not.toBeInViewport();
  await lift(page, card(page, 'Alpha'));
  await page.mouse.move(1015, 300, { steps: 10 });
  await expect(won).toBeInViewport({ ratio: 0.9 });
  // Away from its edge the board stands still.
  await page.mouse.move(700, 300, { steps: 5 });
  await hover(page, won);
  await page.mouse.up();
  await expect(titlesIn(page, 'Closed won')).toHaveText(['Alpha']);

  await lift(page, card(page, 'Alpha'));
  await page.mouse.move(8, 300, { steps: 10 });
  await expect(column(page, 'Qualification')).toBeInViewport({ ratio: 0.9 });
  await page.mouse.move(700, 300, { steps: 5 });
  await hover(page, card(page, 'Beta'));
  await page.mouse.up();
  await expect(titlesIn(page, 'Qualification')).toContainText(['Alpha']);
});

test('while a filter hides deals a stage can change, but no order', async ({ page }) => {
  const { ana, bench } = await smallBoard();
  await openBoard(page, ana.client);
  await visitBoard(page, '?q=a');
  await expect(page.getByText('A filter hides some deals, so the order cannot be changed.')).toBeVisible();
  await drag(page, card(page, 'Beta'), card(page, 'Alpha'));
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Beta', 'Alpha']);
  await drag(page, card(page, 'Gamma'), card(page, 'Alpha'));
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Gamma', 'Beta', 'Alpha']);
  await expectCards(ana.client, bench.stages.Qualification, ['Gamma', 'Beta', 'Alpha']);
  await visitBoard(page);
  await expect(titlesIn(page, 'Qualification')).toHaveText(['Gamma', 'Beta', 'Alpha']);
});

test('compact cards are remembered, from the first paint on, and mark what waits too long', async ({
  page,
}) => {
  const { ana, bench } = await smallBoard();
  await ana.client.patch(`/api/crm/pipeline-stages/${bench.stages.Qualification}`, { stale_after_days: 7 });
  await openBoard(page, ana.client);
  await expect(card(page, 'Alpha')).toContainText('Mia Muster');
  await page.getByRole('button', { name: 'Compact cards' }).click();
  await expect(card(page, 'Alpha')).not.toContainText('Mia Muster');
  const html = await (await page.request.get('/apps/crm/deals')).text();
  expect(html).toContain('Alpha');
  expect(html.replace(/<script[\s\S]*?<\/script>/g, '')).not.toContain('Mia Muster');
  await visitBoard(page);
  await expect(card(page, 'Alpha')).not.toContainText('Mia Muster');

  const stale = page.getByRole('img', { name: 'No change for 8 days' });
  await expect(stale).toHaveCount(0);
  await page.clock.setFixedTime(Date.now() + 8.5 * 86_400_000);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('row', { name: /Alpha/ })).toBeVisible();
  await page.getByRole('button', { name: 'Board' }).click();
  await expect(column(page, 'Qualification').locator(stale)).toHaveCount(2);
  // Proposal allows any time.
  await expect(stale).toHaveCount(2);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a card is dragged after a press; held at the edge of a phone, it goes from column to column', async ({
    page,
  }) => {
    const { ana, alpha } = await smallBoard();
    await openBoard(page, ana.client);
    const finger = await touchLift(page, card(page, 'Alpha'));
    await finger.moveTo({ x: 380, y: 400 });
    // A column passes slowly enough to let go at it.
    await expect(column(page, 'Proposal')).toBeInViewport({ ratio: 0.8 });
    await finger.moveTo({ x: 195, y: 400 });
    await finger.drop();
    await expect(titlesIn(page, 'Proposal')).toContainText(['Alpha']);
    await expectStored(ana.client, `deals/${alpha.id}`, { stage_name: 'Proposal' });
  });
});

for (const width of [1440, 390]) {
  test(`axe finds nothing on the board, in its menu and in its dialogs at ${width} px`, async ({ page }) => {
    const { ana } = await smallBoard();
    await page.setViewportSize({ width, height: 844 });
    await openBoard(page, ana.client);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New deal', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'New deal' }).getByLabel('Owner')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Cancel' }).click();

    await card(page, 'Beta').hover();
    await page.getByRole('button', { name: 'Show more of Beta' }).click();
    await page.getByRole('button', { name: 'Actions for Beta' }).click();
    await expect(page.getByRole('menuitem', { name: 'Open' })).toBeVisible();
    // A menu hangs beside the page's landmarks, as menus do.
    await expectAccessible(page, '[role=menu]');
    await page.keyboard.press('Escape');
    for (const action of ['Move to…', 'Mark lost…', 'Assign to…']) {
      await choose(page, 'Beta', action);
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Cancel' }).click();
    }
  });
}

test('signed out, the board leads to sign-in and back', async ({ page }) => {
  await page.goto('/apps/crm/deals');
  await expect(page).toHaveURL(/\/auth\/sign-in\?next=%2Fapps%2Fcrm%2Fdeals/);
});
