import { describe, expect, test, vi } from 'vitest';
import { ApiError } from '@/lib/api/api-error';
import type { Board, ConflictingDeal } from '../schema';
import { findCard, findPlace, removeCard } from './board-state';
import { createMover, type MoveRequest, type Notice } from './mover';
import { boardOf, cardOf, idsOf } from './test-board';

const ben = { user_id: 'ben', name: 'Ben' };

/** The deal as a conflict gives it. */
const conflicting = (id: string, stage: string, more: Partial<ConflictingDeal> = {}): ConflictingDeal => ({
  ...cardOf(id, stage),
  stage_name: stage.toUpperCase(),
  version: 5,
  moved_by: ben,
  ...more,
});

function problem(status: number, current?: ConflictingDeal) {
  return new ApiError({ title: '', status, detail: 'It failed.', code: 'x', request_id: '', current });
}

const offline = () => problem(0);

/** A board on which each save waits until the test answers it, and each pause until the test ends it. */
function stage(columns: Record<string, string[]>) {
  let board: Board = boardOf(columns);
  const requests: { move: MoveRequest; resolve(deal: object): void; reject(error: Error): void }[] = [];
  const pauses: { ms: number; end(): void }[] = [];
  const notices: Notice[] = [];
  const marked: string[][] = [];
  const settled = vi.fn();
  const mover = createMover({
    userId: 'me',
    read: () => board,
    show: (next) => {
      board = next;
    },
    save: (id, move) =>
      new Promise((resolve, reject) => {
        // As the server answers: the deal in its stage, its version counted up.
        const saved = { ...cardOf(id, move.stage_id), version: move.version + 1 };
        requests.push({ move, reject, resolve: (more) => resolve({ ...saved, ...more }) });
      }),
    pause: (ms) => new Promise((end) => pauses.push({ ms, end })),
    settled,
    tell: (notice) => notices.push(notice),
  });
  mover.subscribe(() => marked.push([...mover.unsaved()]));
  const flush = () => new Promise((resolve) => setImmediate(resolve));
  /** Answers the newest request. */
  const answer = async (error?: Error) => {
    const newest = requests.at(-1);
    if (error) newest?.reject(error);
    else newest?.resolve({});
    await flush();
  };
  const endPause = async () => {
    pauses.at(-1)?.end();
    await flush();
  };
  return {
    mover,
    requests,
    pauses,
    notices,
    marked,
    settled,
    answer,
    endPause,
    columns: () => idsOf(board),
    board: () => board,
    hide: (id: string) => {
      board = removeCard(board, id);
    },
  };
}

describe('a move', () => {
  test('shows at once and sends stage, neighbours and version', () => {
    const { mover, requests, columns } = stage({ a: ['1', '2'], b: ['3', '4'] });
    mover.move('1', { stageId: 'b', index: 1 });
    expect(columns()).toEqual({ a: ['2'], b: ['3', '1', '4'] });
    expect(requests.map(({ move }) => move)).toEqual([
      { stage_id: 'b', version: 1, after_id: '3', before_id: '4' },
    ]);
  });

  test('to where the card is sends nothing', () => {
    const { mover, requests } = stage({ a: ['1', '2'] });
    mover.move('1', { stageId: 'a', index: 0 });
    expect(requests).toEqual([]);
  });

  test('of a card that is not on the board sends nothing', () => {
    const { mover, requests } = stage({ a: ['1'] });
    mover.move('9', { stageId: 'a', index: 0 });
    expect(requests).toEqual([]);
  });

  test('to the top names no neighbours, since others may be hidden', () => {
    const { mover, requests } = stage({ a: ['1'], b: ['2'] });
    mover.move('1', { stageId: 'b', index: 0 }, { spot: 'top' });
    expect(requests[0]?.move).toEqual({ stage_id: 'b', version: 1 });
  });

  test('to the bottom says so, since the last cards may not be loaded', () => {
    const { mover, requests, columns } = stage({ a: ['1'], b: ['2'] });
    mover.move('1', { stageId: 'b', index: 1 }, { spot: 'bottom' });
    expect(columns().b).toEqual(['2', '1']);
    expect(requests[0]?.move).toEqual({ stage_id: 'b', version: 1, at_bottom: true });
  });

  test('to the bottom is sent even from the last loaded place', () => {
    const { mover, requests } = stage({ a: ['1', '2'] });
    mover.move('2', { stageId: 'a', index: 1 }, { spot: 'bottom' });
    expect(requests[0]?.move).toEqual({ stage_id: 'a', version: 1, at_bottom: true });
  });

  test('to behind a card names that card, loaded or not', () => {
    const { mover, requests } = stage({ a: ['1'], b: ['2'] });
    mover.move('1', { stageId: 'b', index: 1 }, { spot: { after: '9' } });
    expect(requests[0]?.move).toEqual({ stage_id: 'b', version: 1, after_id: '9' });
  });

  test('carries the reason of a loss', () => {
    const { mover, requests } = stage({ a: ['1'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 }, { lost_reason: 'No budget' });
    expect(requests[0]?.move).toMatchObject({ stage_id: 'b', lost_reason: 'No budget' });
  });

  test('that is saved takes over the new version and then asks for the truth', async () => {
    const { mover, answer, settled, board } = stage({ a: ['1'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    expect(mover.isSaving()).toBe(true);
    await answer();
    expect(findCard(board(), '1')?.version).toBe(2);
    expect(settled).toHaveBeenCalledOnce();
    expect(mover.isSaving()).toBe(false);
  });

  test('asks for the truth only when all moves are through', async () => {
    const { mover, requests, answer, settled } = stage({ a: ['1', '2'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    mover.move('2', { stageId: 'b', index: 0 });
    await answer();
    expect(settled).not.toHaveBeenCalled();
    requests[0]?.resolve({});
    await vi.waitFor(() => expect(settled).toHaveBeenCalledOnce());
  });
});

describe('quick moves of one card', () => {
  test('are sent one after the other, only the last place', async () => {
    const { mover, requests, answer, columns } = stage({ a: ['1'], b: [], c: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    mover.move('1', { stageId: 'a', index: 0 });
    mover.move('1', { stageId: 'c', index: 0 });
    expect(requests).toHaveLength(1);
    await answer();
    expect(requests.map(({ move }) => [move.stage_id, move.version])).toEqual([
      ['b', 1],
      ['c', 2],
    ]);
    await answer();
    expect(requests).toHaveLength(2);
    expect(columns()).toEqual({ a: [], b: [], c: ['1'] });
  });

  test('to the same place, as a double drop makes them, are sent once', async () => {
    const { mover, requests, answer } = stage({ a: ['1'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    mover.move('1', { stageId: 'b', index: 0 });
    await answer();
    expect(requests).toHaveLength(1);
  });

  test('that end where the first one led are sent once', async () => {
    const { mover, requests, answer, settled } = stage({ a: ['1'], b: ['2'], c: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    mover.move('1', { stageId: 'c', index: 0 });
    mover.move('1', { stageId: 'b', index: 0 });
    await answer();
    expect(requests).toHaveLength(1);
    expect(settled).toHaveBeenCalledOnce();
  });

  test('go back to where the first took the card when the second fails', async () => {
    const { mover, answer, columns } = stage({ a: ['1'], b: ['2'], c: [] });
    mover.move('1', { stageId: 'b', index: 1 });
    mover.move('1', { stageId: 'c', index: 0 });
    await answer();
    await answer(problem(500));
    expect(columns()).toEqual({ a: [], b: ['2', '1'], c: [] });
  });
});

describe('when the server refuses', () => {
  test('only that card goes back, and the reason is told', async () => {
    const { mover, requests, notices, columns } = stage({ a: ['1', '2', '3'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    mover.move('2', { stageId: 'b', index: 0 });
    requests[0]?.reject(problem(500));
    await vi.waitFor(() => expect(columns()).toEqual({ a: ['1', '3'], b: ['2'] }));
    expect(notices).toMatchObject([{ message: '“1” is back where it was. It failed.', severity: 'error' }]);
  });

  test.each([400, 403, 422, 429, 500, 503])('with %i, the move can be made once more', async (status) => {
    const { mover, requests, notices, answer, columns } = stage({ a: ['1'], b: ['2'] });
    mover.move('1', { stageId: 'b', index: 1 }, { spot: 'bottom', lost_reason: 'No budget' });
    await answer(problem(status));
    expect(columns()).toEqual({ a: ['1'], b: ['2'] });
    notices[0]?.again?.();
    expect(columns()).toEqual({ a: [], b: ['2', '1'] });
    expect(requests[1]?.move).toEqual(requests[0]?.move);
  });

  test('it is not tried again by itself', async () => {
    const { mover, requests, pauses, answer } = stage({ a: ['1'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    await answer(problem(500));
    expect([requests.length, pauses.length, mover.isSaving()]).toEqual([1, 0, false]);
  });
});

describe('when somebody else was there first', () => {
  test('the card goes where they put it, and the message names them and the stage', async () => {
    const { mover, notices, answer, board } = stage({ a: ['1'], b: [], c: ['2'] });
    mover.move('1', { stageId: 'b', index: 0 });
    await answer(problem(409, conflicting('1', 'c')));
    expect(findPlace(board(), '1')).toEqual({ stageId: 'c', index: 0 });
    expect(findCard(board(), '1')).not.toHaveProperty('moved_by');
    expect(notices).toEqual([{ message: 'Ben moved “1” to C meanwhile.', severity: 'warning' }]);
  });

  test('who only edited the card, it is moved all the same', async () => {
    const { mover, requests, notices, answer } = stage({ a: ['1'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    await answer(problem(409, conflicting('1', 'a')));
    expect(requests[1]?.move).toMatchObject({ stage_id: 'b', version: 5 });
    await answer();
    expect([notices, requests.length]).toEqual([[], 2]);
  });

  test('and put it into the same stage, one’s own place in it counts', async () => {
    const { mover, requests, notices, answer } = stage({ a: ['1'], b: ['2'] });
    mover.move('1', { stageId: 'b', index: 1 });
    await answer(problem(409, conflicting('1', 'b')));
    expect(requests[1]?.move).toEqual({ stage_id: 'b', version: 5, after_id: '2', before_id: null });
    await answer();
    expect(notices).toEqual([]);
  });

  test('twice in a row, the card goes back with the server’s words', async () => {
    const { mover, notices, answer, columns } = stage({ a: ['1'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    await answer(problem(409, conflicting('1', 'a')));
    await answer(problem(409, conflicting('1', 'a', { version: 6 })));
    expect(columns()).toEqual({ a: ['1'], b: [] });
    expect(notices).toMatchObject([{ message: '“1” was changed by somebody else at the same moment.' }]);
  });

  test('and deleted it, the card leaves the board', async () => {
    const { mover, notices, answer, columns } = stage({ a: ['1', '2'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    await answer(problem(404));
    expect(columns()).toEqual({ a: ['2'], b: [] });
    expect(notices).toEqual([{ message: '“1” was deleted meanwhile.', severity: 'warning' }]);
  });
});

describe('while the server is out of reach', () => {
  test('the card stays where it was dropped, is marked, and is saved when the pause is over', async () => {
    const { mover, requests, notices, marked, answer, endPause, columns } = stage({ a: ['1'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    await answer(offline());
    expect(columns()).toEqual({ a: [], b: ['1'] });
    expect([...mover.unsaved()]).toEqual(['1']);
    expect(mover.isSaving()).toBe(true);
    await endPause();
    expect(requests[1]?.move).toEqual(requests[0]?.move);
    await answer();
    expect(marked).toEqual([['1'], []]);
    expect([mover.isSaving(), notices]).toEqual([false, []]);
  });

  test('the pauses grow to a minute, and begin anew with the next move', async () => {
    const { mover, pauses, answer, endPause } = stage({ a: ['1'], b: [], c: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    for (let failure = 0; failure < 8; failure++) {
      await answer(offline());
      await endPause();
    }
    expect(pauses.map(({ ms }) => ms / 1000)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    mover.move('1', { stageId: 'c', index: 0 });
    await answer();
    await answer(offline());
    expect(pauses.at(-1)?.ms).toBe(1000);
  });

  test('a card that is moved on is sent to its last place only', async () => {
    const { mover, requests, answer, endPause, columns } = stage({ a: ['1'], b: [], c: ['2'] });
    mover.move('1', { stageId: 'b', index: 0 });
    await answer(offline());
    mover.move('1', { stageId: 'c', index: 1 });
    await endPause();
    await answer();
    expect(requests.map(({ move }) => move.stage_id)).toEqual(['b', 'c']);
    expect(columns()).toEqual({ a: [], b: [], c: ['2', '1'] });
  });

  test('every card waits for itself', async () => {
    const { mover, requests, marked, pauses } = stage({ a: ['1', '2'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    mover.move('2', { stageId: 'b', index: 0 });
    for (const { reject } of requests.slice()) reject(offline());
    await vi.waitFor(() => expect([...mover.unsaved()]).toEqual(['1', '2']));
    for (const { end } of pauses) end();
    await vi.waitFor(() => expect(requests).toHaveLength(4));
    requests[3]?.resolve({});
    await vi.waitFor(() => expect(marked.at(-1)).toEqual(['1']));
  });

  test('a move whose answer got lost is no conflict with oneself', async () => {
    const { mover, requests, notices, answer, endPause } = stage({ a: ['1'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    await answer(offline());
    await endPause();
    await answer(
      problem(409, conflicting('1', 'b', { version: 2, moved_by: { user_id: 'me', name: 'Me' } })),
    );
    expect(requests[2]?.move).toMatchObject({ stage_id: 'b', version: 2 });
    await answer();
    expect(notices).toEqual([]);
  });

  test('a refusal afterwards takes the card back and the mark away', async () => {
    const { mover, notices, answer, endPause, columns } = stage({ a: ['1'], b: [] });
    mover.move('1', { stageId: 'b', index: 0 });
    await answer(offline());
    await endPause();
    await answer(problem(403));
    expect(columns()).toEqual({ a: ['1'], b: [] });
    expect([mover.unsaved().size, notices.length]).toEqual([0, 1]);
  });

  test('a card that a filter hides meanwhile is saved all the same', async () => {
    const { mover, requests, answer, endPause, hide } = stage({ a: ['1'], b: ['2'] });
    mover.move('1', { stageId: 'b', index: 1 });
    await answer(offline());
    hide('1');
    await endPause();
    expect(requests[1]?.move).toEqual(requests[0]?.move);
    await answer();
    expect(mover.isSaving()).toBe(false);
  });
});

test('whoever no longer listens is not told', async () => {
  const { mover, answer } = stage({ a: ['1'], b: [] });
  const listener = vi.fn();
  mover.subscribe(listener)();
  mover.move('1', { stageId: 'b', index: 0 });
  await answer(offline());
  expect(listener).not.toHaveBeenCalled();
});
