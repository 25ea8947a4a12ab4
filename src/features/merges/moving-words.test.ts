import { expect, test } from 'vitest';
import { movingWords } from './moving-words';

test.each([
  [{}, null],
  [{ deals: 0, visits: 3 }, null],
  [{ deals: 1 }, '1 deal'],
  [{ activities: 1200, deals: 2 }, '2 deals and 1,200 activities'],
  [{ activities: 1, contacts: 3, deals: 2 }, '2 deals, 3 contacts and 1 activity'],
])('%j: %s', (counts, words) => expect(movingWords(counts)).toBe(words));
