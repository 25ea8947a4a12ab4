import { expect, test } from 'vitest';
import { findStage } from './board-state';
import { patchBoard } from './patch-board';
import { boardOf, cardOf, idsOf } from './test-board';

// The cards have one order key, so that their ids sort them.
const board = () => boardOf({ todo: ['a', 'c'], done: ['b', 'd'] });

test('a deal that was moved goes where its key says, and takes its amount along', () => {
  const patched = patchBoard(board(), { ...cardOf('c', 'done'), version: 2 });
  expect(patched && idsOf(patched)).toEqual({ todo: ['a'], done: ['b', 'c', 'd'] });
  expect(patched && findStage(patched, 'todo')).toMatchObject({ count: 2, total: 107 });
  expect(patched && findStage(patched, 'done')).toMatchObject({ count: 4, total: 307 });
});

test('a changed amount changes the sums', () => {
  const patched = patchBoard(board(), { ...cardOf('a', 'todo', 500), version: 2 });
  expect(patched && findStage(patched, 'todo')).toMatchObject({ count: 3, total: 607 });
});

test('a deal that left the pipeline is gone', () => {
  const patched = patchBoard(board(), { ...cardOf('a', 'x'), pipeline_id: 'other', version: 2 });
  expect(patched && idsOf(patched)).toEqual({ todo: ['c'], done: ['b', 'd'] });
});

test('what is older than what is shown changes nothing', () => {
  const shown = board();
  expect(patchBoard(shown, cardOf('a', 'done'))).toBe(shown);
});

test('what cannot be told from the loaded cards is not guessed', () => {
  expect(patchBoard(board(), { ...cardOf('new', 'todo'), version: 2 })).toBeNull();
  const shown = board();
  const [, done] = shown.stages;
  if (done) done.next_cursor = 'more';
  expect(patchBoard(shown, { ...cardOf('a', 'done'), id: 'a', position: 'z', version: 2 })).toBeNull();
});
