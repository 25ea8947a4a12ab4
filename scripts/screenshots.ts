// `npm run screenshots`: every page as PNG into screenshots/, in light and dark,
// at desktop and phone size, as the sample user sees it and with nothing in it.

import { type Browser, chromium } from '@playwright/test';
import config from '../playwright.config.ts';
import { signIn, signUp, signUpWithTeam } from '../tests/support/accounts.ts';
import { testEnv } from '../tests/support/env.ts';
import type { Client } from '../tests/support/http.ts';

const base = testEnv('CAIRN_TEST_URL');
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const schemes = ['light', 'dark'] as const;

const sampleUser = await signIn({
  email: testEnv('CAIRN_TEST_SAMPLE_EMAIL'),
  password: testEnv('CAIRN_TEST_SAMPLE_PASSWORD'),
});
const newcomer = (await signUp()).client;
const owner = (await signUpWithTeam()).client;

/** What is photographed: a name, the page and who looks at it; nobody is signed in where it is null. */
type View = [name: string, page: string, viewer: Client | null];

const views: View[] = [
  ['sign-in', '/auth/sign-in', null],
  ['sign-up', '/auth/sign-up', null],
  ['forgot-password', '/auth/forgot-password', null],
  ['welcome', '/welcome', newcomer],
  ['dashboard-full', '/dashboard/crm', sampleUser],
  ['dashboard-empty', '/dashboard/crm', owner],
  ['deals-full', '/apps/crm/deals', sampleUser],
  ['deals-empty', '/apps/crm/deals', owner],
  ['deals-table', '/apps/crm/deals?view=table', sampleUser],
  ['deal', `/apps/crm/deal-details?id=${await firstId(sampleUser, 'deals?view=list')}`, sampleUser],
  ['tasks-full', '/apps/crm/tasks', sampleUser],
  ['tasks-empty', '/apps/crm/tasks', owner],
  ['contacts-full', '/apps/crm/contacts', sampleUser],
  ['contacts-empty', '/apps/crm/contacts', owner],
  ['add-contact', '/apps/crm/add-contact', sampleUser],
  ['companies-full', '/apps/crm/companies', sampleUser],
  ['companies-empty', '/apps/crm/companies', owner],
  ['contact', `/apps/crm/lead-details?id=${await firstId(sampleUser, 'contacts?sort=name')}`, sampleUser],
  ...['profile', 'team', 'members', 'pipelines', 'marketing-spend', 'audit', 'danger'].map(
    (part): View => [`settings-${part}`, `/settings/${part}`, sampleUser],
  ),
  ['company', `/apps/crm/company-details?id=${await firstId(sampleUser, 'companies?sort=name')}`, sampleUser],
];

async function firstId(viewer: Client, list: string): Promise<string> {
  return (await viewer.get(`/api/crm/${list}&limit=1`)).json.data[0].id;
}

async function photograph(
  browser: Browser,
  [name, path, viewer]: View,
  size: keyof typeof sizes,
  colorScheme: (typeof schemes)[number],
): Promise<void> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: sizes[size],
    colorScheme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const cookies = [...(viewer?.cookies ?? [])];
  await context.addCookies(cookies.map(([key, value]) => ({ name: key, value, url: base })));
  const page = await context.newPage();
  await page.goto(path);
  const reached = new URL(page.url()).pathname;
  if (reached !== new URL(path, base).pathname) throw new Error(`${path} led to ${reached}.`);
  // Fonts and what loads after the first paint.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => !document.querySelector('.MuiSkeleton-root'));
  await page.screenshot({ path: `screenshots/${name}-${size}-${colorScheme}.png` });
  await context.close();
}

const browser = await chromium.launch(config.use?.launchOptions);
let taken = 0;
for (const view of views) {
  for (const size of Object.keys(sizes) as (keyof typeof sizes)[]) {
    for (const scheme of schemes) {
      await photograph(browser, view, size, scheme);
      taken += 1;
    }
  }
}
await browser.close();
console.info(`${taken} pictures in screenshots/`);
