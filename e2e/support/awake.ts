import { expect, type Page } from '@playwright/test';

/** What the server sent is to be looked at only; the page is awake once it listens to others. */
export const whenAwake = (page: Page): Promise<void> =>
  expect(page.getByRole('status', { name: 'Live updates' }).filter({ visible: true })).toHaveText(
    'Live',
    // It waits until the browser has nothing else to do.
    { timeout: 30_000 },
  );
