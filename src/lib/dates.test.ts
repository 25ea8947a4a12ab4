import { describe, expect, it } from 'vitest';
import { daysBetween, isOverdue, todayIn } from './dates';

const now = new Date('2026-11-21T23:30:00Z');

describe('todayIn', () => {
  it.each([
    ['UTC', '2026-11-21'],
    ['Asia/Tokyo', '2026-11-22'],
    ['America/New_York', '2026-11-21'],
  ])('in %s is %s', (timeZone, today) => expect(todayIn(timeZone, now)).toBe(today));
});

describe('isOverdue', () => {
  it('is late only when the day is over where the team is', () => {
    expect(isOverdue('2026-11-21', 'UTC', now)).toBe(false);
    expect(isOverdue('2026-11-21', 'Asia/Tokyo', now)).toBe(true);
    expect(isOverdue('2026-11-20', 'UTC', now)).toBe(true);
  });
});

it('counts days across months and the change of clocks', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
});
