import { describe, expect, it } from 'vitest';
import { dateFieldFormat, formatDate, formatDateTime, formatRelative, formatTime } from './date-formats';

const now = new Date('2026-11-21T23:30:00Z');

describe('formatDate', () => {
  it.each([
    ['2026-11-05', 'en-US', 'Nov 5'],
    ['2026-11-05', 'de-DE', '5 Nov'],
    ['2027-01-05', 'en-US', 'Jan 5, 2027'],
    ['2026-11-21T23:30:00Z', 'en-US', 'Nov 22'],
  ])('writes %s for %s as %s', (value, locale, text) => {
    expect(formatDate(value, locale, 'Asia/Tokyo', now)).toBe(text);
  });
});

it('writes a moment in full', () => {
  expect(formatDateTime('2026-11-21T15:04:00Z', 'de-DE', 'UTC')).toBe('21 Nov 2026, 15:04');
});

it('tells the time as the region does', () => {
  expect(formatTime('2026-11-21T15:04:00Z', 'de-DE', 'UTC')).toBe('15:04');
  expect(formatTime('2026-11-21T15:04:00Z', 'en-US', 'Asia/Tokyo')).toBe('12:04 AM');
});

describe('formatRelative', () => {
  it.each([
    ['2026-11-21T23:29:40Z', 'just now'],
    ['2026-11-21T23:25:00Z', '5 minutes ago'],
    ['2026-11-20T23:00:00Z', 'yesterday'],
    ['2026-11-18T20:00:00Z', '3 days ago'],
    ['2026-11-01T00:00:00Z', '2 weeks ago'],
    ['2026-12-21T23:30:00Z', 'next month'],
    ['2024-11-01T00:00:00Z', '2 years ago'],
    ['2026-11-28T23:29:58Z', 'in 7 days'],
  ])('says of %s: %s', (moment, text) => expect(formatRelative(moment, now)).toBe(text));
});

it('orders the parts of a date field as the region does', () => {
  expect(dateFieldFormat('en-US')).toBe('MM/DD/YYYY');
  expect(dateFieldFormat('de-DE')).toBe('DD.MM.YYYY');
  expect(dateFieldFormat('sv-SE')).toBe('YYYY-MM-DD');
});
