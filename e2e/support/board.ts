import { expect, type Locator, type Page } from '@playwright/test';
import { takesKeys } from '../../src/components/is-shortcut.ts';
import type { Client } from '../../tests/support/http.ts';
import { expectHydrated } from './hydrated.ts';

/** Opens the board in a page as the person whom the client is signed in as. */
export async function openBoard(page: Page, client: Client): Promise<void> {
  const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: client.base }));
  await page.context().addCookies(cookies);
  await visitBoard(page);
}

/** Opens the board, or opens it anew, and waits until its cards can be dragged and its filters answer. */
export async function visitBoard(page: Page, query = ''): Promise<void> {
  await page.goto(`/apps/crm/deals${query}`);
  await expect(page.getByRole('heading', { name: 'Deals', level: 1 })).toBeVisible();
  // What the server sent is to be looked at only; this comes with what makes it move.
  await expect(spoken(page)).toBeAttached();
  await expectHydrated(page.getByPlaceholder('Search deals'));
}

/** Keeps live updates from a page, which then learns what others do from its own requests only. */
export const withoutLive = (page: Page): Promise<unknown> =>
  page.route('**/api/crm/realtime', (route) => route.abort());

/** A column of the board, by its stage's name. */
export const column = (page: Page, stage: string): Locator =>
  page.getByRole('region', { name: stage, exact: true });

/** A card, by its deal's title. */
export const card = (within: Page | Locator, title: string): Locator =>
  within.getByRole('group', { name: title, exact: true });

/** The titles of a column's cards, from top to bottom. */
export const titlesIn = (page: Page, stage: string): Locator =>
  column(page, stage).getByRole('heading', { level: 3 });

/** Drags a card by mouse, onto another card or a column, and drops it. */
export async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await lift(page, from);
  await hover(page, to);
  await page.mouse.up();
}

/** Presses the mouse on a card and moves far enough for the drag to begin. */
export async function lift(page: Page, from: Locator): Promise<void> {
  // A card that is still flying to its place can be lifted from there only.
  await expect(page.locator(`.${takesKeys}`)).toHaveCount(0);
  // Waits until it stands still, and no dialog that is just closing lies over it.
  await from.hover();
  const { x, y } = await centre(from);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y + 4, { steps: 3 });
  await drawn(page);
}

/** Brings the lifted card over something, in steps as a hand does. */
export async function hover(page: Page, to: Locator): Promise<void> {
  const { x, y } = await resting(page, to);
  await page.mouse.move(x, y, { steps: 12 });
  await page.mouse.move(x + 2, y + 2, { steps: 2 });
  await drawn(page);
}

/** Waits until the page has drawn where the pointer is, as a hand does before it lets go. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** Presses a finger on a card until it is lifted, and gives the finger. */
export async function touchLift(page: Page, from: Locator) {
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', point: Point) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [point] });
  let at = await centre(from);
  await touch('touchStart', at);
  await expect(spoken(page)).toHaveText(/^Picked up/);
  return {
    async moveTo(to: Point): Promise<void> {
      const start = at;
      at = to;
      for (let step = 1; step <= 10; step++) {
        const part = step / 10;
        await touch('touchMove', {
          x: start.x + (to.x - start.x) * part,
          y: start.y + (to.y - start.y) * part,
        });
      }
      await drawn(page);
    },
    async drop(): Promise<void> {
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
  };
}

interface Point {
  x: number;
  y: number;
}

/** What a screen reader says during a drag. */
export const spoken = (page: Page): Locator => page.locator('[id^=DndLiveRegion]');

/** Chooses from a card's menu. */
export async function choose(page: Page, title: string, action: string): Promise<void> {
  await card(page, title).hover();
  await page.getByRole('button', { name: `Actions for ${title}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Chooses from a select field. */
export async function pick(within: Locator, field: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: field }).click();
  await within.page().getByRole('option', { name: option, exact: true }).click();
}

/** Where something is once it stands still: cards make room for the lifted one, and its board scrolls. */
async function resting(page: Page, locator: Locator): Promise<Point> {
  let before = await centre(locator);
  for (;;) {
    await drawn(page);
    const now = await centre(locator);
    if (now.x === before.x && now.y === before.y) return now;
    before = now;
  }
}

async function centre(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('There is nothing to point at.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
