import { type Browser, chromium, type Page } from '@playwright/test';
import config from '../../playwright.config.ts';
import type { TeamAccount } from '../../tests/support/accounts.ts';

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ ...config.use?.launchOptions, executablePath: process.env.CAIRN_TEST_CHROMIUM });

/** A browser of its own on the board, when it listens. */
export async function openBoard(browser: Browser, { client }: TeamAccount): Promise<Page> {
  const context = await browser.newContext({ baseURL: client.base, viewport: config.use?.viewport });
  await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: client.base })));
  const page = await context.newPage();
  await page.goto('/apps/crm/deals');
  await page
    .getByRole('status', { name: 'Live updates' })
    .filter({ visible: true, hasText: 'Live' })
    .waitFor();
  return page;
}
