import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Board } from '../schema';
import {
  addCard,
  appendPage,
  findCard,
  findPlace,
  moveCard,
  neighbours,
  removeCard,
  replaceCard,
} from './board-state';
import { boardOf, cardOf, idsOf } from './test-board';

describe('moving a card', () => {
  const board = boardOf({ a: ['1', '2', '3'], b: ['4'] });

  test('within a column changes the order and no sum', () => {
    const moved = moveCard(board, '1', { stageId: 'a', index: 2 });
    expect(idsOf(moved)).toEqual({ a: ['2', '3', '1'], b: ['4'] });
    expect(moved.stages[0]).toMatchObject({ count: 4, total: 307, weighted_total: 153 });
  });

  test('to another column takes its amount along and names the new stage', () => {
    const moved = moveCard(board, '2', { stageId: 'b', index: 1 });
    expect(idsOf(moved)).toEqual({ a: ['1', '3'], b: ['4', '2'] });
    expect(moved.stages[0]).toMatchObject({ count: 3, total: 207, weighted_total: 103 });
    expect(moved.stages[1]).toMatchObject({ count: 3, total: 207, weighted_total: 103 });
    expect(findCard(moved, '2')).toMatchObject({ stage_id: 'b', stage_name: 'B' });
  });

  test('that is not loaded, or to a stage that is gone, changes nothing', () => {
    expect(moveCard(board, 'nobody', { stageId: 'b', index: 0 })).toBe(board);
    expect(moveCard(board, '1', { stageId: 'gone', index: 0 })).toBe(board);
  });

  test('any sequence of moves keeps every card once and all sums', () => {
    const move = fc.record({
      deal: fc.constantFrom('1', '2', '3', '4'),
      stageId: fc.constantFrom('a', 'b'),
      index: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const end = moves.reduce((now, { deal, ...to }) => moveCard(now, deal, to), board);
        expect(Object.values(idsOf(end)).flat().sort()).toEqual(['1', '2', '3', '4']);
        const sum = (of: Board, what: 'count' | 'total' | 'weighted_total') =>
          of.stages.reduce((all, stage) => all + stage[what], 0);
        for (const what of ['count', 'total', 'weighted_total'] as const) {
          expect(sum(end, what)).toBe(sum(board, what));
        }
      }),
    );
  });

  test('there and back restores the board', () => {
    const there = moveCard(board, '2', { stageId: 'b', index: 0 });
    const back = addCard(there, cardOf('2', 'a'), { stageId: 'a', index: 1 });
    expect(back).toEqual(board);
  });
});

test('neighbours are the cards above and below', () => {
  const board = boardOf({ a: ['1', '2', '3'] });
  expect(neighbours(board, '1')).toEqual({ after_id: null, before_id: '2' });
  expect(neighbours(board, '2')).toEqual({ after_id: '1', before_id: '3' });
  expect(neighbours(board, '3')).toEqual({ after_id: '2', before_id: null });
});

test('a new card goes on top and counts', () => {
  const board = addCard(boardOf({ a: ['1'] }), cardOf('2', 'a', 250));
  expect(idsOf(board)).toEqual({ a: ['2', '1'] });
  expect(board.stages[0]).toMatchObject({ count: 3, total: 357 });
});

test('a card without an amount counts, but adds nothing', () => {
  const board = addCard(boardOf({ a: [] }), cardOf('1', 'a', null));
  expect(board.stages[0]).toMatchObject({ count: 2, total: 7, weighted_total: 3 });
  expect(removeCard(board, '1').stages[0]).toMatchObject({ count: 1, total: 7 });
});

test('the server’s state of a card replaces the shown one, sums included', () => {
  const board = replaceCard(boardOf({ a: ['1', '2'] }), { ...cardOf('2', 'a', 500), version: 9 });
  expect(findPlace(board, '2')).toEqual({ stageId: 'a', index: 1 });
  expect(findCard(board, '2')?.version).toBe(9);
  expect(board.stages[0]?.total).toBe(607);
});

test('a card that has been dragged on meanwhile only takes over the version', () => {
  const board = boardOf({ a: ['1'], b: [] });
  const answered = replaceCard(board, { ...cardOf('1', 'b', 500), version: 9 });
  expect(findPlace(answered, '1')).toEqual({ stageId: 'a', index: 0 });
  expect(findCard(answered, '1')).toMatchObject({ version: 9, amount: 100 });
});

test('a further page continues its column without repeating cards', () => {
  const board = appendPage(boardOf({ a: ['1', '2'], b: ['3'] }), 'a', {
    deals: [cardOf('2', 'a'), cardOf('3', 'a'), cardOf('4', 'a')],
    next_cursor: 'more',
  });
  expect(idsOf(board)).toEqual({ a: ['1', '2', '4'], b: ['3'] });
  expect(board.stages[0]).toMatchObject({ count: 3, total: 207, next_cursor: 'more' });
});

test('a deal’s own probability weighs in an open stage, and no more in a won one', () => {
  const board = boardOf({ a: [], b: [] });
  const [open, won] = board.stages;
  if (won) Object.assign(won, { kind: 'won', probability: 100 });
  const risky = { ...cardOf('1', 'a', 200), probability: 10 };
  expect(addCard(board, risky).stages[0]?.weighted_total).toBe((open?.weighted_total ?? 0) + 20);
  expect(moveCard(addCard(board, risky), '1', { stageId: 'b', index: 0 }).stages[1]?.weighted_total).toBe(
    203,
  );
});
