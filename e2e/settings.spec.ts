import { expect, type Page, test } from '@playwright/test';
import { signUpWithTeam, type TeamAccount, uniqueEmail } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { signUpInto } from '../tests/support/teams.ts';
import { expectAccessible } from './support/accessible.ts';
import { whenAwake } from './support/awake.ts';
import { card, visitBoard } from './support/board.ts';
import { adoptSession } from './support/people.ts';

const member = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Members' }).getByRole('listitem').filter({ hasText: name });

async function open(page: Page, account: TeamAccount, path: string): Promise<void> {
  await adoptSession(page.context(), account);
  await page.goto(path);
  await whenAwake(page);
}

test('whoever is invited creates an account, joins, and is made an admin', async ({ page, browser }) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const email = uniqueEmail('ben');
  await open(page, ana, '/settings/members');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByRole('dialog').getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send invite' }).click();
  const link = (await page.getByRole('main').getByRole('alert').locator('code').textContent()) ?? '';
  await expect(page.getByRole('list', { name: 'Invites' })).toContainText(email);

  const guest = await browser.newPage();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: /^Join Team of/ })).toBeVisible();
  await guest.getByRole('link', { name: 'Create an account' }).click();
  await guest.getByLabel('Full name').fill('Ben Muster');
  await guest.getByLabel('Work email').fill(email);
  await guest.getByRole('textbox', { name: 'Password' }).fill('correct horse battery');
  await guest.getByRole('button', { name: 'Create account' }).click();
  await guest.getByRole('button', { name: /^Join Team of/ }).click();
  await expect(guest.getByRole('heading', { name: 'Deals', level: 1 })).toBeVisible();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'This invite cannot be used' })).toBeVisible();

  await page.reload();
  await member(page, 'Ben Muster').getByRole('button', { name: 'Member' }).click();
  await page
    .getByRole('menuitem', { name: /^Admin/ })
    .or(page.getByRole('menuitemradio', { name: /^Admin/ }))
    .click();
  await expect(member(page, 'Ben Muster').getByRole('button', { name: 'Admin' })).toBeVisible();
  await guest.goto('/settings/audit');
  await expect(guest.getByRole('list', { name: 'Audit log' })).toContainText('Role changed');
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
  for (const choice of ['Members see only their own', 'Everyone sees everything']) {
    await page.getByRole('combobox', { name: 'Who sees what' }).click();
    await page.getByRole('option', { name: choice }).click();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByText('The team’s settings are saved.').first()).toBeVisible();
    await visitBoard(bens);
    await expect(card(bens, 'His')).toBeVisible();
    await expect(card(bens, 'Hers')).toHaveCount(choice.startsWith('Members') ? 0 : 1);
  }
  await bens.close();
});

test('a removed member hands over what they own; a team is deleted by its name', async ({ page }) => {
  const ana = await signUpWithTeam('Ana Beispiel');
  const ben = await signUpInto(ana, 'member', 'Ben Muster');
  const bench = await workbench(ana);
  const deal = await createDeal(ben, bench, { title: 'His' });
  await ana.client.patch(`/api/crm/deals/${deal.id}`, {
    owner_id: (await ben.client.get('/api/crm/me')).json.data.id,
  });
  await open(page, ana, '/settings/members');
  await expect(member(page, 'Ben Muster')).toContainText('1 deal');
  await page.getByRole('button', { name: 'Remove Ben Muster' }).click();
  await page.getByRole('button', { name: 'Remove member' }).click();
  await expect(member(page, 'Ben Muster')).toHaveCount(0);
  await expect(member(page, 'Ana Beispiel')).toContainText('1 deal');
  expect((await ben.client.get('/api/crm/deals', { headers: { 'x-team-id': ana.team_id } })).status).toBe(
    403,
  );

  await page.goto('/settings/danger');
  await whenAwake(page);
  const name = `Team of ${ana.email}`;
  await page.getByRole('button', { name: `Delete ${name}…` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete team', exact: true }).click();
  await expect(page.getByText('This is not the name of the team.').first()).toBeVisible();
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: 'Delete team', exact: true }).click();
  await expect(page).toHaveURL('/welcome');
});

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 390],
] as const) {
  test(`axe finds nothing in the settings, ${scheme} at ${width} px`, async ({ page }) => {
    const ana = await signUpWithTeam('Ana Beispiel');
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    for (const part of ['profile', 'team', 'members', 'marketing-spend', 'audit', 'danger']) {
      await open(page, ana, `/settings/${part}`);
      await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expectAccessible(page);
    }
  });
}
