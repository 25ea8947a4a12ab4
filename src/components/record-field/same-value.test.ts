import { expect, it } from 'vitest';
import { sameValue } from './same-value';

it.each([
  ['a', 'a', true],
  ['a', null, false],
  [null, null, true],
  [[], [], true],
  [['a', 'b'], ['a', 'b'], true],
  [['a', 'b'], ['b', 'a'], false],
  [['a'], 'a', false],
])('%j and %j: %s', (a, b, same) => {
  expect(sameValue(a, b)).toBe(same);
});
