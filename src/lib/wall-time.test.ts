import { describe, expect, test } from 'vitest';
import { momentOf, wallTimeIn } from './wall-time';

describe('wallTimeIn', () => {
  test.each([
    ['Europe/Berlin', '2026-11-21T23:30:00Z', '2026-11-22T00:30'],
    ['America/New_York', '2026-07-01T04:00:00Z', '2026-07-01T00:00'],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', '2026-01-01T05:45'],
  ])('in %s, %s is %s', (zone, moment, wallTime) => {
    expect(wallTimeIn(zone, new Date(moment))).toBe(wallTime);
  });
});

describe('momentOf', () => {
  test.each([
    ['Europe/Berlin', '2026-11-22T00:30', '2026-11-21T23:30:00.000Z'],
    ['Europe/Berlin', '2026-07-01T12:00', '2026-07-01T10:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01T05:45', '2026-01-01T00:00:00.000Z'],
    // Clocks go from 2:00 to 3:00 on March 29, and from 3:00 back to 2:00 on October 25.
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
  ])('in %s, the clock shows %s at %s', (zone, wallTime, moment) => {
    expect(momentOf(wallTime, zone)?.toISOString()).toBe(moment);
  });

  test.each(['', 'soon', '2026-11-21', '2026-13-01T00:00'])('%j is no time', (text) => {
    expect(momentOf(text, 'UTC')).toBeNull();
  });

  test("both are each other's way back", () => {
    for (let hour = 0; hour < 24 * 365; hour += 31) {
      const moment = new Date(Date.UTC(2026, 0, 1, hour));
      const back = momentOf(wallTimeIn('America/New_York', moment), 'America/New_York');
      // The hour that comes twice is taken for the first of the two.
      expect([0, 3_600_000]).toContain(moment.getTime() - (back?.getTime() ?? 0));
    }
  });
});
