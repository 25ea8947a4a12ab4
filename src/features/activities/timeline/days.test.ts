import { expect, test } from 'vitest';
import { dayWords, groupByDay } from './days';

test('entries belong to the day that it was where the team is', () => {
  const entries = ['2026-11-21T23:30:00Z', '2026-11-21T22:30:00Z', '2026-11-20T23:00:00Z'].map((at) => ({
    at,
  }));
  expect(groupByDay(entries, 'Europe/Berlin')).toEqual([
    { day: '2026-11-22', entries: [entries[0]] },
    { day: '2026-11-21', entries: [entries[1], entries[2]] },
  ]);
  expect(groupByDay([], 'UTC')).toEqual([]);
});

test.each([
  ['2026-11-21', 'Today'],
  ['2026-11-20', 'Yesterday'],
  ['2026-11-22', 'Tomorrow'],
])('%s is %s', (day, words) => {
  expect(dayWords(day, '2026-11-21', 'en-US', 'UTC')).toBe(words);
});

test('another day is a date', () => {
  expect(dayWords('2020-01-05', '2026-11-21', 'en-US', 'UTC')).toBe('Jan 5, 2020');
});
