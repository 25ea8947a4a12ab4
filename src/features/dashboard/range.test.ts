import { expect, test } from 'vitest';
import {
  begun,
  presetRange,
  type RangePreset,
  rangeBefore,
  readPreset,
  readRange,
  writeRange,
} from './range';

test.each<[RangePreset, string, string, string]>([
  ['this_month', '2026-11-21', '2026-11-01', '2026-11-21'],
  ['this_month', '2028-02-01', '2028-02-01', '2028-02-01'],
  ['last_month', '2026-01-15', '2025-12-01', '2025-12-31'],
  ['last_month', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['this_quarter', '2026-11-21', '2026-10-01', '2026-11-21'],
  ['this_quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
  ['this_year', '2026-11-21', '2026-01-01', '2026-11-21'],
  ['last_7', '2026-03-03', '2026-02-25', '2026-03-03'],
  ['last_30', '2026-11-21', '2026-10-23', '2026-11-21'],
  ['last_90', '2026-11-21', '2026-08-24', '2026-11-21'],
])('%s on %s is from %s to %s', (preset, today, from, to) => {
  expect(presetRange(preset, today)).toEqual({ from, to });
});

test('the period before is as long, and ends the day before', () => {
  expect(rangeBefore({ from: '2026-11-01', to: '2026-11-30' })).toEqual({
    from: '2026-10-02',
    to: '2026-10-31',
  });
  expect(rangeBefore({ from: '2026-03-01', to: '2026-03-01' })).toEqual({
    from: '2026-02-28',
    to: '2026-02-28',
  });
});

test('the pieces of a line end with today', () => {
  const pieces = ['2026-11-20', '2026-11-21', '2026-11-22'].map((from) => ({ from }));
  expect(begun(pieces, '2026-11-21')).toEqual(pieces.slice(0, 2));
});

test('an address names a preset or two days', () => {
  expect(readRange('last_7', '2026-03-03')).toEqual({ from: '2026-02-25', to: '2026-03-03' });
  expect(readRange('2026-01-01..2026-01-31', '2026-03-03')).toEqual({ from: '2026-01-01', to: '2026-01-31' });
  expect(writeRange({ from: '2026-01-01', to: '2026-01-31' })).toBe('2026-01-01..2026-01-31');
  expect(readPreset('last_7')).toBe('last_7');
  expect(readPreset('2026-01-01..2026-01-31')).toBeNull();
});

test.each([
  null,
  '',
  'toString',
  'soon',
  '2026-02-30..2026-03-01',
  '2026-03-02..2026-03-01',
  '2026-01-01..',
  '2026-01-01..2026-01-02..2026-01-03',
  '2016-01-01..2026-01-01',
])('%s is no range', (text) => {
  expect(readRange(text, '2026-11-21')).toBeNull();
});
