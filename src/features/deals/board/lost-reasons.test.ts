import { expect, test } from 'vitest';
import { lostReason } from './lost-reasons';

test.each([
  ['No budget', '', 'No budget'],
  ['No budget', '  ', 'No budget'],
  ['No budget', ' not before May ', 'No budget: not before May'],
  ['Other', '', 'Other'],
  ['Other', 'Merged with Acme', 'Merged with Acme'],
])('%s with “%s” is kept as “%s”', (reason, words, kept) => {
  expect(lostReason(reason, words)).toBe(kept);
});
