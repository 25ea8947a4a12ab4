import { expect, test } from '@playwright/test';
import { signUp, signUpWithTeam, uniqueEmail } from '../tests/support/accounts.ts';
import { linkInMailTo } from '../tests/support/mailbox.ts';
import { expectAccessible } from './support/accessible.ts';
import { whenAwake } from './support/awake.ts';
import { expectFits } from './support/fits.ts';
import { expectHydrated } from './support/hydrated.ts';
import { adoptSession, completeWelcome, newPerson, signInAs, signUpAs } from './support/people.ts';

test('somebody new signs up, sets up a team, signs out and comes back', async ({ page }) => {
  const person = await signUpAs(page, newPerson('Grace Hopper'));
  await expect(page.getByLabel('Team name')).toHaveValue("Grace's team");
  await expect(page.getByLabel('Currency')).toHaveValue(/^GBP/);
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/London');
  await completeWelcome(page, { teamName: 'Compilers', pipeline: 'Classic sales' });
  await expect(page.getByText('Negotiation').first()).toBeVisible();
  await whenAwake(page);

  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/auth/sign-in');

  await signInAs(page, person);
  await expect(page).toHaveURL('/apps/crm/deals');
});

test('a wrong password and an unknown address get the same words, and the form keeps what was typed', async ({
  page,
}) => {
  const { email } = await signUp();
  for (const address of [email, uniqueEmail()]) {
    await page.goto('/auth/sign-in');
    await signInAs(page, { email: address, password: 'not the password' });
    await expect(page.getByText('The email address or the password is wrong.')).toBeVisible();
    await expect(page.getByLabel('Email')).toHaveValue(address);
    await expect(page.getByRole('textbox', { name: 'Password' })).toHaveValue('not the password');
  }
});

test('a forgotten password is replaced through the mailbox', async ({ page }) => {
  const { email } = await signUpWithTeam();
  await page.goto('/auth/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await expectHydrated(page.getByLabel('Email'));
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText(`If there is an account for ${email}`)).toBeVisible();

  const link = await linkInMailTo(email);
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeVisible();
  await expectAccessible(page);
  await expectHydrated(page.getByRole('textbox', { name: 'New password' }));
  await page.getByRole('textbox', { name: 'New password' }).fill('a brand new password');
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page).toHaveURL('/apps/crm/deals');

  await page.context().clearCookies();
  await page.goto('/auth/sign-in');
  await signInAs(page, { email, password: 'a brand new password' });
  await expect(page).toHaveURL('/apps/crm/deals');

  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByText('This link has expired or was used already.')).toBeVisible();
});

test('a page that needs a session comes back after sign-in, with its filters', async ({ page }) => {
  const { email, password } = await signUpWithTeam();
  await page.goto('/apps/crm/deals?view=table');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signInAs(page, { email, password });
  await expect(page).toHaveURL('/apps/crm/deals?view=table');
});

test('sign-in does not lead to another site', async ({ page, baseURL }) => {
  const { email, password } = await signUpWithTeam();
  await page.goto(`/auth/sign-in?next=${encodeURIComponent('//evil.example/apps')}`);
  await signInAs(page, { email, password });
  await expect(page).toHaveURL(new URL('/apps/crm/deals', baseURL).href);
});

test('who is signed in does not see the forms to sign in and up', async ({ page, context }) => {
  await adoptSession(context, await signUpWithTeam());
  for (const path of ['/auth/sign-in', '/auth/sign-up']) {
    await page.goto(path);
    await expect(page).toHaveURL('/apps/crm/deals');
  }
});

test('the first bad field has the focus, and its error is in words', async ({ page }) => {
  await page.goto('/auth/sign-up');
  await expectHydrated(page.getByLabel('Full name'));
  await page.getByLabel('Full name').fill('Ada Lovelace');
  await page.getByLabel('Work email').fill('ada');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Work email')).toBeFocused();
  await expect(page.getByLabel('Work email')).toHaveAccessibleDescription(/not an email address/);
  await expect(page.getByRole('textbox', { name: 'Password' })).toHaveAccessibleDescription(
    'A password has at least 8 characters.',
  );
  await expectAccessible(page);
});

test('the keyboard alone is enough, and the password can be shown', async ({ page }) => {
  const { email, password } = await signUpWithTeam();
  await page.goto('/auth/sign-in');
  await expectHydrated(page.getByLabel('Email'));
  await page.getByLabel('Email').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  const field = page.getByRole('textbox', { name: 'Password' });
  await expect(field).toHaveAttribute('type', 'password');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(field).toHaveAttribute('type', 'text');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/apps/crm/deals');
});

test('a lost connection keeps what was typed, and submitting again works', async ({ page, context }) => {
  const { email, password } = await signUpWithTeam();
  await page.goto('/auth/sign-in');
  await context.setOffline(true);
  await signInAs(page, { email, password });
  await expect(page.getByText('Cairn cannot be reached.')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue(email);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/apps/crm/deals');
});

test('what is typed while the page is still loading is kept', async ({ page }) => {
  const scripts = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto('/auth/sign-in', { waitUntil: 'commit' });
  await page.getByLabel('Email').fill('early@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('typed early');
  scripts.resolve();
  const request = page.waitForRequest('**/api/auth/sign-in');
  await expect(async () => {
    await page.getByRole('button', { name: 'Show the password' }).click();
    await expect(page.getByRole('button', { name: 'Show the password', pressed: true })).toBeVisible();
  }).toPass();
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect((await request).postDataJSON()).toEqual({ email: 'early@example.com', password: 'typed early' });
});

test('a password sent before the page is ready does not end up in the address', async ({ page }) => {
  await page.route('**/_next/static/**/*.js*', (route) => route.abort());
  await page.goto('/auth/sign-in?next=/apps/crm/tasks');
  await page.getByLabel('Email').fill('early@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('typed early');
  const sent = page.waitForRequest((request) => request.isNavigationRequest());
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect((await sent).url()).not.toContain('early');
});

test('a second team needs a name, or is not made', async ({ page, context }) => {
  await adoptSession(context, await signUpWithTeam());
  await page.goto('/welcome');
  await expect(page.getByRole('heading', { name: 'New team' })).toBeVisible();
  await expectHydrated(page.getByLabel('Team name'));
  await page.getByRole('button', { name: 'Create the team' }).click();
  await expect(page.getByLabel('Team name')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page).toHaveURL('/apps/crm/deals');
});

test('whose session has ended signs in beside the page, which keeps what was typed', async ({
  page,
  context,
}) => {
  const ana = await signUpWithTeam();
  await adoptSession(context, ana);
  await page.goto('/apps/crm/add-contact');
  await whenAwake(page);
  await context.clearCookies();
  // A name is looked for among those that are there, which is what finds the session ended.
  await page.getByLabel('First name').fill('Nora');
  const told = page.getByRole('alertdialog', { name: 'You have been signed out' });
  const link = told.getByRole('link', { name: 'Sign in' });
  const [beside] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await signInAs(beside, ana);
  await expect(beside).toHaveURL('/apps/crm/deals');
  await beside.close();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(told).toBeHidden();
  await expect(page.getByLabel('First name')).toHaveValue('Nora');
  await whenAwake(page);
});

const signedOut = ['sign-in', 'sign-in?error=link', 'sign-up', 'forgot-password', 'reset-password'];

for (const [size, viewport] of [
  ['a phone', { width: 390, height: 844 }],
  ['a desk', { width: 1440, height: 900 }],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`on ${size}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test('the pages to sign in and /welcome are accessible and fit', async ({ page, context }) => {
        const expectFine = async (path: string) => {
          await page.goto(path);
          await expectAccessible(page);
          await expectFits(page);
        };
        for (const path of signedOut) await expectFine(`/auth/${path}`);
        await adoptSession(context, await signUp());
        await expectFine('/welcome');
      });
    });
  }
}
