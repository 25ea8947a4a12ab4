import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the form and waits until it takes what is typed. */
export async function openForm(page: Page, query = ''): Promise<void> {
  await page.goto(`/apps/crm/add-contact${query}`);
  await expectReady(page);
}

/** The calendar comes with what makes the form move. */
export const expectReady = (page: Page): Promise<void> =>
  expect(page.getByRole('group', { name: 'Birthday' })).toBeVisible();

/** A text field of the step in sight. */
export const field = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label });

export const companyName = (page: Page): Locator => page.getByRole('combobox', { name: 'Company name' });

/** The step in sight. */
export const stepHeading = (page: Page, number: 1 | 2 | 3): Locator =>
  page.getByRole('heading', { level: 2, name: `Step ${number} of 3` });

/** A step in the bar on top. */
export const stepButton = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name });

export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Next:/ }).click();
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save contact' }).click();
}

/** The page of a contact that was just saved. */
export async function expectContactPage(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/apps\/crm\/lead-details\?id=/);
  return new URL(page.url()).searchParams.get('id') ?? '';
}
