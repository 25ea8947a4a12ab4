import { type Browser, expect, type Page, test } from '@playwright/test';
import { signUpWithTeam, type TeamAccount } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { signUpInto } from '../tests/support/teams.ts';
import { expectAccessible } from './support/accessible.ts';
import { whenAwake } from './support/awake.ts';
import { expectFits } from './support/fits.ts';
import { expectHydrated } from './support/hydrated.ts';
import { adoptSession } from './support/people.ts';
import { expectStored } from './support/stored.ts';

/** A team with the company Acme, where Mia and Tom work; two deals of Mia's, one of them won. */
async function smallTeam() {
  const ana = await signUpWithTeam('Ana Beispiel');
  const add = async (path: string, body: object) =>
    (await ana.client.post(`/api/crm/${path}`, body)).json.data;
  const acme = await add('companies', { name: 'Acme', website: 'https://acme.example', industry: 'Retail' });
  const mia = await add('contacts', {
    first_name: 'Mia',
    last_name: 'Muster',
    email: 'mia@acme.example',
    phone: '+49 30 123456',
    job_title: 'Buyer',
    company_id: acme.id,
  });
  const tom = await add('contacts', { first_name: 'Tom', email: 'tom@acme.example', company_id: acme.id });
  const bench = { ...(await workbench(ana)), contact_id: mia.id };
  const fields = { company_id: acme.id, amount: 250_000 };
  await createDeal(ana, bench, { ...fields, title: 'Acme renewal' });
  await createDeal(ana, bench, { ...fields, title: 'Acme pilot', stage_id: bench.stages['Closed won'] });
  return { ana, acme, mia, tom };
}

const lead = ({ id }: { id: string }) => `/apps/crm/lead-details?id=${id}`;
const company = ({ id }: { id: string }) => `/apps/crm/company-details?id=${id}`;
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const main = (page: Page) => page.getByRole('main');
const saved = (page: Page) => expect(main(page).getByText('Saved')).not.toHaveCount(0);

async function open(page: Page, account: TeamAccount, path: string, heading: string) {
  await adoptSession(page.context(), account);
  await page.goto(path);
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  await expectHydrated(main(page).getByRole('textbox'));
  // A list's rows come to life apart from what is above them.
  if (path.endsWith('/companies')) await expectHydrated(main(page).getByRole('table'));
}

test('the fields of a contact are changed where they stand', async ({ page }) => {
  const { ana, mia } = await smallTeam();
  await open(page, ana, lead(mia), 'Mia Muster');

  await test.step('Enter saves, and so does leaving a field; Escape restores', async () => {
    const title = field(page, 'Title');
    await title.fill('Head of buying');
    await title.press('Enter');
    await saved(page);
    await title.fill('Nonsense');
    await title.press('Escape');
    await expect(title).toHaveValue('Head of buying');
    await field(page, 'Last name').fill('Mustermann');
    await field(page, 'LinkedIn').fill('linkedin.com/in/mia');
    await field(page, 'Notes').fill('Likes tea\nand <b>bold</b> ideas');
    await expect(page.getByRole('heading', { name: 'Mia Mustermann', level: 1 })).toBeVisible();
    await field(page, 'Notes').press('Control+Enter');
  });

  await test.step('a choice, tags, a source, a day and a company', async () => {
    await page.getByRole('button', { name: 'Status New' }).click();
    await page.getByRole('menuitemradio', { name: 'Qualified', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Status Qualified' })).toBeVisible();

    await page.getByRole('button', { name: 'Tags' }).click();
    await page.getByRole('combobox', { name: 'Tags' }).fill('vip,');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Tags vip' })).toBeVisible();

    await page.getByRole('button', { name: 'Source' }).click();
    await page.getByRole('combobox', { name: 'Source' }).fill('Nonsense');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Source Add…' }).click();
    await page.getByRole('option', { name: 'Referral' }).click();
    await expect(page.getByRole('button', { name: 'Source Referral' })).toBeFocused();

    await page.getByRole('button', { name: 'Birthday' }).click();
    await expect(page.getByRole('spinbutton', { name: 'Day' })).toBeFocused();
    await page.keyboard.type('12051990');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Birthday 12 May 1990' })).toBeVisible();

    await page.getByRole('button', { name: 'Change company' }).click();
    await page.getByRole('combobox', { name: 'Company' }).fill('Base');
    await page.getByRole('option', { name: 'Create “Base”' }).click();
    await expect(main(page).getByRole('link', { name: 'Base' })).toBeVisible();
  });

  await expectStored(ana.client, `contacts/${mia.id}`, {
    full_name: 'Mia Mustermann',
    job_title: 'Head of buying',
    linkedin_url: 'https://linkedin.com/in/mia',
    notes: 'Likes tea\nand <b>bold</b> ideas',
    lead_status: 'qualified',
    lead_source: 'Referral',
    tags: ['vip'],
    birthday: '1990-05-12',
    company_name: 'Base',
  });
});

test('a field says what is wrong with it, and keeps what was typed', async ({ page }) => {
  const { ana, mia } = await smallTeam();
  await open(page, ana, lead(mia), 'Mia Muster');
  const email = field(page, 'Email');
  await email.fill('TOM@acme.example');
  await email.press('Enter');
  await expect(main(page).getByText(/another contact|taken|already/i)).toBeVisible();
  await expect(email).toHaveValue('TOM@acme.example');
  await email.press('Escape');
  await expect(email).toHaveValue('mia@acme.example');

  const first = field(page, 'First name');
  await first.fill(' ');
  await first.press('Enter');
  await expect(page.getByText('Give a first name.')).toBeVisible();
  await first.press('Escape');
  await field(page, 'LinkedIn').fill('javascript:alert(1)');
  await field(page, 'LinkedIn').press('Enter');
  await expect(page.getByText('A web address begins with https:// or http://.')).toBeVisible();

  const phone = field(page, 'Phone');
  await page.route('**/api/crm/contacts/*', (route) => route.abort());
  await phone.fill('+49 30 654321');
  await phone.press('Enter');
  await expect(page.getByText('Cairn cannot be reached.')).toBeVisible();
  await page.unroute('**/api/crm/contacts/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await saved(page);
  await expect(page.getByText('Cairn cannot be reached.')).toBeHidden();
  const stored = { phone: '+49 30 654321', email: 'mia@acme.example', linkedin_url: null };
  await expectStored(ana.client, `contacts/${mia.id}`, stored);
});

test('feedback that a contact gave is written down, and taken away by who wrote it', async ({ page }) => {
  const { ana, mia } = await smallTeam();
  await open(page, ana, lead(mia), 'Mia Muster');
  await page.getByRole('button', { name: 'Add feedback' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add feedback' });
  await dialog.getByRole('button', { name: 'Add feedback' }).click();
  await expect(dialog.getByRole('group', { name: 'How happy are they?' })).toContainText('Choose a rating');
  await dialog.getByRole('radio', { name: 'Happy', exact: true }).check();
  await dialog.getByLabel('In their words').fill('Quick answers.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add feedback' }).click();
  const said = page.getByRole('list', { name: 'Feedback' });
  await expect(said).toContainText('Quick answers.');
  await said.getByRole('button', { name: 'Delete feedback: Happy' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete feedback' }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
});

test('two people at one field of a contact: the second is shown the first’s value and chooses', async ({
  page,
  browser,
}: {
  page: Page;
  browser: Browser;
}) => {
  const { ana, mia } = await smallTeam();
  const second = await browser.newPage();
  await open(second, ana, lead(mia), 'Mia Muster');
  await open(page, ana, lead(mia), 'Mia Muster');
  // The second hears of nothing until it saves.
  await second.route('**/api/crm/contacts/*', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.fallback(),
  );
  const theirs = field(second, 'Title');
  await theirs.fill('Boss');
  await field(page, 'Title').fill('Head of buying');
  await field(page, 'Title').press('Enter');
  await saved(page);

  await theirs.press('Enter');
  const conflict = second.getByRole('group', { name: 'Conflict' });
  await expect(conflict).toContainText('“Head of buying”');
  await conflict.getByRole('button', { name: 'Take theirs' }).click();
  await expect(theirs).toHaveValue('Head of buying');
  await second.close();
});

test('a contact is copied from, assigned and deleted; a page that is open elsewhere says that it is gone', async ({
  page,
  context,
  browser,
}) => {
  const { ana, mia } = await smallTeam();
  const ben = await signUpInto(ana, 'member', 'Ben Muster');
  const bens = await browser.newPage();
  await open(bens, ben, lead(mia), 'Mia Muster');
  await whenAwake(bens);
  const gone = bens.getByRole('alert').filter({ hasText: 'This contact is no longer here' });

  await test.step('what is hidden from somebody leaves their page, and comes back', async () => {
    await field(bens, 'Title').fill('Head of bu');
    await ana.client.patch('/api/crm/team', { visibility: 'own' });
    await expect(gone).toBeVisible();
    await expect(main(bens)).not.toContainText('Mia');
    await expect(bens).toHaveTitle('No longer here · Cairn');
    await ana.client.patch('/api/crm/team', { visibility: 'everyone' });
    await expect(bens.getByRole('heading', { name: 'Mia Muster', level: 1 })).toBeVisible();
    await expect(bens).toHaveTitle('Mia Muster · Cairn');
  });

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, ana, lead(mia), 'Mia Muster');
  await field(page, 'Email').hover();
  await page.getByRole('button', { name: 'Copy email' }).click();
  await expect(page.getByRole('button', { name: 'Copy email' })).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('mia@acme.example');
  await expect(page.getByRole('link', { name: 'Write an email' })).toHaveAttribute(
    'href',
    'mailto:mia@acme.example',
  );

  await page.getByRole('button', { name: 'Assign' }).click();
  await page.getByRole('menuitemradio', { name: 'Nobody' }).click();
  await expect(page.getByText('Nobody looks after “Mia Muster” now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Owner Nobody' })).toBeVisible();

  await expect(
    page.getByRole('list', { name: 'Open deals' }).getByRole('link', { name: 'Acme renewal' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Delete contact' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete “Mia Muster”?' });
  await expect(question).toContainText('2 deals stay, without a contact.');
  await question.getByRole('button', { name: 'Delete contact' }).click();
  await expect(page).toHaveURL('/apps/crm/contacts');
  await page.goto(lead(mia));
  await expect(page.getByText('There is nothing here')).toBeVisible();

  await expect(gone).toBeVisible();
  await expect(main(bens).getByRole('button')).toHaveCount(0);
  await gone.getByRole('link', { name: 'Go to contacts' }).click();
  await expect(bens).toHaveURL('/apps/crm/contacts');
  await bens.close();
});

test('what is unknown and what is another team’s leads to the same page', async ({ page }) => {
  const [{ ana }, { mia, acme }] = await Promise.all([smallTeam(), smallTeam()]);
  await adoptSession(page.context(), ana);
  const unknown = { id: crypto.randomUUID() };
  for (const path of [lead(mia), company(acme), lead(unknown), company({ id: 'no-id' })]) {
    await page.goto(path);
    await expect(page.getByText('There is nothing here')).toBeVisible();
  }
});

test('companies are found, sorted, added, opened and changed', async ({ page }) => {
  const { ana } = await smallTeam();
  await ana.client.post('/api/crm/companies', { name: 'Zebra Works' });
  await open(page, ana, '/apps/crm/companies', 'Companies');
  const names = page.locator('[data-row-opener]');
  await expect(names).toHaveText([/Acme/, /Zebra Works/]);
  await expect(page.getByRole('row', { name: /Acme/ })).toContainText('€2,500');
  await page.getByRole('button', { name: 'Name' }).click();
  await expect(names).toHaveText([/Zebra Works/, /Acme/]);
  await page.getByRole('textbox', { name: 'Search companies' }).fill('zeb');
  await expect(names).toHaveText([/Zebra Works/]);
  await page.getByRole('textbox', { name: 'Search companies' }).fill('nothing like it');
  await expect(page.getByText('No companies fit these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(names).toHaveCount(2);

  await page.getByRole('button', { name: 'New company' }).click();
  const dialog = page.getByRole('dialog', { name: 'New company' });
  await dialog.getByLabel('Name').fill('ACME');
  await dialog.getByLabel('Website').fill('base.example');
  await dialog.getByRole('button', { name: 'Create company' }).click();
  await expect(dialog.getByLabel('Name')).toHaveAccessibleDescription(/./);
  await dialog.getByLabel('Name').fill('Base');
  await dialog.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByRole('heading', { name: 'Base', level: 1 })).toBeVisible();
  await expect(field(page, 'Website')).toHaveValue('base.example');
  await field(page, 'Name').fill('Base Camp');
  await field(page, 'Name').press('Enter');
  await expect(page.getByRole('heading', { name: 'Base Camp', level: 1 })).toBeVisible();
  await saved(page);
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Companies' }).click();
  await expect(names).toHaveText([/Acme/, /Base Camp/, /Zebra Works/]);
});

test('several companies get an owner, which can be undone, and are deleted', async ({ page }) => {
  const { ana } = await smallTeam();
  await ana.client.post('/api/crm/companies', { name: 'Zebra Works' });
  await open(page, ana, '/apps/crm/companies', 'Companies');
  const bar = page.getByRole('region', { name: 'Selected rows' });
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await bar.getByRole('button', { name: 'Owner' }).click();
  await page.getByRole('menuitem', { name: 'Ana Beispiel' }).click();
  await expect(page.getByText('2 companies are Ana Beispiel’s.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('It is as it was before.')).toBeVisible();

  await page.getByRole('checkbox', { name: 'Select all' }).check();
  await bar.getByRole('button', { name: 'Delete' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete 2 companies?' });
  await expect(question).toContainText('2 contacts and 1 open deal stay, without a company.');
  await question.getByRole('button', { name: 'Delete 2 companies' }).click();
  await expect(page.getByText('No companies yet')).toBeVisible();
});

test('a company’s page has its people, its deals and what they add up to', async ({ page }) => {
  const { ana, acme, tom } = await smallTeam();
  await open(page, ana, company(acme), 'Acme');
  const glance = page.getByRole('group', { name: 'At a glance' });
  await expect(glance.getByText('€2,500 in 1')).toHaveCount(2);
  await expect(page.getByRole('list', { name: 'Open deals' })).toContainText('Acme renewal');
  await expect(page.getByRole('list', { name: 'Past deals' })).toContainText('Acme pilot');
  await expect(page.getByRole('link', { name: 'Add contact' })).toHaveAttribute(
    'href',
    `/apps/crm/add-contact?company=${acme.id}`,
  );
  await page.getByRole('link', { name: 'Tom' }).click();
  await expect(page).toHaveURL(lead(tom));
  await main(page).getByRole('link', { name: 'Acme' }).click();
  await expect(page.getByRole('heading', { name: 'Acme', level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Delete company' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete company' }).click();
  await expect(page).toHaveURL('/apps/crm/companies');
  await expect(page.getByText('No companies yet')).toBeVisible();
  await page.goto(lead(tom));
  await expect(page.getByRole('button', { name: 'Company Add…' })).toBeVisible();
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
] as const) {
  test(`axe finds nothing on the pages of records at ${width} px in ${colorScheme} mode`, async ({
    page,
  }) => {
    const { ana, acme, mia } = await smallTeam();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    for (const [path, heading] of [
      [lead(mia), 'Mia Muster'],
      [company(acme), 'Acme'],
      ['/apps/crm/companies', 'Companies'],
    ] as const) {
      await open(page, ana, path, heading);
      await expectFits(page);
      if (width < 900 && path !== '/apps/crm/companies') {
        await page.getByRole('button', { name: 'Details' }).click();
        await expect(field(page, 'Notes')).toBeVisible();
      }
      await expectAccessible(page);
    }
  });
}
