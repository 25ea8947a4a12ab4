import { expect, type Page, test } from '@playwright/test';
import { signUpWithTeam, type TeamAccount } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { hasSamplePeople, signInAsSample } from '../tests/support/sample-people.ts';
import { signUpInto } from '../tests/support/teams.ts';
import { expectAccessible } from './support/accessible.ts';
import { whenAwake } from './support/awake.ts';
import { card, column, drag, openBoard, pick, titlesIn, visitBoard } from './support/board.ts';
import { expectHydrated } from './support/hydrated.ts';
import { adoptSession } from './support/people.ts';
import { expectCards, expectStored } from './support/stored.ts';

/** A team with two deals in Qualification and one in Proposal. */
async function smallBoard(): Promise<TeamAccount> {
  const ana = await signUpWithTeam('Ana Beispiel');
  const bench = await workbench(ana);
  await createDeal(ana, bench, { title: 'Alpha', amount: 100_000 });
  await createDeal(ana, bench, { title: 'Beta' });
  await createDeal(ana, bench, { title: 'Gamma', stage_id: bench.stages.Proposal });
  return ana;
}

const stageNames = (page: Page) => page.getByRole('heading', { level: 2 });

async function chooseFor(page: Page, stage: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Change the stage ${stage}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

async function chooseInPicker(page: Page, pipeline: string, action: string): Promise<void> {
  await openPicker(page, pipeline);
  await page.getByRole('menuitem', { name: action }).click();
}

async function openPicker(page: Page, pipeline: string): Promise<void> {
  const picker = page.getByRole('button', { name: pipeline, exact: true });
  await expectHydrated(picker);
  await picker.click();
}

/** Waits until the stages are saved in this order: the board shows it before. */
const expectStages = ({ client }: TeamAccount, names: string[]): Promise<void> =>
  expectStored(client, 'deals', { stages: names.map((name) => ({ name })) });

test('a stage is renamed where it stands: Enter saves, Escape restores, a failure says why', async ({
  page,
}) => {
  const ana = await smallBoard();
  await openBoard(page, ana.client);
  const name = page.getByRole('textbox', { name: 'Name of the stage' });

  await page.getByRole('button', { name: 'Qualification', exact: true }).click();
  await expect(name).toBeFocused();
  await name.fill('First call');
  await name.press('Enter');
  await expect(column(page, 'First call').getByRole('heading', { level: 3 })).toHaveText(['Beta', 'Alpha']);
  await expect(page.getByRole('button', { name: 'First call', exact: true })).toBeFocused();

  await chooseFor(page, 'Proposal', 'Rename');
  await expect(name).toBeFocused();
  await name.fill('Something else');
  await name.press('Escape');
  await expect(column(page, 'Proposal')).toBeVisible();

  await page.route('**/api/crm/pipeline-stages/*', (route) => route.abort());
  await page.getByRole('button', { name: 'Proposal', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name of the stage' }).fill('Offer');
  await page.getByRole('textbox', { name: 'Name of the stage' }).press('Enter');
  await expect(page.getByText('Cairn cannot be reached.')).toBeVisible();
  await expect(column(page, 'Proposal')).toBeVisible();

  await expectStages(ana, ['First call', 'Proposal', 'Negotiation', 'Closed won', 'Closed lost']);
  await page.reload();
  await expect(stageNames(page).first()).toHaveText('First call');
  await expect(column(page, 'Proposal')).toBeVisible();
});

test('colour, probability and days are changed in a dialog, and the weighted total follows', async ({
  page,
}) => {
  const ana = await smallBoard();
  await openBoard(page, ana.client);
  await expect(column(page, 'Qualification')).toContainText('€200 weighted');
  await chooseFor(page, 'Qualification', 'Colour, probability…');
  const dialog = page.getByRole('dialog', { name: 'Edit Qualification' });
  await dialog.getByRole('radio', { name: 'Violet' }).check();
  await dialog.getByLabel('Probability').fill('150');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Probability goes from 0 to 100.').first()).toBeVisible();
  await dialog.getByLabel('Probability').fill('50');
  await dialog.getByLabel('Goes stale after').fill('14');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(column(page, 'Qualification')).toContainText('€500 weighted');

  await visitBoard(page);
  await chooseFor(page, 'Qualification', 'Colour, probability…');
  await expect(dialog.getByRole('radio', { name: 'Violet' })).toBeChecked();
  await expect(dialog.getByLabel('Goes stale after')).toHaveValue('14');
});

test('stages move left and right; a new one is the last column, and takes deals', async ({ page }) => {
  const ana = await smallBoard();
  await openBoard(page, ana.client);
  await chooseFor(page, 'Qualification', 'Move right');
  await expect(stageNames(page)).toHaveText([
    'Proposal',
    'Qualification',
    'Negotiation',
    'Closed won',
    'Closed lost',
  ]);
  await chooseFor(page, 'Negotiation', 'Move left');
  await expect(stageNames(page).nth(1)).toHaveText('Negotiation');
  await page.getByRole('button', { name: 'Change the stage Proposal' }).click();
  await expect(page.getByRole('menuitem', { name: 'Move right' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Move left' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expectStages(ana, ['Proposal', 'Negotiation', 'Qualification', 'Closed won', 'Closed lost']);

  await page.getByRole('button', { name: 'Add stage' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add stage' });
  await dialog.getByRole('button', { name: 'Add stage' }).click();
  await expect(dialog.getByText('Give the stage a name.').first()).toBeVisible();
  await dialog.getByLabel('Name').fill('Declined');
  await dialog.getByRole('radio', { name: 'Lost' }).check();
  await dialog.getByRole('button', { name: 'Add stage' }).click();
  await expect(dialog).toBeHidden();
  await expect(stageNames(page).last()).toHaveText('Declined');
  await page.getByRole('button', { name: 'New deal in Declined' }).click();
  await expect(page.getByRole('dialog', { name: 'New deal' })).toBeVisible();
});

test('a deleted stage hands its deals to the one that is chosen, below those there', async ({ page }) => {
  const ana = await smallBoard();
  await openBoard(page, ana.client);
  await chooseFor(page, 'Qualification', 'Delete…');
  const dialog = page.getByRole('dialog', { name: 'Delete Qualification?' });
  await expect(dialog).toContainText('Its 2 deals go to another stage');
  await dialog.getByLabel('Move the deals to').click();
  await page.getByRole('option', { name: 'Proposal' }).click();
  await dialog.getByRole('button', { name: 'Delete stage' }).click();
  await expect(dialog).toBeHidden();
  await expect(column(page, 'Qualification')).toBeHidden();
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Gamma', 'Beta', 'Alpha']);
  const [proposal] = (await ana.client.get('/api/crm/deals')).json.data.stages;
  await expectCards(ana.client, proposal.id, ['Gamma', 'Beta', 'Alpha']);

  await chooseFor(page, 'Negotiation', 'Delete…');
  const empty = page.getByRole('dialog', { name: 'Delete Negotiation?' });
  await expect(empty).toContainText('It holds no deals.');
  await empty.getByRole('button', { name: 'Delete stage' }).click();
  await expect(column(page, 'Negotiation')).toBeHidden();

  await chooseFor(page, 'Proposal', 'Delete…');
  const last = page.getByRole('dialog', { name: 'Delete Proposal?' });
  await last.getByRole('button', { name: 'Delete stage' }).click();
  await expect(last.getByText('A pipeline needs an open stage.')).toBeVisible();
});

test('a new pipeline opens at once; it is renamed, moved, and deleted while it is empty', async ({
  page,
}) => {
  const ana = await smallBoard();
  await openBoard(page, ana.client);
  await chooseInPicker(page, 'Sales', 'New pipeline…');
  const dialog = page.getByRole('dialog', { name: 'New pipeline' });
  await dialog.getByLabel('Name').fill('Partners');
  await dialog.getByRole('radio', { name: 'Start small' }).check();
  await dialog.getByRole('button', { name: 'Create pipeline' }).click();
  await expect(page).toHaveURL(/pipeline=/);
  await expect(stageNames(page)).toHaveText(['New', 'Won', 'Lost']);

  await chooseInPicker(page, 'Partners', 'Rename…');
  await page.getByRole('dialog', { name: 'Rename pipeline' }).getByLabel('Name').fill('Resellers');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await chooseInPicker(page, 'Resellers', 'Move up');
  await openPicker(page, 'Resellers');
  await expect(page.getByRole('menuitemradio')).toHaveText(['Resellers', 'Sales']);
  await page.getByRole('menuitemradio', { name: 'Sales' }).click();
  await expect(card(page, 'Alpha')).toBeVisible();

  await chooseInPicker(page, 'Sales', 'Delete…');
  await expect(page.getByText('“Sales” still holds 3 deals. Move or delete them first.')).toBeVisible();

  await openPicker(page, 'Sales');
  await page.getByRole('menuitemradio', { name: 'Resellers' }).click();
  await expect(stageNames(page)).toHaveText(['New', 'Won', 'Lost']);
  await chooseInPicker(page, 'Resellers', 'Delete…');
  await page.getByRole('button', { name: 'Delete pipeline' }).click();
  await expect(card(page, 'Alpha')).toBeVisible();
  await chooseInPicker(page, 'Sales', 'Delete…');
  await expect(page.getByText('“Sales” is the team’s only pipeline.')).toBeVisible();
});

const line = (page: Page, list: string, name: string) =>
  page.getByRole('list', { name: list }).getByRole('listitem').filter({ hasText: name });

test('in the settings stages are dragged by mouse and keyboard and changed, and the board follows', async ({
  page,
}) => {
  const ana = await smallBoard();
  await page.clock.setFixedTime(Date.now() + 3 * 24 * 3600 * 1000);
  await openBoard(page, ana.client);
  await chooseInPicker(page, 'Sales', 'Edit stages…');
  await expect(page.getByRole('heading', { name: 'Stages of Sales' })).toBeVisible();
  const handle = (name: string) => page.getByRole('button', { name: `Move ${name}` });
  const handles = page.getByRole('list', { name: 'Stages of Sales' }).getByRole('button', { name: /^Move / });
  const saved = () => page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());

  const dragged = saved();
  await drag(page, handle('Negotiation'), handle('Qualification'));
  await expect(page.getByText('Negotiation moved to 1 of 5.')).toBeAttached();
  await dragged;
  await handle('Proposal').press('Space');
  await expect(page.getByText('Picked up Proposal. It is 3 of 5.')).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Proposal is at 2 of 5.')).toBeAttached();
  const dropped = saved();
  await page.keyboard.press('Space');
  await dropped;
  await chooseFor(page, 'Closed won', 'Move down');
  const order = ['Negotiation', 'Proposal', 'Qualification', 'Closed lost', 'Closed won'];
  await expect(handles).toHaveCount(5);
  for (const [index, name] of order.entries()) {
    await expect(handles.nth(index)).toHaveAccessibleName(`Move ${name}`);
  }

  const dialog = page.getByRole('dialog');
  await chooseFor(page, 'Qualification', 'Edit…');
  await dialog.getByLabel('Probability').fill('60');
  await dialog.getByLabel('Goes stale after').fill('2');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(line(page, 'Stages of Sales', 'Qualification')).toContainText('60% probable');
  await chooseFor(page, 'Proposal', 'Edit…');
  await pick(dialog, 'Kind', 'Lost');
  await expect(dialog.getByLabel('Probability')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('A stage that holds deals cannot change its kind.').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await chooseFor(page, 'Negotiation', 'Delete…');
  await dialog.getByRole('button', { name: 'Delete stage' }).click();
  await expect(line(page, 'Stages of Sales', 'Negotiation')).toHaveCount(0);

  await visitBoard(page);
  await expect(stageNames(page)).toHaveText(order.slice(1));
  await expect(column(page, 'Qualification')).toContainText('€600 weighted');
  await expect(card(page, 'Alpha').getByRole('img', { name: 'No change for 3 days' })).toBeVisible();
  await expect(card(page, 'Gamma').getByRole('img', { name: /^No change for/ })).toHaveCount(0);
});

test('in the settings pipelines are added, ordered and picked; a member only reads them, and the team’s', async ({
  page,
  browser,
}) => {
  const ana = await smallBoard();
  const ben = await signUpInto(ana, 'member', 'Ben Muster');
  await adoptSession(page.context(), ana);
  await page.goto('/settings/pipelines');
  await whenAwake(page);
  await page.getByRole('button', { name: 'New pipeline' }).click();
  const dialog = page.getByRole('dialog', { name: 'New pipeline' });
  await dialog.getByLabel('Name').fill('Partners');
  await dialog.getByRole('radio', { name: 'Start small' }).check();
  await dialog.getByRole('button', { name: 'Create pipeline' }).click();
  await expect(page.getByRole('heading', { name: 'Stages of Partners' })).toBeVisible();
  await drag(
    page,
    page.getByRole('button', { name: 'Move Partners' }),
    page.getByRole('button', { name: 'Move Sales' }),
  );
  await expect(page.getByText('Partners moved to 1 of 2.')).toBeAttached();
  // Right after a drop a click still belongs to it.
  const remove = page.getByRole('menuitem', { name: 'Delete…' });
  await expect(async () => {
    await page.getByRole('button', { name: 'Change the pipeline Sales' }).click({ timeout: 1_000 });
    await expect(remove).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await remove.click();
  await expect(page.getByText('“Sales” still holds 3 deals. Move or delete them first.')).toBeVisible();

  const bens = await browser.newPage();
  await adoptSession(bens.context(), ben);
  await bens.goto('/settings/pipelines');
  await whenAwake(bens);
  await expect(bens.getByText('Admins and owners change them.')).toBeVisible();
  await expect(bens.getByRole('list', { name: 'Pipelines' }).getByRole('button').first()).toHaveText(
    /^Partners/,
  );
  await bens.getByRole('button', { name: /^Sales/ }).click();
  await expect(line(bens, 'Stages of Sales', 'Qualification')).toContainText('20% probable');
  await expect(bens.getByRole('button', { name: /^(Move|Change|New|Add) / })).toHaveCount(0);
  await bens.getByRole('link', { name: 'Team', exact: true }).click();
  await expect(bens.getByText('Admins and owners change these.')).toBeVisible();
  await expect(bens.getByLabel('Time zone')).toBeDisabled();
  await expect(bens.getByRole('button', { name: 'Save settings' })).toHaveCount(0);
  await bens.close();
});

// A Supabase that somebody else started has owners only.
if (hasSamplePeople) {
  test('a member sees the stages, and nothing to change them', async ({ page }) => {
    await openBoard(page, await signInAsSample('lou'));
    await expect(stageNames(page).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^New deal in/ }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Change the stage / })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Add stage' })).toHaveCount(0);
  });
}

for (const width of [1440, 390]) {
  test(`axe finds nothing in the dialogs at ${width} px`, async ({ page }) => {
    const ana = await smallBoard();
    await page.setViewportSize({ width, height: 844 });
    await openBoard(page, ana.client);
    const dialogs: [name: string, open: () => Promise<void>][] = [
      ['Edit Qualification', () => chooseFor(page, 'Qualification', 'Colour, probability…')],
      ['Delete Qualification?', () => chooseFor(page, 'Qualification', 'Delete…')],
      ['New pipeline', () => chooseInPicker(page, 'Sales', 'New pipeline…')],
      ['Add stage', () => page.getByRole('button', { name: 'Add stage' }).click()],
    ];
    for (const [name, open] of dialogs) {
      await open();
      const dialog = page.getByRole('dialog', { name });
      await expect(dialog).toBeVisible();
      await expect(dialog).toHaveCSS('opacity', '1');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(dialog).toBeHidden();
    }
    await page.getByRole('button', { name: 'Qualification', exact: true }).click();
    await expectAccessible(page);
  });
}
