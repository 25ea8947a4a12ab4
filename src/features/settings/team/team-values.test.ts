import { expect, test } from 'vitest';
import { changedFields, clashingFields } from '@/components/form/field-changes';
import type { TeamSettings } from '@/features/team/schema';
import { fieldNames, fieldWords, toValues } from './team-values';

const team: TeamSettings = {
  id: '01980000-0000-7000-8000-000000000001',
  name: 'Nordlicht',
  currency: 'EUR',
  currency_fixed: false,
  time_zone: 'Europe/Berlin',
  visibility: 'everyone',
  gross_margin: null,
  version: 1,
};

test('only what was changed is sent', () => {
  expect(changedFields(fieldNames, team, toValues(team))).toEqual({});
  expect(changedFields(fieldNames, team, { ...toValues(team), gross_margin: 50 })).toEqual({
    gross_margin: 50,
  });
});

test('two changes clash in what both gave different values', () => {
  const theirs: TeamSettings = { ...team, version: 2, name: 'Theirs', gross_margin: 50, visibility: 'own' };
  expect(
    clashingFields(fieldNames, team, { name: 'Mine', gross_margin: 50, time_zone: 'UTC' }, theirs),
  ).toEqual(['name']);
});

test('settings read as words', () => {
  const names = ['name', 'gross_margin', 'visibility'] as const;
  expect(names.map((name) => fieldWords(team, name))).toEqual([
    'Nordlicht',
    'nothing',
    'Everyone sees everything',
  ]);
  expect(fieldWords({ ...team, gross_margin: 62.5 }, 'gross_margin')).toBe('62.5 %');
});
