import { expect, test, vi } from 'vitest';
import { ApiError } from '@/lib/api/api-error';
import type { Board, DealCard } from '../schema';
import { findCard, findPlace } from './board-state';
import { createMover, type MoveRequest } from './mover';
import { boardOf, cardOf, idsOf } from './test-board';

function problem(status: number, current?: DealCard) {
  return new ApiError({ title: '', status, detail: 'It failed.', code: 'x', request_id: '', current });
}

/** A board on which each save waits until the test answers it. */
function stage(columns: Record<string, string[]>) {
  let board: Board = boardOf(columns);
  const requests: { move: MoveRequest; resolve(deal: DealCard): void; reject(error: Error): void }[] = [];
  const tell = vi.fn();
  const settled = vi.fn();
  const mover = createMover({
    read: () => board,
    show: (next) => {
      board = next;
    },
    save: (_id, move) => new Promise((resolve, reject) => requests.push({ move, resolve, reject })),
    settled,
    tell,
  });
  const flush = () => new Promise((resolve) => setImmediate(resolve));
  return { mover, requests, tell, settled, flush, columns: () => idsOf(board), board: () => board };
}

test('a move shows at once and sends stage, neighbours and version', () => {
  const { mover, requests, columns } = stage({ a: ['1', '2'], b: ['3', '4'] });
  mover.move('1', { stageId: 'b', index: 1 });
  expect(columns()).toEqual({ a: ['2'], b: ['3', '1', '4'] });
  expect(requests.map(({ move }) => move)).toEqual([
    { stage_id: 'b', version: 1, after_id: '3', before_id: '4' },
  ]);
});

test('dropping a card where it was sends nothing', () => {
  const { mover, requests } = stage({ a: ['1', '2'] });
  mover.move('1', { stageId: 'a', index: 0 });
  expect(requests).toEqual([]);
});

test('a saved move takes over the new version and then asks for the truth', async () => {
  const { mover, requests, settled, flush, board } = stage({ a: ['1'], b: [] });
  mover.move('1', { stageId: 'b', index: 0 });
  expect(mover.isSaving()).toBe(true);
  requests[0]?.resolve({ ...cardOf('1', 'b'), version: 2 });
  await flush();
  expect(findCard(board(), '1')?.version).toBe(2);
  expect(settled).toHaveBeenCalledOnce();
  expect(mover.isSaving()).toBe(false);
});

test('quick moves of one card are sent one after the other, only the last place', async () => {
  const { mover, requests, flush, columns } = stage({ a: ['1'], b: [], c: [] });
  mover.move('1', { stageId: 'b', index: 0 });
  mover.move('1', { stageId: 'a', index: 0 });
  mover.move('1', { stageId: 'c', index: 0 });
  expect(requests).toHaveLength(1);
  requests[0]?.resolve({ ...cardOf('1', 'b'), version: 2 });
  await flush();
  expect(requests.map(({ move }) => [move.stage_id, move.version])).toEqual([
    ['b', 1],
    ['c', 2],
  ]);
  requests[1]?.resolve({ ...cardOf('1', 'c'), version: 3 });
  await flush();
  expect(requests).toHaveLength(2);
  expect(columns()).toEqual({ a: [], b: [], c: ['1'] });
});

test('when saving fails only that card goes back, and the reason is told', async () => {
  const { mover, requests, tell, flush, columns } = stage({ a: ['1', '2', '3'], b: [] });
  mover.move('1', { stageId: 'b', index: 0 });
  mover.move('2', { stageId: 'b', index: 0 });
  requests[0]?.reject(problem(500));
  await flush();
  expect(columns()).toEqual({ a: ['1', '3'], b: ['2'] });
  expect(tell).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('It failed.'), 'error');
});

test('when the second of two moves fails the card goes back to where the first took it', async () => {
  const { mover, requests, flush, columns } = stage({ a: ['1'], b: ['2'], c: [] });
  mover.move('1', { stageId: 'b', index: 1 });
  mover.move('1', { stageId: 'c', index: 0 });
  requests[0]?.resolve({ ...cardOf('1', 'b'), version: 2 });
  await flush();
  requests[1]?.reject(problem(500));
  await flush();
  expect(columns()).toEqual({ a: [], b: ['2', '1'], c: [] });
});

test('a card that somebody else moved goes where they put it', async () => {
  const { mover, requests, tell, flush, board } = stage({ a: ['1'], b: [], c: ['2'] });
  mover.move('1', { stageId: 'b', index: 0 });
  requests[0]?.reject(problem(409, { ...cardOf('1', 'c'), stage_name: 'C', version: 5 }));
  await flush();
  expect(findPlace(board(), '1')?.stageId).toBe('c');
  expect(tell).toHaveBeenCalledExactlyOnceWith('“1” was moved to C meanwhile.', 'warning');
});

test('a card that was only edited meanwhile is moved all the same', async () => {
  const { mover, requests, tell, flush } = stage({ a: ['1'], b: [] });
  mover.move('1', { stageId: 'b', index: 0 });
  requests[0]?.reject(problem(409, { ...cardOf('1', 'a'), version: 5 }));
  await flush();
  expect(requests[1]?.move).toMatchObject({ stage_id: 'b', version: 5 });
  requests[1]?.resolve({ ...cardOf('1', 'b'), version: 6 });
  await flush();
  expect(tell).not.toHaveBeenCalled();
});

test('a card that was deleted meanwhile leaves the board', async () => {
  const { mover, requests, tell, flush, columns } = stage({ a: ['1', '2'], b: [] });
  mover.move('1', { stageId: 'b', index: 0 });
  requests[0]?.reject(problem(404));
  await flush();
  expect(columns()).toEqual({ a: ['2'], b: [] });
  expect(tell).toHaveBeenCalledExactlyOnceWith('“1” was deleted meanwhile.', 'warning');
});
