import { expect, test } from 'vitest';
import { dueChoices } from './due-choices';

test.each([
  // A Saturday, a Sunday, a Monday.
  ['2026-11-21T12:00:00Z', ['2026-11-21', '2026-11-22', '2026-11-23', '2026-12-05', null]],
  ['2026-11-22T12:00:00Z', ['2026-11-22', '2026-11-23', '2026-11-23', '2026-12-06', null]],
  ['2026-11-22T23:30:00Z', ['2026-11-23', '2026-11-24', '2026-11-30', '2026-12-07', null]],
])('on %s tasks are put off to %s', (now, days) => {
  expect(dueChoices('Europe/Berlin', new Date(now)).map(({ day }) => day)).toEqual(days);
});
