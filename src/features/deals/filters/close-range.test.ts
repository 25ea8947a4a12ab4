import { describe, expect, it } from 'vitest';
import { parseRange, rangeOf, writeRange } from './close-range';

describe('rangeOf', () => {
  it.each([
    ['overdue', '2026-03-01', { close_to: '2026-02-28', status: 'open' }],
    ['week', '2026-11-21', { close_from: '2026-11-16', close_to: '2026-11-22' }],
    ['week', '2026-11-16', { close_from: '2026-11-16', close_to: '2026-11-22' }],
    ['week', '2026-11-22', { close_from: '2026-11-16', close_to: '2026-11-22' }],
    ['month', '2028-02-10', { close_from: '2028-02-01', close_to: '2028-02-29' }],
    ['month', '2026-12-31', { close_from: '2026-12-01', close_to: '2026-12-31' }],
    ['next30', '2026-12-10', { close_from: '2026-12-10', close_to: '2027-01-09' }],
  ] as const)('%s on %s', (period, today, range) => {
    expect(rangeOf(period, today)).toEqual(range);
  });
});

describe('parseRange', () => {
  it.each(['2026-11-01..2026-11-30', '2026-11-01..', '..2026-11-30'])(
    'reads %s, and writes it the same',
    (text) => {
      expect(writeRange(parseRange(text) ?? {})).toBe(text);
    },
  );

  it.each(['', '..', 'soon', '2026-02-30..', '2026-11-01', '2026-11-01..x'])('refuses “%s”', (text) => {
    expect(parseRange(text)).toBeNull();
  });
});
