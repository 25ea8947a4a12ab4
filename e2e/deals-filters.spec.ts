import { expect, type Page, test } from '@playwright/test';
import { signIn, signUpWithTeam } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { supabaseAs } from '../tests/support/supabase.ts';
import { expectAccessible } from './support/accessible.ts';
import { column, openBoard, titlesIn } from './support/board.ts';

/** The day `days` from now where the test's team is. */
const day = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(Date.now() + days * 86_400_000);

/** Deals that differ in all that can be filtered by; Apple and Apricot in Qualification, Plum in Proposal. */
async function orchard() {
  const ana = await signUpWithTeam('Ana Beispiel');
  const bench = await workbench(ana);
  const [member] = (await ana.client.get('/api/crm/team/members')).json.data;
  const vera = (await ana.client.post('/api/crm/contacts', { first_name: 'Vera', last_name: 'Vip' })).json
    .data;
  const supabase = await supabaseAs(ana);
  await supabase
    .from('contacts')
    .update({ tags: ['vip'] })
    .eq('id', vera.id);
  await createDeal(ana, bench, { title: 'Apple', amount: 100_000, priority: 'urgent', contact_id: vera.id });
  await createDeal(ana, bench, { title: 'Apricot', amount: 20_000, owner_id: member.user_id });
  const proposal = { stage_id: bench.stages.Proposal, amount: 5_000, expected_close_date: day(-3) };
  await createDeal(ana, bench, { title: 'Plum', ...proposal });
  return { ana, bench };
}

const search = (page: Page) => page.getByRole('textbox', { name: 'Search deals' });
const chips = (page: Page) => page.getByRole('group', { name: 'Active filters' });
const titles = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 });

async function choose(page: Page, filter: string, choice: string) {
  await page.getByRole('button', { name: filter, exact: true }).click();
  await page.getByRole('menuitemradio', { name: choice }).click();
}

test('search leaves what fits, with counts and sums of that; Clear all brings the rest back', async ({
  page,
}) => {
  const { ana } = await orchard();
  await openBoard(page, ana.client);
  await expect(titles(page)).toHaveText(['Apricot', 'Apple', 'Plum']);
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('apri');
  await expect(titles(page)).toHaveText(['Apricot']);
  await expect(page).toHaveURL(/\?q=apri$/);
  await expect(column(page, 'Qualification')).toContainText('€200');
  await expect(page.getByText('1 Qualification', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(titles(page)).toHaveCount(3);
  await expect(page).toHaveURL('/apps/crm/deals');
  await expect(search(page)).toHaveValue('');
});

test('each filter fits its deals, and a chip takes it away', async ({ page }) => {
  const { ana } = await orchard();
  await openBoard(page, ana.client);
  const filters: [filter: string, choice: string, chip: string, title: string][] = [
    ['Owner', 'Mine', 'Owner: me', 'Apricot'],
    ['Priority', 'Urgent', 'Priority: urgent', 'Apple'],
    ['Close date', 'Overdue', 'Overdue', 'Plum'],
    ['Stage', 'Proposal', 'Stage: Proposal', 'Plum'],
  ];
  for (const [filter, choice, chip, title] of filters) {
    await choose(page, filter, choice);
    await expect(titles(page)).toHaveText([title]);
    await page.getByRole('button', { name: `Remove filter ${chip}` }).click();
    await expect(titles(page)).toHaveCount(3);
    await expect(chips(page)).toBeHidden();
  }
  await choose(page, 'Owner', 'Nobody');
  await expect(titles(page)).toHaveText(['Apple', 'Plum']);
  await page.getByRole('button', { name: 'Tag', exact: true }).click();
  await page.getByRole('combobox', { name: 'Contact’s tag' }).fill('vip');
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveText(['Apple']);
  await expect(chips(page)).toContainText('Tag: vip');
});

test('days of one’s choice, from and to', async ({ page }) => {
  const { ana } = await orchard();
  await openBoard(page, ana.client);
  await choose(page, 'Close date', 'From–to…');
  const dialog = page.getByRole('dialog', { name: 'Expected close' });
  await dialog.getByRole('button', { name: 'Show deals' }).click();
  await expect(dialog.getByText('Give a first or a last day.')).toBeVisible();
  await dialog.getByRole('group', { name: 'From' }).getByRole('spinbutton').first().click();
  await page.keyboard.type('01012020');
  await dialog.getByRole('button', { name: 'Show deals' }).click();
  await expect(titles(page)).toHaveText(['Plum']);
  await expect(chips(page)).toContainText('Closes from 1 Jan 2020 on');
});

test('back and forward walk through the filters, and a link shows the same board to somebody else', async ({
  page,
  browser,
}) => {
  const { ana, bench } = await orchard();
  await openBoard(page, ana.client);
  await choose(page, 'Owner', 'Nobody');
  await expect(titles(page)).toHaveText(['Apple', 'Plum']);
  await search(page).fill('plum');
  await expect(titles(page)).toHaveText(['Plum']);
  await page.goBack();
  await expect(titles(page)).toHaveText(['Apple', 'Plum']);
  await expect(search(page)).toHaveValue('');
  await page.goBack();
  await expect(titles(page)).toHaveCount(3);
  await page.goForward();
  await expect(titles(page)).toHaveText(['Apple', 'Plum']);
  await page.goForward();
  await expect(titles(page)).toHaveText(['Plum']);
  await expect(search(page)).toHaveValue('plum');

  const second = await browser.newPage();
  await openBoard(second, await signIn(ana));
  // What the server sends shows it already, without any script.
  const sent = async (url: string) => (await second.request.get(url)).text();
  const html = await sent(page.url());
  expect(html).toContain('Plum');
  expect(html).not.toContain('Apricot');
  // The table has the stage of the address, too.
  const rows = await sent(`/apps/crm/deals?view=table&stage=${bench.stages.Qualification}&q=%00ap%00`);
  expect(rows).toContain('Apricot');
  expect(rows).not.toContain('Plum');
  await second.goto(page.url());
  await expect(titlesIn(second, 'Proposal')).toHaveText(['Plum']);
  await expect(chips(second)).toContainText('Owner: nobody');
  await second.close();
});

test('where nothing fits a sentence says so and offers the way out', async ({ page }) => {
  const { ana } = await orchard();
  await openBoard(page, ana.client);
  await search(page).fill('pineapple');
  await expect(page.getByText('No deals fit these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(titles(page)).toHaveCount(3);
});

for (const width of [1440, 390]) {
  test(`axe finds nothing with filters, their chips and menus at ${width} px`, async ({ page }) => {
    const { ana } = await orchard();
    await page.setViewportSize({ width, height: 844 });
    await openBoard(page, ana.client);
    await choose(page, 'Priority', 'Urgent');
    await expect(titles(page)).toHaveText(['Apple']);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Owner', exact: true }).click();
    await expect(page.getByRole('menuitemradio', { name: 'Mine' })).toBeVisible();
    await expectAccessible(page, '[role=menu]');
  });
}
