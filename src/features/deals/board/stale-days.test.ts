import { describe, expect, test } from 'vitest';
import { staleDays } from './stale-days';
import { cardOf } from './test-board';

const now = new Date('2026-11-21T12:00:00Z');
const stale = {
  ...cardOf('1', 'a'),
  stale_at: '2026-11-20T12:00:00Z',
  last_update_at: '2026-10-28T11:00:00Z',
};

describe('a deal is stale', () => {
  test('once its time is over, for whole days since its last change', () => {
    expect(staleDays(stale, now)).toBe(24);
  });

  test('from that very moment on', () => {
    expect(staleDays({ ...stale, stale_at: now.toISOString() }, now)).toBe(24);
    expect(staleDays({ ...stale, stale_at: '2026-11-21T12:00:00.001Z' }, now)).toBeNull();
  });

  test('never in a stage with endless patience, nor when it is won or lost', () => {
    expect(staleDays({ ...stale, stale_at: null }, now)).toBeNull();
    expect(staleDays({ ...stale, stage_kind: 'won' }, now)).toBeNull();
    expect(staleDays({ ...stale, stage_kind: 'lost' }, now)).toBeNull();
  });
});
