import { expect, test } from 'vitest';
import { timestamp } from './timestamp';

test.each([
  ['2026-11-21 20:19:13.481+00', '2026-11-21T20:19:13.481+00:00'],
  ['2026-11-21 20:19:13.481516-05', '2026-11-21T20:19:13.481516-05:00'],
  ['2026-11-21T20:19:13.481+00:00', '2026-11-21T20:19:13.481+00:00'],
  ['2026-11-21T20:19:13Z', '2026-11-21T20:19:13Z'],
])('%s becomes %s', (text, iso) => {
  expect(timestamp().parse(text)).toBe(iso);
  expect(new Date(iso).getTime()).not.toBeNaN();
});
