import { expect, type Page } from '@playwright/test';

/** The page is no wider than the window: what does not fit scrolls within its own box. */
export const expectFits = (page: Page, where = page.url()): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), where)
    .toBe(0);
