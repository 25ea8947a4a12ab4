import { defineConfig } from '@playwright/test';

/** `npm test -- e2e` starts the application and finds a browser, then calls Playwright with these set. */
const { CAIRN_TEST_URL, CAIRN_TEST_CHROMIUM, CI } = process.env;

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  workers: 2,
  // A busy machine may hiccup; what passes only at the second try is named in the sum of `npm test`.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: CAIRN_TEST_URL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace of every test doubles the time that all take: `npm test -- e2e deals --trace=on` makes one.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CAIRN_TEST_CHROMIUM,
      // The sandbox needs rights that containers lack, and nothing but Cairn is opened;
      // the rest keeps Chromium from talking to its maker during a test.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
