import { expect, type Page, test } from '@playwright/test';
import { signUpWithTeam, type TeamAccount } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { expectAccessible } from './support/accessible.ts';
import { whenAwake } from './support/awake.ts';
import { card, openBoard } from './support/board.ts';
import { expectFits } from './support/fits.ts';
import { adoptSession } from './support/people.ts';
import { expectStored } from './support/stored.ts';

/** A team with the deal Alpha in Qualification, with Mia of Acme, who has another deal there. */
async function smallTeam() {
  const ana = await signUpWithTeam('Ana Beispiel');
  const bench = await workbench(ana);
  const acme = (await ana.client.post('/api/crm/companies', { name: 'Acme' })).json.data;
  const fields = { company_id: acme.id, amount: 100_000 };
  await createDeal(ana, bench, { ...fields, title: 'Acme pilot', stage_id: bench.stages['Closed won'] });
  const alpha = await createDeal(ana, bench, { ...fields, title: 'Alpha' });
  return { ana, bench, alpha, mia: { id: bench.contact_id } };
}

const dealPage = ({ id }: { id: string }) => `/apps/crm/deal-details?id=${id}`;
const contactPage = ({ id }: { id: string }) => `/apps/crm/lead-details?id=${id}`;
const main = (page: Page) => page.getByRole('main');
const activity = (page: Page) => page.getByRole('region', { name: 'Activity' });
const stage = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Stages' }).getByRole('button', { name });
const done = (page: Page, task: string) => page.getByRole('checkbox', { name: `Done: ${task}` });

async function open(page: Page, account: TeamAccount, path: string, heading: string) {
  await adoptSession(page.context(), account);
  await page.goto(path);
  await expectOpen(page, heading);
}

/** The page stands and takes what is typed. */
async function expectOpen(page: Page, heading: string) {
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  await whenAwake(page);
}

test('a card opens its deal’s page, where a step moves it, the timeline tells of it, and losing asks why', async ({
  page,
}) => {
  const { ana, alpha } = await smallTeam();
  await openBoard(page, ana.client);
  await card(page, 'Alpha').click();
  await expect(page).toHaveURL(dealPage(alpha));
  await expectOpen(page, 'Alpha');
  await expect(stage(page, 'Qualification')).toHaveAttribute('aria-current', 'step');
  await expect(page.getByRole('region', { name: 'Contacts' })).toContainText('Mia Muster');
  await expect(page.getByRole('region', { name: 'Other deals of Acme' })).toContainText('Acme pilot');

  await stage(page, 'Proposal').click();
  await expect(stage(page, 'Proposal')).toHaveAttribute('aria-current', 'step');
  await expect(activity(page)).toContainText('The deal moved from Qualification to Proposal');
  await expect(page.getByRole('region', { name: 'Analytics' })).toContainText('Days in Proposal');

  const dialog = page.getByRole('dialog', { name: 'Why was “Alpha” lost?' });
  await stage(page, 'Closed lost').click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(stage(page, 'Proposal')).toHaveAttribute('aria-current', 'step');

  await page.getByRole('button', { name: 'Status: Open' }).click();
  await page.getByRole('menuitemradio', { name: 'Lost…' }).click();
  await dialog.getByRole('button', { name: 'Mark lost' }).click();
  await expect(dialog.getByText('Choose a reason.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'No budget' }).check();
  await dialog.getByRole('button', { name: 'Mark lost' }).click();
  await expect(page.getByRole('button', { name: 'Status: Lost' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Lost because' })).toHaveValue('No budget');
  await expect(activity(page)).toContainText('The deal moved from Proposal to Closed lost');
});

test('each type of activity is logged with the keyboard alone, and is on the deal and on its contact', async ({
  page,
}) => {
  const { ana, alpha, mia } = await smallTeam();
  await open(page, ana, dealPage(alpha), 'Alpha');
  await test.step('another type and a reload keep what was typed, Escape gives it up and goes back to the button', async () => {
    const subject = (form: string) => page.getByRole('form', { name: form }).locator('[name=subject]');
    const button = (type: string) =>
      page.getByRole('group', { name: 'Log' }).getByRole('button', { name: type });
    await page.keyboard.press('l');
    await expect(subject('Log call')).toBeFocused();
    await page.keyboard.type('Half a thought');
    await button('Email').click();
    await expect(subject('Log email')).toBeFocused();
    await expect(subject('Log email')).toHaveValue('Half a thought');
    await page.reload();
    await expectOpen(page, 'Alpha');
    await page.keyboard.press('e');
    await expect(subject('Log email')).toHaveValue('Half a thought');
    await page.keyboard.press('Escape');
    await expect(button('Email')).toBeFocused();
    await page.keyboard.press('l');
    await expect(subject('Log call')).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(button('Call')).toBeFocused();
  });
  const logged = [
    { key: 'l', form: 'Log call', subject: 'Asked for a demo' },
    { key: 'e', form: 'Log email', subject: 'Sent the offer' },
    { key: 'm', form: 'Log meeting', subject: 'Showed the board' },
    { key: 't', form: 'Log task', subject: 'Call again' },
  ];
  for (const { key, form, subject } of logged) {
    await test.step(form, async () => {
      await page.keyboard.press(key);
      const fields = page.getByRole('form', { name: form });
      await expect(fields.locator('[name=subject]')).toBeFocused();
      await expect(fields.locator('[name=subject]')).toHaveValue('');
      await page.keyboard.type(subject);
      await page.keyboard.press('Control+Enter');
      await expect(fields).toBeHidden();
      await expect(activity(page)).toContainText(subject);
    });
  }
  await test.step('a note goes into the deal’s thread', async () => {
    await page.keyboard.press('o');
    await expect(page.getByLabel('Add a note')).toBeFocused();
    await page.keyboard.type('Budget in May');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'Notes' }).getByRole('listitem')).toContainText(
      'Budget in May',
    );
    await expect(activity(page)).toContainText('Note on the deal');
  });
  await activity(page).getByRole('tab', { name: 'Emails' }).click();
  await expect(activity(page).getByRole('listitem')).toHaveCount(1);
  await expect(activity(page)).toContainText('Sent the offer');
  await activity(page).getByRole('tab', { name: 'All', exact: true }).click();
  await activity(page).getByRole('textbox', { name: 'Search the activity' }).fill('demo');
  await expect(activity(page).getByRole('listitem')).toHaveCount(1);
  await expect(activity(page)).toContainText('Asked for a demo');

  await page.goto(contactPage(mia));
  await expectOpen(page, 'Mia Muster');
  for (const { subject } of [...logged, { subject: 'Budget in May' }]) {
    const entry = activity(page).getByRole('listitem').filter({ hasText: subject });
    await expect(entry.getByRole('link', { name: 'Alpha' })).toHaveAttribute('href', dealPage(alpha));
  }
});

test('a task is done with one click and to do again with Undo, on its deal and among the tasks', async ({
  page,
}) => {
  const { ana, alpha } = await smallTeam();
  const { id: assignee_id } = (await ana.client.get('/api/crm/me')).json.data;
  const task = { type: 'task', deal_id: alpha.id, assignee_id };
  await ana.client.post('/api/crm/activities', { ...task, subject: 'Send offer', due_date: '2020-01-05' });
  await ana.client.post('/api/crm/activities', { ...task, subject: 'Call again' });
  // “To do again” can be undone, too, in a message of its own.
  const message = page.getByText('“Send offer” is done.');
  const undo = message.locator('..').getByRole('button', { name: 'Undo' });

  await open(page, ana, dealPage(alpha), 'Alpha');
  // The record's own list of what is to do has it, too, until it is done.
  await expect(page.getByRole('list', { name: 'To do' })).toContainText('Send offer');
  const inTimeline = activity(page).getByRole('checkbox', { name: 'Done: Send offer' });
  await test.step('the tick shows at once, and what cancels out while it is on its way is not sent', async () => {
    const held = Promise.withResolvers<void>();
    let sent = 0;
    await page.route('**/api/crm/activities/*', async (route) => {
      sent += 1;
      await held.promise;
      await route.continue();
    });
    for (const checked of [true, false, true]) {
      await inTimeline.click();
      await expect(inTimeline).toBeChecked({ checked });
    }
    held.resolve();
    await expect(message).toHaveCount(1);
    expect(sent).toBe(1);
    await page.unroute('**/api/crm/activities/*');
  });
  // It stays while it is pointed at.
  await message.hover();
  await expect(inTimeline).toBeChecked();
  await undo.click();
  await expect(inTimeline).not.toBeChecked();

  await page.getByRole('link', { name: /^Tasks.*1 due/ }).click();
  await expectOpen(page, 'Tasks');
  const overdue = page.getByRole('list', { name: 'Overdue' });
  await expect(overdue).toContainText('Send offer');
  await expect(page.getByRole('list', { name: 'Upcoming' })).toContainText('Call again');
  await done(page, 'Send offer').click();
  await message.hover();
  await expect(page.getByText('Nothing is overdue.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tasks', exact: true })).toBeVisible();
  await undo.click();
  await expect(overdue).toContainText('Send offer');

  await test.step('all of it can be changed there, and what it is linked to', async () => {
    await page.getByRole('button', { name: 'Actions of Call again' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit task' });
    await dialog.getByLabel('What is to be done').fill('Call Mia');
    await dialog.getByRole('button', { name: 'Unlink Alpha' }).click();
    await dialog.getByRole('button', { name: 'Link a deal' }).click();
    await page.keyboard.type('pilot');
    await page.getByRole('option', { name: 'Acme pilot' }).click();
    await expect(dialog.getByRole('button', { name: 'Unlink Acme pilot' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    const line = page.getByRole('listitem').filter({ hasText: 'Call Mia' });
    await expect(line.getByRole('link', { name: 'Acme pilot' })).toBeVisible();
    await expect(line.getByRole('link', { name: 'Mia Muster' })).toBeVisible();
  });

  await done(page, 'Send offer').click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Done' })).toContainText('Send offer');
});

test('a note of the thread is added, edited and deleted', async ({ page }) => {
  const { ana, alpha } = await smallTeam();
  await open(page, ana, dealPage(alpha), 'Alpha');
  const thread = page.getByRole('region', { name: 'Notes' });
  await thread.getByLabel('Add a note').fill('Likes tea,\nsee https://tea.example');
  await page.keyboard.press('Control+Enter');
  const note = thread.getByRole('listitem');
  await expect(note).toContainText('Ana Beispiel');
  await expect(note.getByRole('link', { name: 'https://tea.example' })).toBeVisible();
  await expect(thread.getByLabel('Add a note')).toHaveValue('');
  await expect(activity(page)).toContainText('Note on the deal');

  await note.getByRole('button', { name: 'Edit note' }).click();
  await note.getByRole('textbox', { name: 'Note' }).fill('Likes coffee');
  const notes = `/api/crm/deals/${alpha.id}/notes`;
  const [{ id }] = (await ana.client.get(notes)).json.data;
  await ana.client.patch(`${notes}/${id}`, { body: 'Likes water' });
  await expect(activity(page)).toContainText('Likes water');
  await note.getByRole('button', { name: 'Save' }).click();
  await expect(note.getByRole('group', { name: 'Conflict' })).toContainText('“Likes water”');
  await note.getByRole('button', { name: 'Save' }).click();
  await expect(note).toContainText('edited');
  await expect(note).toContainText('Likes coffee');

  await note.getByRole('button', { name: 'Delete note' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete note' }).click();
  await expect(note).toHaveCount(0);
  await expect(activity(page)).not.toContainText('Note on the deal');
});

test('two people at one task: what only one changed stays, and what both changed is shown before it is overwritten', async ({
  page,
}) => {
  const { ana, alpha } = await smallTeam();
  const task = { type: 'task', deal_id: alpha.id, subject: 'Send offer' };
  const { id } = (await ana.client.post('/api/crm/activities', task)).json.data;
  const change = (fields: object) => ana.client.patch(`/api/crm/activities/${id}`, fields);
  await open(page, ana, dealPage(alpha), 'Alpha');
  const form = page.getByRole('form', { name: 'Edit task' });
  const subject = form.locator('[name=subject]');
  const actions = activity(page).getByRole('button', { name: /^Actions of/ });
  const edit = async () => {
    await actions.click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await expect(subject).toBeFocused();
  };
  // The list has heard of what happened elsewhere; the form has it, too, and does not show it.
  const toDo = page.getByRole('list', { name: 'To do' });

  await edit();
  await subject.fill('Given up');
  await page.keyboard.press('Escape');
  await expect(actions).toBeFocused();
  await change({ subject: 'Send the offer' });
  await expect(toDo).toContainText('Send the offer');
  await edit();
  await expect(subject).toHaveValue('Send the offer');

  await subject.fill('Send my offer');
  await change({ subject: 'Send their offer', priority: 'high' });
  await expect(toDo).toContainText('Send their offer');
  await page.keyboard.press('Control+Enter');
  const conflict = form.getByRole('group', { name: 'Conflict' });
  await expect(conflict).toContainText('Subject is “Send their offer” now.');
  await expectStored(ana.client, `activities/${id}`, { subject: 'Send their offer' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expectStored(ana.client, `activities/${id}`, { subject: 'Send my offer', priority: 'high' });
});

test('two people at one field of a deal’s page: the second is shown the first’s value and chooses', async ({
  page,
  browser,
}) => {
  const { ana, alpha } = await smallTeam();
  const second = await browser.newPage();
  await open(second, ana, dealPage(alpha), 'Alpha');
  await open(page, ana, dealPage(alpha), 'Alpha');
  const title = (on: Page) => on.getByRole('textbox', { name: 'Title' });
  await title(second).fill('Alpha of the second');
  await title(page).fill('Alpha of the first');
  await title(page).press('Enter');
  await expect(page.getByRole('heading', { name: 'Alpha of the first', level: 1 })).toBeVisible();
  await expect(main(page).getByText('Saved')).toBeVisible();

  // The second hears of it, and does not write over it unasked.
  await expect(second.getByRole('heading', { name: 'Alpha of the first', level: 1 })).toBeVisible();
  await expect(title(second)).toHaveValue('Alpha of the second');
  await title(second).press('Enter');
  const conflict = second.getByRole('group', { name: 'Conflict' });
  await expect(conflict).toContainText('“Alpha of the first”');
  await conflict.getByRole('button', { name: 'Keep mine' }).click();
  await expect(conflict).toBeHidden();
  await expect(main(second).getByText('Saved')).toBeVisible();
  await expectStored(ana.client, `deals/${alpha.id}`, { title: 'Alpha of the second' });
  await second.close();
});

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
] as const) {
  test(`axe finds nothing on a deal’s page and among the tasks at ${width} px in ${colorScheme} mode`, async ({
    page,
  }) => {
    const { ana, alpha } = await smallTeam();
    const { id: assignee_id } = (await ana.client.get('/api/crm/me')).json.data;
    const task = { type: 'task', deal_id: alpha.id, assignee_id, priority: 'urgent' };
    await ana.client.post('/api/crm/activities', { ...task, subject: 'Send offer', due_date: '2020-01-05' });
    await ana.client.post(`/api/crm/deals/${alpha.id}/notes`, { body: 'Likes tea' });
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });

    await open(page, ana, dealPage(alpha), 'Alpha');
    if (width < 900) await page.getByRole('button', { name: 'Details' }).click();
    await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
    await page.keyboard.press('m');
    await expect(page.getByRole('form', { name: 'Log meeting' })).toBeVisible();
    await expectFits(page);
    await expectAccessible(page);

    await open(page, ana, '/apps/crm/tasks', 'Tasks');
    await expect(done(page, 'Send offer')).toBeVisible();
    await expectFits(page);
    await expectAccessible(page);
  });
}
