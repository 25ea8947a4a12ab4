import { expect, test } from 'vitest';
import { totalWords } from './total-words';

const nouns = ['company', 'companies'] as const;

test.each([
  [{ count: 1, more: false }, '1 company'],
  [{ count: 302, more: false }, '302 companies'],
  [{ count: 10_000, more: true }, '10,000+ companies'],
  [{ count: 0, more: false }, null],
  [undefined, null],
])('%j is %s', (total, words) => {
  expect(totalWords(total, nouns, 'en-US')).toBe(words);
});
