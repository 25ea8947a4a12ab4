import { expect, test } from 'vitest';
import { placeAt, reorder } from './order';

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join('');

test.each([
  ['a', 0, 'abcd', { before_id: 'b' }],
  ['a', 2, 'bcad', { after_id: 'c' }],
  ['d', 0, 'dabc', { before_id: 'a' }],
  ['b', 3, 'acdb', { after_id: 'd' }],
])('%s at %i makes %s', (id, index, order, place) => {
  expect(ids(reorder(items, id, index))).toBe(order);
  expect(placeAt(items, id, index)).toEqual(place);
});

test('what is gone changes nothing', () => {
  expect(reorder(items, 'x', 1)).toBe(items);
});
