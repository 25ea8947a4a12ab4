import { expect, it } from 'vitest';
import { readPercent } from './percent';

it.each([
  ['', null],
  [' ', null],
  ['0', 0],
  [' 40 % ', 40],
  ['100', 100],
  ['101', Number.NaN],
  ['4.5', Number.NaN],
  ['-1', Number.NaN],
  ['much', Number.NaN],
])('reads “%s” as %s', (text, percent) => {
  expect(readPercent(text)).toBe(percent);
});
