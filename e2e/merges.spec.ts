import { expect, type Page, test } from '@playwright/test';
import { signUpWithTeam, type TeamAccount } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { expectAccessible } from './support/accessible.ts';
import { expectHydrated } from './support/hydrated.ts';
import { adoptSession } from './support/people.ts';
import { expectGone, expectStored } from './support/stored.ts';

async function add({ client }: TeamAccount, kind: 'contacts' | 'companies', fields: object) {
  const answer = await client.post(`/api/crm/${kind}`, fields);
  expect(answer.status).toBe(201);
  return answer.json.data;
}

const merging = (page: Page) => page.getByRole('dialog', { name: /^Merge/ });
const choiceOf = (page: Page, field: string) => merging(page).getByRole('radiogroup', { name: field });

test('two contacts become one, field by field, and two again', async ({ page }) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const bench = await workbench(ana);
  const mia = await add(ana, 'contacts', {
    first_name: 'Mia',
    last_name: 'Kurz',
    email: 'mia@example.com',
    tags: ['vip'],
  });
  const maria = await add(ana, 'contacts', {
    first_name: 'Maria',
    last_name: 'Kurz',
    email: 'maria@example.com',
    phone: '030 1234',
    tags: ['old'],
  });
  await createDeal(ana, { ...bench, contact_id: maria.id }, { title: 'Hers' });
  await adoptSession(page.context(), ana);

  await page.goto(`/apps/crm/lead-details?id=${mia.id}`);
  await expectHydrated(page.getByRole('button', { name: 'More actions' }));
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Merge…' }).click();
  await expect(page.getByLabel('The other contact')).toBeFocused();
  await page.keyboard.type('kurz');
  // The contact at hand is not offered.
  await expect(page.getByRole('option')).toHaveText(/Maria Kurz/);
  await page.getByRole('option').click();

  await expect(merging(page).getByText('Moving over from Maria Kurz: 1 deal.')).toBeVisible();
  await expect(choiceOf(page, 'Work email').getByRole('radio', { name: 'mia@example.com' })).toBeChecked();
  await expect(choiceOf(page, 'Phone').getByRole('radio', { name: '030 1234' })).toBeChecked();
  await expect(choiceOf(page, 'Tags').getByRole('radio', { name: 'Both: vip, old' })).toBeChecked();
  await expect(merging(page).getByText('2 fields are the same')).toBeVisible();
  await expectAccessible(page);
  await choiceOf(page, 'Work email').getByText('maria@example.com').click();
  await merging(page).getByRole('button', { name: 'Merge', exact: true }).click();

  await expect(page.getByText('Merged into Mia Kurz.')).toBeVisible();
  await expect(page.getByText('Merged with Maria Kurz')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('030 1234');
  await expect(
    page.getByRole('list', { name: 'Open deals' }).getByRole('link', { name: /Hers/ }),
  ).toBeVisible();
  const merged = { email: 'maria@example.com', tags: ['vip', 'old'], deal_count: 1 };
  await expectStored(ana.client, `contacts/${mia.id}`, merged);

  // A link to the one that went leads to the one that stayed.
  await page.goto(`/apps/crm/lead-details?id=${maria.id}`);
  await expect(page).toHaveURL(`/apps/crm/lead-details?id=${mia.id}`);
  await expect(page.getByRole('heading', { name: 'Mia Kurz', level: 1 })).toBeVisible();
  await expectHydrated(page.getByRole('main').getByRole('button', { name: 'Undo' }));

  await page.getByRole('main').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo the merge' }).click();
  await expect(page.getByText('The merge is undone. Maria Kurz is back.')).toBeVisible();
  await expect(page.getByText('Merged with Maria Kurz')).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('');
  await page.goto(`/apps/crm/lead-details?id=${maria.id}`);
  await expect(page.getByRole('heading', { name: 'Maria Kurz' })).toBeVisible();
  await expect(
    page.getByRole('list', { name: 'Open deals' }).getByRole('link', { name: /Hers/ }),
  ).toBeVisible();
});

test('two companies selected in the list become one, swapped, on a phone; Undo in the toast', async ({
  page,
}) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const acme = await add(ana, 'companies', { name: 'Acme', industry: 'Tools' });
  const inc = await add(ana, 'companies', { name: 'Acme Inc.', industry: 'Hardware' });
  await adoptSession(page.context(), ana);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/apps/crm/companies');
  await expectHydrated(page.getByRole('table', { name: 'Companies' }));
  await page.getByRole('checkbox', { name: 'Select Acme', exact: true }).check();
  await expect(page.getByRole('button', { name: 'Merge' })).toBeHidden();
  await page.getByRole('checkbox', { name: 'Select Acme Inc.' }).check();
  await page.getByRole('button', { name: 'Merge' }).click();

  const stays = merging(page).getByText('Stays').locator('..');
  await expect(stays).toContainText(/Acme$/);
  await choiceOf(page, 'Industry').getByText('Hardware').click();
  await merging(page).getByRole('button', { name: 'Swap' }).click();
  await expect(stays).toContainText('Acme Inc.');
  await expect(choiceOf(page, 'Industry').getByRole('radio', { name: 'Hardware' })).toBeChecked();
  await expectAccessible(page);
  await merging(page).getByRole('button', { name: 'Merge', exact: true }).click();

  // It stays while it is pointed at.
  await page.getByText('Merged into Acme Inc.').hover();
  await expect(page.getByRole('checkbox', { name: 'Select Acme', exact: true })).toBeHidden();
  await expectGone(ana.client, `companies/${acme.id}`);
  await expectStored(ana.client, `companies/${inc.id}`, { industry: 'Hardware' });
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(`/apps/crm/company-details?id=${acme.id}`);
  await expect(elsewhere).toHaveURL(`/apps/crm/company-details?id=${inc.id}`);
  await elsewhere.close();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('checkbox', { name: 'Select Acme', exact: true })).toBeVisible();
});
