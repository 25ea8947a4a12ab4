import { type BrowserContext, expect, type Page } from '@playwright/test';
import { type Account, uniqueEmail } from '../../tests/support/accounts.ts';
import { expectHydrated } from './hydrated.ts';

export interface Person {
  full_name: string;
  email: string;
  password: string;
}

export const newPerson = (full_name = 'Ada Lovelace'): Person => ({
  full_name,
  email: uniqueEmail(),
  password: 'correct horse battery',
});

/** Creates an account by the form; ends on /welcome. */
export async function signUpAs(page: Page, person = newPerson()): Promise<Person> {
  await page.goto('/auth/sign-up');
  await fillSignUp(page, person);
  await expect(page.getByRole('heading', { name: 'Welcome to Cairn' })).toBeVisible();
  return person;
}

/** Fills in the form of the sign-up page, which is open, and sends it. */
export async function fillSignUp(page: Page, person: Person): Promise<void> {
  await expectHydrated(page.getByLabel('Full name'));
  await page.getByLabel('Full name').fill(person.full_name);
  await page.getByLabel('Work email').fill(person.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
}

interface Welcome {
  teamName?: string;
  pipeline?: 'Lead funnel' | 'Classic sales';
  sampleData?: boolean;
}

/** Fills in /welcome; ends on the deals page. */
export async function completeWelcome(page: Page, welcome: Welcome = {}): Promise<void> {
  const { teamName, pipeline = 'Lead funnel', sampleData = false } = welcome;
  await expectHydrated(page.getByLabel('Team name'));
  if (teamName) await page.getByLabel('Team name').fill(teamName);
  await page.getByRole('radio', { name: pipeline }).check();
  await page.getByRole('radio', { name: sampleData ? 'Start with sample data' : 'Start empty' }).check();
  await page.getByRole('button', { name: 'Create the team' }).click();
  await expect(page).toHaveURL('/apps/crm/deals');
}

/** Fills in the form of the sign-in page, which is open, and sends it. */
export async function signInAs(page: Page, { email, password }: Omit<Person, 'full_name'>): Promise<void> {
  await expectHydrated(page.getByLabel('Email'));
  await page.getByLabel('Email').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Gives a browser the session of an account that was made through the API: for tests of everything else. */
export async function adoptSession(context: BrowserContext, { client }: Account): Promise<void> {
  const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: client.base }));
  await context.addCookies(cookies);
}
