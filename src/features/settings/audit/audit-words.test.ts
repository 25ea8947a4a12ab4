import { expect, test } from 'vitest';
import { fieldWords, valueWords } from './audit-words';

const place = { names: { 'id-1': 'Ana' }, currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'en-US' };

test.each([
  ['title', null, 'nothing'],
  ['title', undefined, 'nothing'],
  ['title', '', 'nothing'],
  ['title', '2020-01-02', '2020-01-02'],
  ['owner_id', 'id-1', 'Ana'],
  ['amount', 123456, '€1,234.56'],
  ['allotted', 0, '€0.00'],
  ['used', 50, '€0.50'],
  ['probability', 0, '0 %'],
  ['gross_margin', 62.5, '62.5 %'],
  ['stale_after_days', 14, '14'],
  ['tags', ['vip', 'fair'], 'vip, fair'],
  ['tags', [], 'nothing'],
  ['metadata', { direction: 'out', outcome: 'left_message' }, 'direction: outgoing, outcome: left message'],
  ['metadata', { start: '2020-01-02T10:00:00Z', to: [] }, 'start: Jan 2, 2020, 11:00 AM, to: nothing'],
  ['metadata', {}, 'nothing'],
  ['expected_close_date', '2020-01-02', 'Jan 2, 2020'],
  ['birthday', '2020-01-02', 'Jan 2, 2020'],
  ['given_on', '2020-01-02', 'Jan 2, 2020'],
  ['month', '2020-01-01', 'Jan 1, 2020'],
  ['completed_at', '2020-01-02T23:30:00.123456+00:00', 'Jan 3, 2020, 12:30 AM'],
  ['role', 'decision_maker', 'decision maker'],
  ['visibility', 'own', 'Members see only their own'],
  ['kept', true, 'yes'],
])('%s %j is “%s”', (field, value, words) => expect(valueWords(field, value, place)).toBe(words));

test('columns read as words', () => {
  expect(['owner_id', 'expected_close_date', 'title', 'visibility'].map(fieldWords)).toEqual([
    'owner',
    'expected close date',
    'title',
    'who sees what',
  ]);
});
