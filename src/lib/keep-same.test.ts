import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepSame } from './keep-same';

const board = () => ({
  pipeline_id: 'p',
  stages: [
    {
      id: 'a',
      count: 2,
      deals: [
        { id: '1', tags: ['x'] },
        { id: '2', tags: [] },
      ],
    },
    { id: 'b', count: 0, deals: [] as { id: string; tags: string[] }[] },
  ],
});

test('what is equal stays the same object', () => {
  const before = board();
  expect(keepSame(before, board())).toBe(before);
});

test('only what has changed is another object, wherever in a list it is', () => {
  const before = board();
  const after = board();
  const [a, b] = after.stages;
  b?.deals.push(...(a?.deals.splice(0, 1) ?? []));
  a?.deals[0]?.tags.push('y');
  const kept = keepSame(before, after);
  expect(kept).toEqual(after);
  expect(kept.stages[0]?.deals[0]).not.toBe(before.stages[0]?.deals[1]);
  const again = keepSame(kept, { ...after, stages: after.stages.toReversed() });
  expect(again.stages[1]).toBe(kept.stages[0]);
});

test('whatever was before, the result is equal to what is now', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(keepSame(before, after)).toEqual(after);
    }),
  );
  expect(keepSame({ a: undefined }, { b: undefined })).toEqual({ b: undefined });
});
