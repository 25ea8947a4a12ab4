import { expect, test } from 'vitest';
import { activityWords, againstMedian, daysWords } from './analytics-words';

test.each([
  [0, '0 days'],
  [1, '1 day'],
  [1.24, '1.2 days'],
  [12.6, '13 days'],
  [1234, '1,234 days'],
])('%d days are %s', (days, words) => {
  expect(daysWords(days)).toBe(words);
});

test.each([
  [5, null, 0, 'No median yet'],
  [5, 5.3, 2, 'As long as the median of 2 stays'],
  [8, 5, 1, '3 days over the median of 1 stay'],
  [2, 14, 1200, '12 days under the median of 1,200 stays'],
])('%d days against %s of %d', (days, median, count, words) => {
  expect(againstMedian(days, median, count, 'stay')).toBe(words);
});

test('activities are counted by type', () => {
  const none = { call: 0, email: 0, meeting: 0, note: 0, task: 0 };
  expect(activityWords({ activity_counts: none, note_count: 0 })).toBe('Nothing logged yet');
  expect(activityWords({ activity_counts: { ...none, call: 3, note: 1 }, note_count: 1 })).toBe(
    '3 calls, 2 notes',
  );
});
