import { expect, type Page, test } from '@playwright/test';
import { todayIn } from '../src/lib/dates.ts';
import { signUpWithTeam, type TeamAccount, uniqueEmail } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { idOf, invite, signUpInto } from '../tests/support/teams.ts';
import { expectAccessible } from './support/accessible.ts';
import { whenAwake } from './support/awake.ts';
import { card, column, pick, visitBoard, withoutLive } from './support/board.ts';
import { expectFits } from './support/fits.ts';
import { expectHydrated } from './support/hydrated.ts';
import { adoptSession, completeWelcome, fillSignUp, newPerson, signInAs } from './support/people.ts';
import { expectStored } from './support/stored.ts';

const member = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Members' }).getByRole('listitem').filter({ hasText: name });

async function open(page: Page, account: TeamAccount, path: string): Promise<void> {
  await adoptSession(page.context(), account);
  await visit(page, path);
}

async function join(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Join Team of/ });
  await expectHydrated(button);
  await button.click();
}

/** Opens a page of the settings, whose parts can be clicked from then on. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectHydrated(page.getByRole('main').getByRole('heading', { level: 2 }));
}

test('whoever is invited creates an account, joins, and is made an admin', async ({ page, browser }) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const person = newPerson('Ben Muster');
  const { email } = person;
  await open(page, ana, '/settings/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByRole('dialog').getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send invite' }).click();
  const invites = page.getByRole('list', { name: 'Invites' });
  await expect(invites).toContainText(email);
  await expect(invites).toContainText('expires in 7 days');
  const sent = page.getByRole('main').getByRole('alert');
  const shown = sent.locator('code');
  const first = (await shown.textContent()) ?? '';
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(shown).not.toHaveText(first);
  const link = (await shown.textContent()) ?? '';
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await sent.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  const guest = await browser.newPage();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: /^Join Team of/ })).toBeVisible();
  await expect(guest.getByRole('link', { name: 'Create an account' })).toHaveAttribute('href', /next=/);
  // Whoever takes another way is led back to the invite, in place of a team of their own.
  await guest.goto('/auth/sign-up');
  await fillSignUp(guest, person);
  await join(guest);
  await expect(guest.getByRole('heading', { name: 'Deals', level: 1 })).toBeVisible();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'This invite cannot be used' })).toBeVisible();

  await visit(page, '/settings/members');
  await expect(member(page, 'Ben Muster')).toContainText(/active (just now|\d)/);
  await member(page, 'Ben Muster').getByRole('button', { name: 'Member' }).click();
  await page.getByRole('menuitemradio', { name: /^Admin/ }).click();
  await member(page, 'Ben Muster').getByRole('button', { name: 'Admin' }).click();
  await page.getByRole('menuitemradio', { name: /^Owner/ }).click();
  const question = page.getByRole('alertdialog', { name: 'Make Ben Muster an owner?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(member(page, 'Ben Muster').getByRole('button', { name: 'Admin' })).toBeVisible();
  await visit(guest, '/settings/audit?action=role_change');
  const log = guest.getByRole('list', { name: 'Audit log' }).getByRole('listitem');
  await expect(log).toContainText(['Role changed · Member “Ben Muster”']);
  await expect(log).toContainText(['role: member → admin']);
  await guest.getByRole('button', { name: 'When' }).click();
  await guest.getByRole('menuitemradio', { name: 'Last 7 days' }).click();
  await expect(guest).toHaveURL(/from=\d{4}/);
  await expect(log).toHaveCount(1);
  await guest.getByRole('button', { name: /^Ben Muster.*account menu/ }).click();
  await expect(guest.getByRole('menu', { name: 'Account' })).toContainText(email);
  await guest.close();
});

test('members see only their own once the team says so, and everything again after', async ({
  page,
  browser,
}) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const ben = await signUpInto(ana, 'member', 'Ben Muster');
  const bench = await workbench(ana);
  await createDeal(ana, bench, { title: 'Hers' });
  await createDeal(ben, bench, { title: 'His' });
  const bens = await browser.newPage();
  await adoptSession(bens.context(), ben);
  await visitBoard(bens);
  await expect(card(bens, 'Hers')).toBeVisible();

  await open(page, ana, '/settings/team');
  await expect(page.getByLabel('Currency')).toBeDisabled();
  await expect(page.getByText('Fixed, because there are deals with amounts in it.')).toBeVisible();
  for (const [choice, visibility] of [
    ['Members see only their own', 'own'],
    ['Everyone sees everything', 'everyone'],
  ] as const) {
    await page.getByRole('combobox', { name: 'Who sees what' }).click();
    await page.getByRole('option', { name: choice }).click();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByText('The team’s settings are saved.').first()).toBeVisible();
    // The first time’s message may still be there.
    await expectStored(ana.client, 'team', { visibility });
    await visitBoard(bens);
    await expect(card(bens, 'His')).toBeVisible();
    await expect(card(bens, 'Hers')).toHaveCount(visibility === 'own' ? 0 : 1);
    // So that nobody takes what they see for all there is.
    await expect(bens.getByText('only your deals')).toHaveCount(visibility === 'own' ? 1 : 0);
    if (visibility === 'own') {
      await bens.goto('/apps/crm/contacts');
      await expect(bens.getByText('You see your own contacts and those of your deals')).toBeVisible();
      await bens.goto('/apps/crm/companies');
      await expect(bens.getByText('Companies that are your own or of your contacts')).toBeVisible();
    }
  }
  await bens.close();
});

test('two who change settings and spend at once lose nothing of what either did', async ({ page }) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const { client } = await signUpInto(ana, 'admin', 'Ben Muster');
  const conflict = page.getByRole('group', { name: 'Conflict' });
  await open(page, ana, '/settings/team');
  const margin = page.getByLabel('Gross margin');
  // Nothing is typed yet, so theirs shows at once.
  await client.patch('/api/crm/team', { gross_margin: 40 });
  await expect(margin).toHaveValue('40');
  await page.getByLabel('Name').fill('Mine');
  await margin.fill('50');
  const theirs = page.waitForResponse((answer) => answer.url().endsWith('/api/crm/team'));
  await client.patch('/api/crm/team', { name: 'Theirs', time_zone: 'Asia/Tokyo' });
  await theirs;
  await expect(page.getByLabel('Name')).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(conflict).toContainText('Name is “Theirs” now.');
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  await page.getByRole('button', { name: 'Take theirs: Name' }).click();
  await expect(conflict).toHaveCount(0);
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expectStored(ana.client, 'team', { name: 'Theirs', time_zone: 'Asia/Tokyo', gross_margin: 50 });

  const url = '/api/crm/marketing-spend';
  const month = `${todayIn('Europe/Berlin').slice(0, 8)}01`;
  const spend = (channel: string, used: number) => ({ channel, allotted: 0, used });
  await visit(page, '/settings/marketing-spend');
  const form = page.getByRole('form', { name: /^Spend of / });
  await expect(form).toContainText('Nothing is entered');
  await client.put(url, { month, channels: [spend('Ads', 1_00)] });
  const used = form.getByLabel('Used').first();
  await expect(used).toHaveValue('1.00');
  await used.fill('2');
  await client.put(url, { month, channels: [spend('Ads', 3_00), spend('Fairs', 4_00)] });
  await page.getByRole('button', { name: 'Previous month' }).click();
  const question = page.getByRole('alertdialog', { name: 'Discard your changes?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(used).toHaveValue('2.00');
  await page.getByRole('button', { name: 'Save month' }).click();
  await expect(conflict).toContainText('“Ads” is €3.00 used of €0.00 now.');
  await expect(form.getByRole('textbox', { name: 'Channel' }).nth(1)).toHaveValue('Fairs');
  await page.getByRole('button', { name: 'Save month' }).click();
  await expect(page.getByText(/ is saved\.$/)).toBeVisible();
  const stored = await client.get(`${url}?from=${month}&to=${month}`);
  expect(stored.json.data[0].channels).toEqual([spend('Ads', 2_00), spend('Fairs', 4_00)]);
  await page.getByRole('button', { name: 'Previous month' }).click();
  await expect(form).toContainText('Nothing is entered');
});

test('a removed member hands over what they own and is told; a team is exported, then deleted by its name', async ({
  page,
  browser,
}) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const ben = await signUpInto(ana, 'member', 'Ben Muster');
  const bench = await workbench(ana);
  const deal = await createDeal(ben, bench, { title: 'His' });
  await ana.client.patch(`/api/crm/deals/${deal.id}`, {
    owner_id: (await ben.client.get('/api/crm/me')).json.data.id,
  });
  const bens = await browser.newPage();
  // Not even live updates are needed to notice.
  await withoutLive(bens);
  await adoptSession(bens.context(), ben);
  await bens.goto('/apps/crm/contacts');
  const search = bens.getByRole('textbox', { name: 'Search contacts' });
  await expectHydrated(search);
  await open(page, ana, '/settings/members');
  await expect(member(page, 'Ben Muster')).toContainText('1 deal');
  await page.getByRole('button', { name: 'Remove Ben Muster' }).click();
  await page.getByRole('button', { name: 'Remove member' }).click();
  await expect(member(page, 'Ben Muster')).toHaveCount(0);
  await expect(member(page, 'Ana Beispiel')).toContainText('1 deal');
  const name = `Team of ${ana.email}`;
  await search.fill('Mia');
  await bens
    .getByRole('alertdialog', { name: `You are no longer in ${name}` })
    .getByText('Go on')
    .click();
  await expect(bens).toHaveURL('/welcome');
  await bens.close();

  await visit(page, '/settings/danger');
  const archive = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download archive' }).click();
  expect((await archive).suggestedFilename()).toMatch(/\.zip$/);
  await page.getByRole('button', { name: `Delete ${name}…` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete team', exact: true }).click();
  await expect(page.getByText('This is not the name of the team.').first()).toBeVisible();
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: 'Delete team', exact: true }).click();
  await expect(page).toHaveURL('/welcome');
});

test('the only owner hands the team over before going; who leaves hands over, too', async ({
  page,
  browser,
}) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const [ben, cleo] = [
    await signUpInto(ana, 'member', 'Ben Muster'),
    await signUpInto(ana, 'member', 'Cleo Probe'),
  ];
  const bench = await workbench(ana);
  for (const account of [ana, cleo]) {
    await createDeal(account, bench, { title: 'Hers', owner_id: await idOf(account) });
  }
  const name = `Team of ${ana.email}`;
  await open(page, ana, '/settings/danger');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: `Leave ${name}…` }).click();
  await dialog.getByRole('button', { name: 'Leave team', exact: true }).click();
  await expect(dialog.getByText(/^You are the only owner\./).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Delete account…' }).click();
  await expect(dialog).toContainText(`${name} needs another owner first`);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Transfer ownership…' }).click();
  await pick(dialog, 'New owner', 'Ben Muster');
  await dialog.getByRole('button', { name: 'Transfer ownership', exact: true }).click();
  await expect(member(page, 'Ben Muster')).toContainText('Owner');
  await expect(member(page, 'Ana Beispiel')).toContainText('Admin');

  const cleos = await browser.newPage();
  await open(cleos, cleo, '/settings/danger');
  await cleos.getByRole('button', { name: `Leave ${name}…` }).click();
  await pick(cleos.getByRole('dialog'), 'Who takes over what you own', 'Ana Beispiel');
  await cleos.getByRole('button', { name: 'Leave team', exact: true }).click();
  await expect(cleos).toHaveURL('/welcome');
  // Without a team there are no settings; the account can go from here.
  const deleteAccount = cleos.getByRole('button', { name: 'Delete account…' });
  await expectHydrated(deleteAccount);
  await deleteAccount.click();
  await cleos.getByRole('textbox', { name: 'Current password' }).fill(cleo.password);
  await cleos.getByRole('button', { name: 'Delete account', exact: true }).click();
  await expect(cleos).toHaveURL('/auth/sign-in');
  await cleos.close();

  await visit(page, '/settings/danger');
  await page.getByRole('button', { name: 'Delete account…' }).click();
  await expect(dialog).toContainText(`${name} goes on without you; an owner takes over what you own.`);
  const password = dialog.getByRole('textbox', { name: 'Current password' });
  await password.fill('not the password');
  await dialog.getByRole('button', { name: 'Delete account', exact: true }).click();
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  await password.fill(ana.password);
  await dialog.getByRole('button', { name: 'Delete account', exact: true }).click();
  await expect(page).toHaveURL('/auth/sign-in');
  await signInAs(page, ana);
  await expect(page.getByText('The email address or the password is wrong.')).toBeVisible();

  await page.context().clearCookies();
  await open(page, ben, '/settings/members');
  await expect(page.getByRole('list', { name: 'Members' }).getByRole('listitem')).toHaveCount(1);
  await expect(member(page, 'Ben Muster')).toContainText('2 deals');
});

test('a second team shows nothing of the first; tabs keep their own, links lead to theirs, an invite to one more', async ({
  page,
}) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const deal = await createDeal(ana, await workbench(ana), { title: 'Of the first' });
  const first = `Team of ${ana.email}`;
  const shown = (tab: Page) => tab.getByRole('button', { name: /switch team/ });
  const follow = (tab: Page, name: string) => tab.getByRole('link', { name, exact: true }).click();
  await adoptSession(page.context(), ana);
  await page.goto('/apps/crm/deals');
  await whenAwake(page);

  const tab = await page.context().newPage();
  await tab.goto('/apps/crm/deals');
  await whenAwake(tab);
  await shown(tab).click();
  await tab.getByRole('menuitem', { name: 'New team…' }).click();
  await expect(tab.getByLabel('Time zone')).toHaveValue('Europe/London');
  await tab.getByRole('combobox', { name: 'Currency' }).fill('yen');
  await tab.getByRole('option', { name: /^JPY/ }).click();
  await completeWelcome(tab, { teamName: 'Second', pipeline: 'Classic sales' });
  await expect(shown(tab)).toContainText('Second');
  await expect(column(tab, 'Qualification')).toContainText('¥0');
  await expect(tab.getByText('Of the first')).toHaveCount(0);
  await whenAwake(tab);
  await follow(tab, 'Contacts');
  await expect(tab.getByText('No contacts yet')).toBeVisible();

  await follow(page, 'Contacts');
  await expect(page.getByText('Mia Muster').first()).toBeVisible();
  await page.reload();
  await expect(shown(page)).toContainText(first);
  await expect(page.getByText('Mia Muster').first()).toBeVisible();
  await follow(tab, 'Companies');
  await expect(tab.getByText('No companies yet')).toBeVisible();

  await tab.goto(`/apps/crm/deal-details?id=${deal.id}`);
  await expect(tab.getByRole('heading', { name: 'Of the first', level: 1 })).toBeVisible();
  await expect(shown(tab)).toContainText(first);
  await whenAwake(tab);
  await shown(tab).click();
  await tab.getByRole('menuitemradio', { name: /^Second/ }).click();
  await expect(shown(tab)).toContainText('Second');
  await expect(tab).toHaveURL('/apps/crm/deals');
  await expect(tab.getByText('Of the first')).toHaveCount(0);

  const ben = await signUpWithTeam('Ben Muster');
  const token = await invite(ben, ana.email);
  await tab.context().clearCookies();
  await tab.goto(`/invite/${token}`);
  await tab.getByRole('link', { name: 'Sign in' }).click();
  await signInAs(tab, ana);
  await join(tab);
  await expect(shown(tab)).toContainText(`Team of ${ben.email}`);
});

/** A picture of one pixel, which becomes one of 256 × 256. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==',
  'base64',
);

test('name, picture, password and email are changed by whoever knows the password; all sessions end', async ({
  page,
}) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  await createDeal(ana, await workbench(ana), { title: 'Hers', owner_id: await idOf(ana) });
  await open(page, ana, '/settings/profile');
  const form = (name: string) => page.getByRole('form', { name });
  await page.getByLabel('Full name').fill('Ana Umbenannt');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect(page.getByRole('button', { name: /^Ana Umbenannt.*account menu/ })).toBeVisible();

  const file = page.getByRole('region', { name: 'Picture' }).locator('input[type=file]');
  await file.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByText('This file cannot be shown as a picture.')).toBeVisible();
  await file.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: pixel });
  const frame = page.getByRole('button', { name: /account menu/ });
  await expect(frame.locator('img')).toHaveJSProperty('naturalWidth', 256);
  await visitBoard(page);
  await expect(card(page, 'Hers').locator('img')).toHaveJSProperty('naturalWidth', 256);
  await visit(page, '/settings/profile');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(frame.locator('img')).toHaveCount(0);
  await expect(frame).toContainText('AU');

  const password = 'a brand new password';
  const current = form('Password').getByRole('textbox', { name: 'Current password' });
  await current.fill('not the password');
  await form('Password').getByRole('textbox', { name: 'New password' }).fill(password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(current).toHaveAttribute('aria-invalid', 'true');
  await current.fill(ana.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();

  const email = uniqueEmail('umbenannt');
  await form('Email').getByLabel('New email').fill(email);
  await form('Email').getByRole('textbox', { name: 'Current password' }).fill(password);
  await page.getByRole('button', { name: 'Change email' }).click();
  await expect(page.getByText(/^A mail is on its way\./)).toBeVisible();
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL('/auth/sign-in');
  await signInAs(page, { email: ana.email, password });
  await expect(page).toHaveURL('/apps/crm/deals');
});

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test(`axe finds nothing in the settings, ${scheme} at ${width} px`, async ({ page }) => {
    const ana = await signUpWithTeam('Ana Beispiel');
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    for (const part of ['profile', 'team', 'members', 'pipelines', 'marketing-spend', 'audit', 'danger']) {
      await open(page, ana, `/settings/${part}`);
      await expect(page.getByRole('main').locator('.MuiSkeleton-root')).toHaveCount(0);
      await expectFits(page);
      await expectAccessible(page);
    }
  });
}
