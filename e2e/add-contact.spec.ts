import { expect, type Page, test } from '@playwright/test';
import { signUpWithTeam, type TeamAccount } from '../tests/support/accounts.ts';
import { expectAccessible } from './support/accessible.ts';
import {
  companyName,
  expectContactPage,
  expectReady,
  field,
  next,
  openForm,
  save,
  stepButton,
  stepHeading,
} from './support/add-contact.ts';
import { expectFits } from './support/fits.ts';
import { adoptSession } from './support/people.ts';

const post = async ({ client }: TeamAccount, path: string, body: object) =>
  (await client.post(`/api/crm/${path}`, body)).json.data;

/** What the team has now, for "nothing was saved" and "once". */
const namesOf = async ({ client }: TeamAccount, path: string): Promise<string[]> =>
  (await client.get(`/api/crm/${path}`)).json.data.map(
    (row: { full_name?: string; name?: string }) => row.full_name ?? row.name,
  );

async function ana(page: Page) {
  const account = await signUpWithTeam('Ana Beispiel');
  await adoptSession(page.context(), account);
  return account;
}

test('all three steps with a company that is there; Back and a reload lose nothing', async ({ page }) => {
  const account = await ana(page);
  const acme = await post(account, 'companies', { name: 'Acme Ltd', industry: 'Retail' });
  await openForm(page);
  await field(page, 'First name').fill('Mia');
  await field(page, 'Last name').fill('Muster');
  await field(page, 'Work email').fill('Mia@acmé.example');
  await page.getByRole('spinbutton', { name: 'Day' }).click();
  await page.keyboard.type('01021990');
  await field(page, 'LinkedIn').fill('linkedin.com/in/mia');
  const summary = page.getByRole('complementary', { name: 'Summary' });
  await expect(summary).toContainText('Mia Muster');
  await next(page);

  await expect(stepHeading(page, 2)).toBeFocused();
  await companyName(page).pressSequentially('acm');
  await page.getByRole('option', { name: 'Acme Ltd' }).click();
  await expect(page.getByRole('group', { name: 'About Acme Ltd' })).toContainText('Retail');
  await expect(field(page, 'Website')).toBeHidden();

  await page.getByRole('button', { name: 'Back' }).click();
  await expect(stepHeading(page, 1)).toBeFocused();
  await expect(field(page, 'Work email')).toHaveValue('Mia@acmé.example');
  await stepButton(page, 'Company').click();
  await expect(companyName(page)).toHaveValue('Acme Ltd');
  await next(page);
  await page.getByRole('radio', { name: 'Prospect' }).check({ force: true });
  await page.getByRole('combobox', { name: 'Source' }).fill('Trade fair');
  await page.getByRole('combobox', { name: 'Priority tags' }).fill('VIP, Key account,');
  await page.getByRole('combobox', { name: 'Priority tags' }).pressSequentially('Half');
  await expect(page.getByText('Kept as a draft')).toBeVisible();

  await page.reload();
  await expect(page.getByText('Draft restored')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Prospect' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Source' })).toHaveValue('Trade fair');
  await expect(summary).toContainText('Key account');
  await expect(page.getByRole('combobox', { name: 'Priority tags' })).toHaveValue('Half');
  await save(page);

  await expect(page.getByText('Mia Muster is in your contacts.')).toBeVisible();
  const id = await expectContactPage(page);
  expect((await account.client.get(`/api/crm/contacts/${id}`)).json.data).toMatchObject({
    full_name: 'Mia Muster',
    email: 'Mia@acmé.example',
    birthday: '1990-02-01',
    linkedin_url: 'https://linkedin.com/in/mia',
    company_id: acme.id,
    type: 'prospect',
    lead_source: 'Trade fair',
    tags: ['VIP', 'Key account', 'Half'],
    owner_email: account.email,
  });
  await openForm(page);
  await expect(field(page, 'First name')).toHaveValue('');
  await expect(page.getByText('Draft restored')).toBeHidden();
});

test('a contact and a new company, by keyboard alone, are saved with one request', async ({ page }) => {
  const account = await ana(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'POST' && pathname.startsWith('/api/')) sent.push(pathname);
  });
  await openForm(page);
  await expect(field(page, 'First name')).toBeFocused();
  await page.keyboard.type('李');
  await page.keyboard.press('Tab');
  await page.keyboard.type('小龙');
  await page.keyboard.press('Enter');

  await expect(stepHeading(page, 2)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type("O'Brien & “Söhne”");
  await expect(page.getByRole('option', { name: /as a new company/ })).toBeVisible();
  // The first Enter ends the typing, the second one would go on.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'New company' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Media');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.type('obrien.example');
  await page.keyboard.press('Control+Enter');

  await expect(stepHeading(page, 3)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Prospect' })).toBeChecked();
  await page.getByRole('combobox', { name: 'Priority tags' }).focus();
  await page.keyboard.type('VIP');
  await page.keyboard.press('Control+Enter');

  const id = await expectContactPage(page);
  const contact = (await account.client.get(`/api/crm/contacts/${id}`)).json.data;
  expect(contact).toMatchObject({ full_name: '李 小龙', company_name: "O'Brien & “Söhne”", tags: ['VIP'] });
  const company = (await account.client.get(`/api/crm/companies/${contact.company_id}`)).json.data;
  expect(company).toMatchObject({ industry: 'Media', website: 'https://obrien.example' });
  expect(sent).toEqual(['/api/crm/contacts']);
});

test('each step checks itself: the first bad field gets the focus, and a summary links to all', async ({
  page,
}) => {
  await ana(page);
  await openForm(page);
  await field(page, 'Work email').fill('nonsense');
  await next(page);
  await expect(field(page, 'First name')).toBeFocused();
  const summary = page.getByRole('main').getByRole('alert');
  await expect(summary).toContainText('Give a first name.');
  await summary.getByRole('button', { name: 'This is not an email address.' }).click();
  await expect(field(page, 'Work email')).toBeFocused();
  await expect(stepButton(page, 'Company')).toBeDisabled();
  await field(page, 'First name').fill('Mia');
  await field(page, 'Work email').fill('mia@example.com');
  await next(page);

  await companyName(page).fill('Acme');
  await companyName(page).press('Tab');
  await field(page, 'Website').fill('javascript:alert(1)');
  await next(page);
  await expect(field(page, 'Website')).toBeFocused();
  await expect(summary).toContainText('A web address begins with');
  // Without a company there is nothing wrong with one.
  await companyName(page).fill('');
  await next(page);
  await expect(stepHeading(page, 3)).toBeFocused();

  // A step that was right can become wrong, and bars the way.
  await stepButton(page, 'Personal').click();
  await field(page, 'First name').fill(' ');
  await stepButton(page, 'Lead').click();
  await expect(field(page, 'First name')).toBeFocused();
  await expect(stepHeading(page, 1)).toBeVisible();
});

test('who is there already is named with a link; what only the server knows leads to its field', async ({
  page,
}) => {
  const account = await ana(page);
  await post(account, 'contacts', { first_name: 'Katharina', last_name: 'Nowak', email: 'kat@example.com' });
  await openForm(page);
  await field(page, 'First name').fill('Katarina');
  await field(page, 'Last name').fill('Nowak');
  await expect(page.getByText('somebody of a similar name')).toBeVisible();
  await field(page, 'Work email').fill('KAT@example.com');
  await expect(page.getByText('This address is taken')).toBeVisible();
  const link = page.getByRole('link', { name: 'Katharina Nowak' }).first();
  await expect(link).toHaveAttribute('href', /\/apps\/crm\/lead-details\?id=/);
  await field(page, 'Work email').fill('new@example.com');
  await expect(page.getByText('This address is taken')).toBeHidden();
  await next(page);
  await companyName(page).fill('Brand new Ltd');
  await next(page);
  await expect(stepHeading(page, 3)).toBeFocused();

  // Somebody else was faster.
  await post(account, 'contacts', { first_name: 'New', email: 'NEW@example.com' });
  await save(page);
  await expect(stepHeading(page, 1)).toBeVisible();
  await expect(field(page, 'Work email')).toBeFocused();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'already a contact with this address',
  );
  expect(await namesOf(account, 'companies')).toEqual([]);
  await field(page, 'Work email').fill('newer@example.com');
  await stepButton(page, 'Lead').click();
  await save(page);
  await expectContactPage(page);
  expect(await namesOf(account, 'companies')).toEqual(['Brand new Ltd']);
});

test('a double click saves once; a lost connection keeps everything and offers Retry', async ({ page }) => {
  const account = await ana(page);
  await post(account, 'companies', { name: 'Acme' });
  await openForm(page);
  await field(page, 'First name').fill('Mia');
  await next(page);
  // The same name however written is the same company, also where nobody waited for the search.
  await page.route('**/api/crm/companies?*', (route) => route.abort());
  await companyName(page).fill(' acme ');
  await next(page);
  await expect(stepHeading(page, 3)).toBeFocused();
  // Saved, but the answer is lost on its way: with the same id, sending it again is harmless.
  await page.route('**/api/crm/contacts', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await save(page);
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('Cairn cannot be reached.');
  await expect(alert).toContainText('What you typed is kept.');
  expect(await namesOf(account, 'contacts')).toEqual(['Mia']);
  await page.reload();
  await expect(page.getByText('Draft restored')).toBeVisible();
  await save(page);
  await expect(alert).toBeVisible();
  await page.unroute('**/api/crm/contacts');
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/crm/contacts')) sent += 1;
  });
  await alert.getByRole('button', { name: 'Retry' }).dblclick();
  await expectContactPage(page);
  expect(sent).toBe(1);
  expect(await namesOf(account, 'contacts')).toEqual(['Mia']);
  expect(await namesOf(account, 'companies')).toEqual(['Acme']);
});

test('a draft is seen in no other team and by nobody else, and can be discarded', async ({ page }) => {
  const account = await ana(page);
  await openForm(page);
  await field(page, 'First name').fill('Secret');
  await expect(page.getByText('Kept as a draft')).toBeVisible();
  await post(account, 'teams', {
    name: 'Another team',
    currency: 'EUR',
    time_zone: 'Europe/Berlin',
    template: 'classic_sales',
    sample_data: false,
  });
  await page.reload();
  await expectReady(page);
  await page.getByRole('button', { name: /switch team$/ }).click();
  await page.getByRole('menuitemradio', { name: /^Another team/ }).click();
  await expect(page).toHaveURL('/apps/crm/deals');
  await openForm(page);
  await expect(page.getByRole('button', { name: /^Another team/ })).toBeVisible();
  await expect(field(page, 'First name')).toHaveValue('');
  await ana(page);
  await openForm(page);
  await expect(field(page, 'First name')).toHaveValue('');

  await adoptSession(page.context(), account);
  await account.client.patch('/api/crm/me', { last_team_id: account.team_id });
  await openForm(page);
  await expect(field(page, 'First name')).toHaveValue('Secret');
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await expect(field(page, 'First name')).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'First name')).toHaveValue('Secret');
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await page.reload();
  await expectReady(page);
  await expect(field(page, 'First name')).toHaveValue('');
});

test('opened from a company, the form has it already', async ({ page }) => {
  const account = await ana(page);
  const acme = await post(account, 'companies', { name: 'Acme' });
  await openForm(page, `?company=${acme.id}`);
  await field(page, 'First name').fill('Mia');
  await next(page);
  await expect(companyName(page)).toHaveValue('Acme');
  await expect(page.getByRole('group', { name: 'About Acme' })).toBeVisible();
  await page.goto('/apps/crm/add-contact?company=nonsense');
  await expect(page.getByText('Draft restored')).toBeVisible();
});

test('what was typed into the quick dialog goes along; the draft before it can be brought back', async ({
  page,
}) => {
  const account = await ana(page);
  await post(account, 'companies', { name: 'Acme' });
  await openForm(page);
  await field(page, 'First name').fill('Earlier');
  await expect(page.getByText('Kept as a draft')).toBeVisible();
  await page.getByRole('link', { name: 'Contacts' }).click();
  await page.getByRole('button', { name: 'New contact' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New contact' });
  await dialog.getByLabel('First name').fill('Mia');
  await dialog.getByLabel('Email').fill('mia@example.com');
  await dialog.getByRole('combobox', { name: 'Company' }).pressSequentially('acm');
  await page.getByRole('option', { name: 'Acme', exact: true }).click();
  await dialog.getByRole('link', { name: 'full form' }).click();

  await expectReady(page);
  await expect(field(page, 'First name')).toHaveValue('Mia');
  await next(page);
  await expect(page.getByRole('group', { name: 'About Acme' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'First name')).toHaveValue('Earlier');
});

test('fits a phone, and breaks no rule of accessibility on any step, in both modes', async ({ page }) => {
  await ana(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await openForm(page);
  await next(page);
  const check = async () => {
    await expect(page.getByRole('button', { name: /^Next:|Save contact/ })).toBeInViewport({ ratio: 1 });
    await expectFits(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible(page);
    }
  };
  await check();
  await field(page, 'First name').fill('Mia');
  await next(page);
  await companyName(page).fill('Acme');
  await companyName(page).press('Tab');
  await expect(page.getByRole('group', { name: 'New company' })).toBeVisible();
  await check();
  await next(page);
  await page.getByRole('combobox', { name: 'Priority tags' }).fill('VIP,');
  await check();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.getByRole('complementary', { name: 'Summary' })).toBeVisible();
  await check();
});
