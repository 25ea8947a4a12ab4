import { expect, test } from 'vitest';
import { fieldWords, valueWords } from './audit-words';

test('values read as words, ids as names', () => {
  const names = { 'id-1': 'Ana' };
  expect(
    [null, undefined, '', 'id-1', 'Text', 0, false, ['a']].map((value) => valueWords(value, names)),
  ).toEqual(['nothing', 'nothing', 'nothing', 'Ana', 'Text', '0', 'false', '["a"]']);
});

test('columns read as words', () => {
  expect(['owner_id', 'expected_close_date', 'title'].map(fieldWords)).toEqual([
    'owner',
    'expected close date',
    'title',
  ]);
});
