import { expect, type Locator } from '@playwright/test';

/** Waits until something that the server sent answers to clicks: React marks what it has taken over. */
export async function expectHydrated(locator: Locator): Promise<void> {
  const isTaken = () =>
    locator.first().evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')));
  await expect.poll(isTaken).toBe(true);
}
