import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * No rule of WCAG 2.2 A and AA, nor of axe's best practices, is broken on the page as it
 * stands, or in the part of it that a selector names.
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  // What is still fading in has less contrast than it will have; a skeleton never ends.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      return playState !== 'running' || effect?.getTiming().iterations === Number.POSITIVE_INFINITY;
    }),
  );
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.html),
  }));
  expect(found).toEqual([]);
}
