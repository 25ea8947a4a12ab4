import { expect, test } from 'vitest';
import { sparklinePath } from './sparkline-path';

test.each([
  [[0, 5, 10], 'M0 10L50 5L100 0'],
  [[3, 3], 'M0 10L100 10'],
  [[1, null, 2], 'M0 10M100 0'],
  [[7], 'M0 10'],
  [[], ''],
])('a line through %j', (values, path) => {
  expect(sparklinePath(values, 100, 10)).toBe(path);
});
