import { type BrowserContext, expect, type Page, test, type WebSocketRoute } from '@playwright/test';
import { signUpWithTeam, type TeamAccount } from '../tests/support/accounts.ts';
import { createDeal, workbench } from '../tests/support/deals.ts';
import { idOf, signUpInto } from '../tests/support/teams.ts';
import { whenAwake } from './support/awake.ts';
import { card, column, drag, hover, lift, titlesIn, visitBoard } from './support/board.ts';
import { adoptSession } from './support/people.ts';

/** Ana, who owns a team with two deals, Alpha above Beta in Qualification, and Ben, who is a member. */
async function team() {
  const ana = await signUpWithTeam('Ana Beispiel');
  const ben = await signUpInto(ana, 'member', 'Ben Muster');
  const bench = await workbench(ana);
  const beta = await createDeal(ana, bench, { title: 'Beta', amount: 50_000 });
  const alpha = await createDeal(ana, bench, { title: 'Alpha', amount: 100_000 });
  return { ana, ben, bench, alpha, beta };
}

/** The board of a context's own session, when it listens. */
async function openLive(context: BrowserContext, account: TeamAccount): Promise<Page> {
  await adoptSession(context, account);
  const page = await context.newPage();
  await visitBoard(page);
  await whenAwake(page);
  return page;
}

test('what one does, the others see at once: on the board, in the table, on the deal’s page and in the numbers, but not during a drag', async ({
  browser,
}) => {
  const { ana, ben, bench, alpha } = await team();
  const [hers, his] = await Promise.all([browser.newContext(), browser.newContext()]);
  const anas = await openLive(hers, ana);
  await anas.setViewportSize({ width: 1920, height: 900 });
  const bens = await openLive(his, ben);
  const boards: string[] = [];
  anas.on('request', (request) => {
    if (request.method() === 'GET' && request.url().includes('/api/crm/deals?')) boards.push(request.url());
  });

  await drag(anas, card(anas, 'Alpha'), column(anas, 'Proposal'));
  await expect(titlesIn(bens, 'Proposal')).toHaveText(['Alpha']);
  await expect(column(bens, 'Proposal')).toContainText('€1,000');
  await expect(column(bens, 'Qualification')).toContainText('€500');

  // The other way round, in the table.
  await bens.goto('/apps/crm/deals?view=table');
  await whenAwake(bens);
  await drag(anas, card(anas, 'Beta'), column(anas, 'Negotiation'));
  await expect(bens.getByRole('row', { name: /Beta/ })).toContainText('Negotiation');

  // Ana's own moves were fetched once each, after they were saved; the echo of them never.
  await expect.poll(() => boards).toHaveLength(2);

  await bens.goto(`/apps/crm/deal-details?id=${alpha.id}`);
  const step = bens.getByRole('region', { name: 'Stages' }).locator('[aria-current=step]');
  await expect(step).toHaveText(/Proposal/);
  await whenAwake(bens);
  await drag(anas, card(anas, 'Alpha'), column(anas, 'Negotiation'));
  await expect(step).toHaveText(/Negotiation/);
  await expect(bens.getByText(/moved from Proposal to Negotiation/)).toBeVisible();

  await bens.goto('/dashboard/crm');
  const number = (name: string) => bens.getByRole('region', { name, exact: true });
  await expect(number('Pipeline value')).toContainText(/€1.5k/i);
  await whenAwake(bens);
  await drag(anas, card(anas, 'Alpha'), column(anas, 'Closed won'));
  await expect(number('Won')).toContainText(/€1k/i);
  await expect(number('Pipeline value')).toContainText(/€500/i);
  await bens.goto('/apps/crm/deals?view=table');

  // What comes during a drag waits for its end, also when the drag moves nothing.
  await lift(anas, card(anas, 'Beta'));
  await hover(anas, column(anas, 'Proposal'));
  await createDeal(ben, bench, { title: 'Gamma' });
  await expect(bens.getByRole('row', { name: /Gamma/ })).toBeVisible();
  await expect(titlesIn(anas, 'Qualification')).toHaveCount(0);
  await anas.keyboard.press('Escape');
  await expect(titlesIn(anas, 'Qualification')).toHaveText(['Gamma']);
  await anas.mouse.up();
  await expect(titlesIn(anas, 'Negotiation')).toHaveText(['Beta']);

  // A pipeline is renamed and deleted while Ben looks at it.
  const second = (await ana.client.post('/api/crm/pipelines', { name: 'Resellers', template: 'lead_funnel' }))
    .json.data;
  await visitBoard(bens, `?pipeline=${second.id}`);
  await whenAwake(bens);
  await ana.client.patch(`/api/crm/pipelines/${second.id}`, { name: 'Partners' });
  await expect(bens.getByRole('button', { name: 'Partners' })).toBeVisible();
  expect((await ana.client.delete(`/api/crm/pipelines/${second.id}`)).status).toBe(200);
  await expect(bens.getByText('The pipeline “Partners” was deleted.')).toBeVisible();
  await expect(titlesIn(bens, 'Negotiation')).toHaveText(['Beta']);
  await expect(bens).toHaveURL('/apps/crm/deals');
  await Promise.all([hers.close(), his.close()]);
});

test('the indicator says when one is offline, and after a lost connection everything is fetched anew', async ({
  context,
}) => {
  const { ana, ben, bench, beta } = await team();
  let server: WebSocketRoute | null = null;
  let reachable = true;
  await context.routeWebSocket(/\/realtime\/v1\/websocket/, (socket) => {
    if (reachable) server = socket.connectToServer();
    else void socket.close();
  });
  const page = await openLive(context, ana);
  const live = page.getByRole('status', { name: 'Live updates' }).filter({ visible: true });
  await context.setOffline(true);
  await expect(live).toHaveText('Offline');
  await context.setOffline(false);
  await expect(live).toHaveText('Live');

  reachable = false;
  await (server as WebSocketRoute | null)?.close();
  await expect(live).toHaveText('Reconnecting…');
  const moved = await ben.client.patch(`/api/crm/deals/${beta.id}`, {
    stage_id: bench.stages.Proposal,
    version: beta.version,
  });
  expect(moved.status).toBe(200);
  reachable = true;
  // By then it tries every few seconds only.
  await whenAwake(page);
  await expect(titlesIn(page, 'Proposal')).toHaveText(['Beta']);
});

test('whoever is removed is told, and is not let on', async ({ context }) => {
  const { ana, ben } = await team();
  const page = await openLive(context, ben);
  const heir = await idOf(ana);
  const removed = await ana.client.delete(`/api/crm/team/members/${await idOf(ben)}?hand_over_to=${heir}`);
  expect(removed.status).toBe(200);
  const told = page.getByRole('alertdialog', { name: /You are no longer in Team of/ });
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL('/welcome');
});

test('on a contact and on a deal one sees who else is there, and which field they are changing', async ({
  browser,
}) => {
  const { ana, ben, bench, alpha } = await team();
  const [anas, bens] = await Promise.all(
    [ana, ben].map(async (account) => {
      const context = await browser.newContext();
      await adoptSession(context, account);
      const page = await context.newPage();
      await page.goto(`/apps/crm/lead-details?id=${bench.contact_id}`);
      await whenAwake(page);
      return page;
    }) as [Promise<Page>, Promise<Page>],
  );
  await expect(anas.getByRole('group', { name: 'Also looking: Ben Muster' })).toBeVisible();
  await expect(bens.getByRole('group', { name: 'Also looking: Ana Beispiel' })).toBeVisible();

  await bens.getByRole('textbox', { name: 'Mobile' }).fill('+49 151 5550100');
  await expect(anas.getByText('Ben Muster is editing')).toBeVisible();
  await bens.keyboard.press('Enter');
  await expect(anas.getByRole('textbox', { name: 'Mobile' })).toHaveValue('+49 151 5550100');
  await bens.getByRole('heading', { level: 1 }).click();
  await expect(anas.getByText('Ben Muster is editing')).toBeHidden();

  await bens.goto(`/apps/crm/deal-details?id=${alpha.id}`);
  await expect(anas.getByRole('group', { name: /Also looking/ })).toBeHidden();
  await anas.goto(`/apps/crm/deal-details?id=${alpha.id}`);
  await Promise.all([whenAwake(anas), whenAwake(bens)]);
  await expect(anas.getByRole('group', { name: 'Also looking: Ben Muster' })).toBeVisible();
  await bens.getByRole('textbox', { name: 'Amount' }).fill('1,200');
  await expect(anas.getByText('Ben Muster is editing')).toBeVisible();
  await Promise.all([anas.context().close(), bens.context().close()]);
});
