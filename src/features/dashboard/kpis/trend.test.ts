import { expect, test } from 'vitest';
import { pointsTrend, trendOf } from './trend';

test.each([
  [null, 5, null],
  [5, null, null],
  [5, 5, 'as before'],
  [3, 0, 'none before'],
  [112, 100, '12% more than before'],
  [88, 100, '12% less than before'],
  [1001, 1000, 'less than 1% more than before'],
  [100_000, 1, 'over 999% more than before'],
])('%s after %s is %s', (value, previous, words) => {
  expect(trendOf(value, previous)?.words ?? null).toBe(words);
});

test.each([
  [0.75, 1, '25 points less than before'],
  [0.5, 0.495, '0.5 points more than before'],
  [0.5, 0.5, 'as before'],
  [null, 0.5, null],
])('a rate of %s after %s is %s', (value, previous, words) => {
  expect(pointsTrend(value, previous)?.words ?? null).toBe(words);
});
