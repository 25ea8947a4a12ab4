import { expect, test } from 'vitest';
import { dayTick, monthEnd, monthName, monthTick } from './axis';

test('months and days on an axis are short', () => {
  expect(['2026-11-01', '2027-01-01'].map(monthTick)).toEqual(['Nov', 'Jan 27']);
  expect(monthName('2026-11-01')).toBe('November 2026');
  expect(dayTick('2026-11-21')).toBe('Nov 21');
});

test.each([
  ['2026-02-01', '2026-02-28'],
  ['2028-02-01', '2028-02-29'],
  ['2026-12-01', '2026-12-31'],
])('%s ends on %s', (month, end) => {
  expect(monthEnd(month)).toBe(end);
});
