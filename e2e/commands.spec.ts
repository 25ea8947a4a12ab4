import { expect, type Page, test } from '@playwright/test';
import { signUpWithTeam } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { signUpInto } from '../tests/support/teams.ts';
import { expectAccessible } from './support/accessible.ts';
import { whenAwake } from './support/awake.ts';
import { visitBoard } from './support/board.ts';
import { expectFits } from './support/fits.ts';
import { adoptSession } from './support/people.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' });
const box = (page: Page) => palette(page).getByRole('combobox');
const option = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name });
const active = (page: Page) => palette(page).getByRole('option', { selected: true });
const group = (page: Page, name: string) => palette(page).getByRole('group', { name });
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

/** What listens for keys comes after the first paint. */
async function openPalette(page: Page): Promise<void> {
  await expect(async () => {
    if (!(await palette(page).isVisible())) await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused({ timeout: 3_000 });
  }).toPass();
}

/** Opens the palette and types. */
async function ask(page: Page, query: string): Promise<void> {
  await openPalette(page);
  await box(page).fill(query);
}

test('everything is found and done by keys alone, and nothing while one types', async ({ page }) => {
  test.slow();
  const ana = await signUpWithTeam('Ana Beispiel');
  const bench = await workbench(ana);
  const company = await ana.client.post('/api/crm/companies', { name: 'Acme Zoo' });
  const contact = { first_name: 'Zoë', last_name: 'Muster', company_id: company.json.data.id };
  const zoe = (await ana.client.post('/api/crm/contacts', contact)).json.data;
  await createDeal(ana, bench, { title: 'Zoo tickets', amount: 120_000 });
  await adoptSession(page.context(), ana);
  await visitBoard(page);

  // Records of all kinds, with what tells them apart; accents do not matter.
  await openPalette(page);
  await expect(group(page, 'Recent')).toHaveCount(0);
  await expect(active(page)).toHaveText(/^New deal/);
  await expectAccessible(page);
  await box(page).fill('zo');
  await expect(option(page, /^Zoë Muster Acme Zoo/)).toBeVisible();
  await expect(group(page, 'Companies').getByRole('option')).toHaveText(['AZAcme Zoo']);
  await expect(option(page, /^Zoo tickets Qualification .*€1,200/)).toBeVisible();
  await expect(option(page, /^Zoë/).locator('mark')).toHaveText('Zo');
  await expect(active(page)).toHaveText(/Zoë Muster/);
  // Commands come after records: this one has to do with time zones.
  await box(page).press('End');
  await expect(active(page)).toHaveText('Team');
  await box(page).press('ArrowDown');
  await expect(active(page)).toHaveText(/Zoë Muster/);
  await expect(box(page)).toHaveAttribute(
    'aria-activedescendant',
    (await active(page).getAttribute('id')) ?? '',
  );
  await box(page).press('Enter');
  await expect(page).toHaveURL(`/apps/crm/lead-details?id=${zoe.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Muster' })).toBeVisible();

  // Enter before there is an answer opens the first of it.
  await ask(page, 'tickets');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/\/deal-details/);
  await expect(page.getByRole('button', { name: 'Task', exact: true })).toBeVisible();
  // It counts as looked at once the page knows it from the server.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Zoo tickets');

  // The second key of two is no shortcut of the page, where T alone logs a task.
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page).toHaveURL('/apps/crm/tasks');
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(dialog(page, 'New task')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page, 'New task')).toBeHidden();

  await page.keyboard.press('?');
  const help = dialog(page, 'Keyboard shortcuts');
  await expect(help.getByText('Lift the card, and drop it')).toBeVisible();
  await expectAccessible(page);
  await help.getByRole('switch', { name: 'Shortcuts of a single key' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('n');
  // Ctrl K stays.
  await ask(page, 'shortcuts');
  await expect(dialog(page, 'New task')).toBeHidden();
  await box(page).press('Enter');
  await help.getByRole('switch', { name: 'Shortcuts of a single key' }).check();
  await help.getByRole('button', { name: 'Done' }).click();

  // What was looked at is at hand; what is not there can be added.
  await openPalette(page);
  await expect(group(page, 'Recent').getByRole('option')).toHaveText([/Zoo tickets/, /Zoë Muster.*Acme Zoo/]);
  await box(page).fill('Nobody Known');
  await expect(palette(page).getByText('Nothing found for “Nobody Known”.')).toBeVisible();
  await expect(active(page)).toHaveText(/Add contact “Nobody Known”/);
  await box(page).press('Enter');
  const lastName = page.getByRole('textbox', { name: 'Last name' });
  await expect(lastName).toHaveValue('Known');
  await lastName.press('End');
  await lastName.pressSequentially(' n g d?');
  await expect(lastName).toHaveValue('Known n g d?');
  await expect(page).toHaveURL('/apps/crm/add-contact');
  await ask(page, 'settings danger');
  await box(page).press('Enter');
  await expect(page).toHaveURL('/settings/danger');
});

test('a member finds what they may see, also on a phone, in the dark and after a failure', async ({
  page,
  context,
}) => {
  test.slow();
  const ana = await signUpWithTeam('Ana Beispiel');
  await ana.client.patch('/api/crm/team', { visibility: 'own' });
  const ben = await signUpInto(ana, 'member', 'Ben Muster');
  await ana.client.post('/api/crm/contacts', { first_name: 'Lena', last_name: 'Hidden' });
  const own = (await ben.client.post('/api/crm/contacts', { first_name: 'Lena', last_name: 'Shown' })).json
    .data;
  const gone = (await ben.client.post('/api/crm/contacts', { first_name: 'Lena', last_name: 'Gone' })).json
    .data;
  await adoptSession(context, ben);
  await page.goto(`/apps/crm/lead-details?id=${gone.id}`);
  await whenAwake(page);

  await ask(page, 'lena');
  await expect(group(page, 'Contacts').getByRole('option')).toHaveText([/Lena Gone/, /Lena Shown/]);
  await box(page).press('ArrowDown');
  const opened = context.waitForEvent('page');
  await box(page).press('Control+Enter');
  await expect(await opened).toHaveURL(`/apps/crm/lead-details?id=${own.id}`);
  await page.bringToFront();

  // Pages for admins are neither offered nor found.
  await box(page).fill('settings');
  await expect(option(page, 'Danger zone')).toBeVisible();
  await expect(option(page, 'Audit log')).toHaveCount(0);
  await box(page).fill('dark');
  await box(page).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-dark', '');

  // A part that fails leaves the rest of use.
  await page.route(/\/api\/crm\/deals\?.*q=/, (route) => route.fulfill({ status: 500, json: {} }));
  await ask(page, 'shown');
  await expect(palette(page).getByRole('alert')).toContainText('Deals could not be searched');
  await expect(option(page, /Lena Shown/)).toBeVisible();
  await expectAccessible(page);
  await page.unroute(/\/api\/crm\/deals\?.*q=/);
  await palette(page).getByRole('button', { name: 'Try again' }).click();
  await expect(palette(page).getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();

  // By touch; what was looked at and is gone by now is forgotten.
  await ana.client.delete(`/api/crm/contacts/${gone.id}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await expect(box(page)).toBeFocused();
  await expect(option(page, /Lena Gone/)).toHaveCount(0);
  await expectAccessible(page);
  await option(page, 'Light colours').click();
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await box(page).fill('lena');
  await expect(option(page, /Lena Shown/)).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await box(page).fill('sign out');
  await option(page, 'Sign out').click();
  await expect(page).toHaveURL(/\/auth\/sign-in/);
});
