import { expect, it } from 'vitest';
import { uuidV7 } from './uuid';

it('begins with the milliseconds, and is of version 7', () => {
  // The example of RFC 9562, A.6.
  expect(uuidV7(0x017f22e279b0)).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('is in the order of time, and never the same', () => {
  expect(uuidV7(1_700_000_000_000) < uuidV7(1_700_000_000_001)).toBe(true);
  expect(new Set(Array.from({ length: 1000 }, () => uuidV7(0))).size).toBe(1000);
});
