import { expect, type Locator, type Page, test } from '@playwright/test';
import { signUpWithTeam, type TeamAccount } from '../tests/support/accounts.ts';
import { createContact } from '../tests/support/contacts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { signUpInto } from '../tests/support/teams.ts';
import { expectAccessible } from './support/accessible.ts';
import { whenAwake } from './support/awake.ts';
import { pick } from './support/board.ts';
import { expectFits } from './support/fits.ts';
import { expectHydrated } from './support/hydrated.ts';
import { adoptSession } from './support/people.ts';
import { expectGone, expectStored } from './support/stored.ts';

/** Three contacts who differ in all that can be filtered by; by name they are Ada, Bo and Cleo. */
async function smallTeam() {
  const ana = await signUpWithTeam('Ana Beispiel');
  const [member] = (await ana.client.get('/api/crm/team/members')).json.data;
  const ada = await createContact(ana, {
    first_name: 'Ada',
    last_name: 'Lovelace',
    email: 'ada@engine.example',
    company: { name: 'Analytical Engines' },
    type: 'customer',
    lead_status: 'converted',
    tags: ['vip'],
    owner_id: member.user_id,
  });
  const bo = await createContact(ana, { first_name: 'Bo', phone: '+44 20 7946-0123', type: 'partner' });
  const cleo = await createContact(ana, { first_name: 'Cleo', last_name: "O'Neil%", tags: ['vip', 'old'] });
  return { ana, ada, bo, cleo };
}

/** Opens the list as somebody, and waits until it answers to clicks. */
async function openContacts(page: Page, account: TeamAccount, query = '') {
  await adoptSession(page.context(), account);
  await page.goto(`/apps/crm/contacts${query}`);
  await expectAwake(page);
}

async function expectAwake(page: Page) {
  // By no role: an open panel hides them from screen readers.
  await expectHydrated(page.getByPlaceholder('Search contacts'));
  await expectHydrated(page.locator('table'));
}

/** Without the avatars' letters. */
const names = (page: Page): Locator => page.locator('[data-row-opener] span > span');
const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });
const search = (page: Page) => page.getByRole('textbox', { name: 'Search contacts' });
const chips = (page: Page) => page.getByRole('group', { name: 'Active filters' });
const panel = (page: Page, name: string) => page.getByRole('dialog', { name: `Contact ${name}` });
const bar = (page: Page) => page.getByRole('region', { name: 'Selected rows' });

async function choose(page: Page, filter: string, choice: string) {
  const filters = page.getByRole('search', { name: 'Contacts' });
  const button = filters.getByRole('button', { name: filter, exact: true });
  await expectHydrated(button);
  await button.click();
  await page.getByRole('menuitemradio', { name: choice }).click();
}

async function select(page: Page, ...wanted: string[]) {
  for (const name of wanted) await page.getByRole('checkbox', { name: `Select ${name}` }).check();
}

test('search finds by name, address, phone and company, and asks nothing outdated', async ({ page }) => {
  const { ana } = await smallTeam();
  await openContacts(page, ana);
  await expect(names(page)).toHaveText(['Ada Lovelace', 'Bo', "Cleo O'Neil%"]);
  const found: [typed: string, name: string][] = [
    ['LOVEL', 'Ada Lovelace'],
    ['engine.ex', 'Ada Lovelace'],
    ['2079460123', 'Bo'],
    ['analytical', 'Ada Lovelace'],
    ["o'neil%", "Cleo O'Neil%"],
  ];
  for (const [typed, name] of found) {
    await search(page).fill(typed);
    await expect(names(page)).toHaveText([name]);
  }
  // The answer to the first question is held back; the second one cancels it.
  const cancelled = page.waitForEvent('requestfailed', (request) => request.url().includes('q=slow'));
  await page.route('**/api/crm/contacts?*q=slow*', () => {});
  const asked = page.waitForRequest(/q=slow/);
  await search(page).fill('slow');
  await asked;
  await search(page).fill('bo');
  await cancelled;
  await expect(names(page)).toHaveText(['Bo']);
});

test('filters survive a reload and the way back, and say where nothing fits', async ({ page }) => {
  const { ana } = await smallTeam();
  await openContacts(page, ana);
  await choose(page, 'Type', 'Customer');
  await expect(names(page)).toHaveText(['Ada Lovelace']);
  await page.getByRole('button', { name: 'Remove filter Type: customer' }).click();
  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  await expect(page.getByRole('combobox', { name: 'Tag' })).toBeFocused();
  await page.getByRole('option', { name: 'vip' }).click();
  await expect(names(page)).toHaveText(['Ada Lovelace', "Cleo O'Neil%"]);
  await choose(page, 'Owner', 'Mine');
  await expect(names(page)).toHaveText(['Ada Lovelace']);
  await page.reload();
  await expectAwake(page);
  await expect(names(page)).toHaveText(['Ada Lovelace']);
  await expect(chips(page)).toContainText('Tag: vip');
  await expect(chips(page)).toContainText('Owner: me');
  await page.goBack();
  await expect(names(page)).toHaveText(['Ada Lovelace', "Cleo O'Neil%"]);
  // After a reload the way back asks the server, whose late answer would win over the next choice.
  await openContacts(page, ana, '?tag=vip');
  await choose(page, 'Status', 'Nurturing');
  await expect(page.getByText('No contacts fit these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(names(page)).toHaveCount(3);
  // Nobody's is last in both directions.
  await page.getByRole('columnheader', { name: 'Company' }).getByRole('button').click();
  await expect(names(page).first()).toHaveText('Ada Lovelace');
  await expect(page).toHaveURL(/sort=company_name/);
});

test('the panel saves all fields at once, shows deals and last activities, and marks the field at fault', async ({
  page,
}) => {
  const { ana, ada, bo } = await smallTeam();
  const log = async (contact: { id: string }, subject: string, day: string) => {
    const activity = { type: 'note', subject, contact_id: contact.id, occurred_at: `${day}T12:00:00Z` };
    expect((await ana.client.post('/api/crm/activities', activity)).status).toBe(201);
  };
  // By when they were, not by when they were written down.
  for (const day of [4, 6, 1, 3, 5, 2]) await log(bo, `Talk ${day}`, `2026-01-0${day}`);
  await log(ada, 'Talk with somebody else', '2026-01-07');
  const bench = await workbench(ana);
  const deal = { contact_id: bo.id, amount: 150_000 };
  await createDeal(ana, bench, { ...deal, title: 'Open one' });
  await createDeal(ana, bench, { ...deal, title: 'Past one', stage_id: bench.stages['Closed won'] });
  await openContacts(page, ana);
  await row(page, 'Bo').click();
  const open = panel(page, 'Bo');
  await expect(page).toHaveURL(new RegExp(`contact=${bo.id}`));
  await expect(open.getByRole('list', { name: 'Open deals' })).toContainText('Open one');
  await expect(open.getByRole('list', { name: 'Past deals' })).toContainText('Closed won');
  await expect(open.getByRole('list', { name: 'Last activities' }).getByRole('listitem')).toHaveText([
    /Talk 6/,
    /Talk 5/,
    /Talk 4/,
    /Talk 3/,
    /Talk 2/,
  ]);
  await open.getByLabel('Last name').fill('Peep');
  await open.getByLabel('Email', { exact: true }).fill('ADA@engine.example');
  await open.getByRole('button', { name: 'Save' }).click();
  await expect(open.getByRole('alert')).toBeVisible();
  await expect(open.getByLabel('Email', { exact: true })).toBeFocused();
  await open.getByLabel('Email', { exact: true }).fill('bo@sheep.example');
  await pick(open, 'Type', 'Customer');
  await open.getByRole('combobox', { name: 'Company' }).fill('Sheep & Sons');
  await page.getByRole('option', { name: 'Create “Sheep & Sons”' }).click();
  await open.getByRole('button', { name: 'Save' }).click();
  const renamed = panel(page, 'Bo Peep');
  await expect(renamed.getByText('Saved')).toBeVisible();
  const stored = { last_name: 'Peep', type: 'customer', company_name: 'Sheep & Sons' };
  await expectStored(ana.client, `contacts/${bo.id}`, stored);

  await renamed.getByRole('button', { name: 'New deal' }).click();
  const dialog = page.getByRole('dialog', { name: 'New deal' });
  await expect(dialog.getByRole('combobox', { name: 'Contact' })).toHaveValue('Bo Peep');
  await expect(dialog.getByRole('combobox', { name: 'Company' })).toHaveValue('Sheep & Sons');
  await dialog.getByLabel('Title').fill('Another one');
  await dialog.getByRole('button', { name: 'Create deal' }).click();
  await expect(renamed.getByRole('list', { name: 'Open deals' })).toContainText('Another one');

  // What is typed and not saved is not lost by a slip.
  await renamed.getByLabel('Job title').fill('Shepherd');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(renamed.getByLabel('Job title')).toHaveValue('Shepherd');
  await renamed.getByRole('button', { name: 'Discard' }).click();
  await page.keyboard.press('Escape');
  await expect(renamed).toBeHidden();
  await expect(row(page, 'Bo Peep')).toContainText('Sheep & Sons');
  await expect(row(page, 'Bo Peep').getByRole('cell', { name: '3', exact: true })).toBeVisible();
});

test('a field that somebody else changed meanwhile asks whose holds; others come in by themselves', async ({
  page,
}) => {
  const { ana, bo } = await smallTeam();
  await openContacts(page, ana, `?contact=${bo.id}`);
  const open = panel(page, 'Bo');
  await open.getByLabel('Phone').fill('111');
  await open.getByLabel('Job title').fill('Shepherd');
  await ana.client.patch(`/api/crm/contacts/${bo.id}`, { phone: '222', mobile: '333' });
  await open.getByRole('button', { name: 'Save' }).click();
  const conflict = open.getByRole('group', { name: 'Conflict' });
  await expect(conflict).toContainText('Phone is “222” now.');
  await expect(open.getByLabel('Mobile')).toHaveValue('333');
  await conflict.getByRole('button', { name: 'Take theirs: Phone' }).click();
  await expect(open.getByLabel('Phone')).toHaveValue('222');
  await open.getByRole('button', { name: 'Save' }).click();
  await expect(open.getByText('Saved')).toBeVisible();
  const stored = { phone: '222', mobile: '333', job_title: 'Shepherd' };
  await expectStored(ana.client, `contacts/${bo.id}`, stored);
});

test('several contacts get tags, a type and an owner at once, which can be taken back', async ({ page }) => {
  const { ana } = await smallTeam();
  await openContacts(page, ana);
  await select(page, 'Ada Lovelace', 'Bo');
  await bar(page).getByRole('button', { name: 'Tags' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tag 2 contacts' });
  await dialog.getByRole('combobox', { name: 'Add' }).fill('fair');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await dialog.getByRole('combobox', { name: 'Remove' }).click();
  await page.getByRole('option', { name: 'vip' }).click();
  await dialog.getByRole('button', { name: 'Change tags' }).click();
  await expect(page.getByText('2 contacts are tagged anew.')).toBeVisible();
  await openContacts(page, ana, '?tag=fair');
  await expect(names(page)).toHaveText(['Ada Lovelace', 'Bo']);

  await select(page, 'Ada Lovelace', 'Bo');
  await bar(page).getByRole('button', { name: 'Type' }).click();
  await page.getByRole('menuitem', { name: 'Prospect' }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  // It stays while it is pointed at.
  await undo.hover();
  await expect(row(page, 'Bo')).toContainText('Prospect');
  await undo.click();
  await expect(row(page, 'Bo')).toContainText('Partner');
  await expect(row(page, 'Ada Lovelace')).toContainText('Customer');

  await select(page, 'Bo');
  await bar(page).getByRole('button', { name: 'Owner' }).click();
  await page.getByRole('menuitem', { name: 'Ana Beispiel' }).click();
  await expect(row(page, 'Bo')).toContainText('Ana Beispiel');

  // More than the table has loaded.
  const first_names = Array.from({ length: 52 }, (_, index) => `Extra ${index + 10}`);
  await Promise.all(first_names.map((first_name) => createContact(ana, { first_name, tags: ['extra'] })));
  await openContacts(page, ana, '?tag=extra');
  await expect(page.getByText('52 contacts found')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await expect(bar(page).getByRole('status')).toHaveText('50 selected');
  await bar(page).getByRole('button', { name: 'Select all 52' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('52 selected');
  await page.getByRole('checkbox', { name: 'Select Extra 10' }).uncheck();
  await expect(bar(page).getByRole('status')).toHaveText('51 selected');
  await bar(page).getByRole('button', { name: 'Type' }).click();
  await page.getByRole('menuitem', { name: 'Partner' }).click();
  await expect(page.getByText('51 contacts are of type partner.')).toBeVisible();
  await expectStored(ana.client, 'contacts/count?type=partner&tag=extra', { count: 51, more: false });
});

test('a contact is found, changed and deleted on a phone; several together, by those who may', async ({
  page,
  browser,
}) => {
  const { ana, ada, bo, cleo } = await smallTeam();
  await createDeal(ana, await workbench(ana), { contact_id: ada.id, title: 'Stays' });
  await page.setViewportSize({ width: 390, height: 844 });
  await openContacts(page, ana);
  await search(page).fill('lovel');
  await expect(names(page)).toHaveText(['Ada Lovelace']);
  await row(page, 'Ada Lovelace').click();
  const phone = panel(page, 'Ada Lovelace');
  await expectFits(page);
  await phone.getByLabel('Job title').fill('Countess');
  await phone.getByRole('button', { name: 'Save' }).click();
  await expect(phone.getByText('Saved')).toBeVisible();
  await expectStored(ana.client, `contacts/${ada.id}`, { job_title: 'Countess' });
  await phone.getByRole('button', { name: 'Delete contact' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('without');
  await question.getByRole('button', { name: 'Delete contact' }).click();
  await expect(page.getByText('No contacts fit these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(names(page)).toHaveText(['Bo', "Cleo O'Neil%", 'Mia Muster']);
  await page.setViewportSize({ width: 1280, height: 720 });

  await select(page, 'Bo', 'Mia Muster');
  await bar(page).getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete 2 contacts' }).click();
  await expect(names(page)).toHaveText(["Cleo O'Neil%"]);
  await expectGone(ana.client, `contacts/${bo.id}`);

  const ben = await signUpInto(ana, 'member', 'Ben Brandt');
  const second = await browser.newPage();
  await openContacts(second, ben);
  await select(second, "Cleo O'Neil%");
  await expect(bar(second).getByRole('button', { name: 'Owner' })).toBeVisible();
  await expect(bar(second).getByRole('button', { name: 'Delete' })).toBeHidden();

  await whenAwake(second);
  // A panel that is open elsewhere keeps nothing of a contact, and no question about what was typed.
  await row(second, "Cleo O'Neil%").click();
  await panel(second, "Cleo O'Neil%").getByLabel('Job title').fill('Half a ti');
  expect((await ana.client.delete(`/api/crm/contacts/${cleo.id}`)).status).toBe(200);
  const gone = second.getByRole('dialog', { name: 'Contact', exact: true });
  await expect(gone).toContainText('This contact is no longer here');
  await expect(gone).not.toContainText('Cleo');
  await gone.getByRole('button', { name: 'Back to the list' }).click();
  await expect(gone).toBeHidden();
  await expect(second.getByText(/^No/).first()).toBeVisible();
  await second.close();
});

test('quick add warns of who is there, and makes contact and company together', async ({ page }) => {
  const { ana } = await smallTeam();
  await openContacts(page, ana);
  await page.getByRole('button', { name: 'New contact' }).click();
  const dialog = page.getByRole('dialog', { name: 'New contact' });
  await dialog.getByRole('button', { name: 'Add contact' }).click();
  await expect(dialog.getByLabel('First name')).toBeFocused();
  await dialog.getByLabel('First name').fill('Ada');
  await dialog.getByLabel('Last name').fill('Lovelace');
  await expect(dialog.getByRole('link', { name: 'Ada Lovelace' })).toHaveAttribute(
    'href',
    /lead-details\?id=/,
  );
  await dialog.getByLabel('Email').fill('ada@engine.example');
  await expect(dialog.getByText('This address is taken')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add contact' }).click();
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  await dialog.getByLabel('Last name').fill('Byron');
  await dialog.getByLabel('Email').fill('ada@byron.example');
  await dialog.getByRole('combobox', { name: 'Company' }).fill('Byron Estates');
  await page.getByRole('option', { name: 'Create “Byron Estates”' }).click();
  // Nothing is made before the contact is.
  expect((await ana.client.get('/api/crm/companies?q=Byron')).json.data).toEqual([]);
  await dialog.getByRole('button', { name: 'Add contact' }).click();
  // It stays while it is pointed at.
  const added = page.getByRole('button', { name: 'Open', exact: true });
  await added.hover();
  await expect(row(page, 'Ada Byron')).toContainText('Byron Estates');
  await added.click();
  await expect(panel(page, 'Ada Byron').getByLabel('Email', { exact: true })).toHaveValue(
    'ada@byron.example',
  );
});

test('the first contact is asked for; rows that cannot be loaded say why', async ({ page }) => {
  const ana = await signUpWithTeam();
  await openContacts(page, ana);
  await expect(page.getByText('No contacts yet')).toBeVisible();
  for (let index = 10; index < 65; index++) await createContact(ana, { first_name: `Contact ${index}` });
  await page.route('**/api/crm/contacts?*', (route) => route.abort());
  await search(page).fill('contact');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Cairn cannot be reached.');
  await page.unroute('**/api/crm/contacts?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(names(page)).toHaveCount(50);
  await page.getByRole('button', { name: 'Show more' }).scrollIntoViewIfNeeded();
  await expect(names(page)).toHaveCount(55);
  expect(new Set(await names(page).allTextContents()).size).toBe(55);
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [390, 'dark'],
] as const) {
  test(`axe finds nothing in list, panel and dialog at ${width} px, ${colorScheme}`, async ({ page }) => {
    const { ana } = await smallTeam();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    await openContacts(page, ana, '?tag=vip');
    await expect(names(page)).toHaveCount(2);
    await expectFits(page);
    await select(page, 'Ada Lovelace');
    await expectAccessible(page);
    await names(page).first().click();
    const open = panel(page, 'Ada Lovelace');
    await expect(open.getByText('No deals yet.')).toBeVisible();
    await expect(open.getByRole('group', { name: 'Birthday' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'New contact' }).click();
    await expect(page.getByRole('dialog', { name: 'New contact' }).getByLabel('First name')).toBeFocused();
    await expectAccessible(page);
  });
}
