import { describe, expect, test } from 'vitest';
import { type DropData, dropPlace, stagePlace } from './drop-place';
import { boardOf } from './test-board';

const board = boardOf({ a: ['1', '2', '3'], b: ['4', '5'], c: [] });
const onDeal = (stageId: string, dealId: string): DropData => ({ type: 'deal', stageId, dealId });
const onStage = (stageId: string): DropData => ({ type: 'stage', stageId });

describe('a card takes', () => {
  test.each([
    ['the place of a card of its column', '1', onDeal('a', '3'), false, { stageId: 'a', index: 2 }],
    ['that place below its middle, too', '1', onDeal('a', '3'), true, { stageId: 'a', index: 2 }],
    ['its own place over itself', '2', onDeal('a', '2'), true, { stageId: 'a', index: 1 }],
    ['its own place over its own column', '2', onStage('a'), false, { stageId: 'a', index: 1 }],
    ['the place before a card of another column', '1', onDeal('b', '5'), false, { stageId: 'b', index: 1 }],
    ['the place after it below its middle', '1', onDeal('b', '5'), true, { stageId: 'b', index: 2 }],
    ['the end of another column', '1', onStage('b'), false, { stageId: 'b', index: 2 }],
    ['the only place of an empty column', '1', onStage('c'), true, { stageId: 'c', index: 0 }],
    ['no place over a card that is gone', '1', onDeal('b', '9'), false, null],
    ['no place over a stage that is gone', '1', onStage('z'), false, null],
    ['no place when it is gone itself', '9', onStage('b'), false, null],
  ])('%s', (_words, dealId, target, below, place) => {
    expect(dropPlace(board, dealId, target, below)).toEqual(place);
  });
});

describe('while the order is hidden a card takes', () => {
  const origin = { stageId: 'a', index: 2 };

  test('the top of another stage, whatever it is over there', () => {
    expect(stagePlace(origin, onDeal('b', '5'))).toEqual({ stageId: 'b', index: 0 });
    expect(stagePlace(origin, onStage('b'))).toEqual({ stageId: 'b', index: 0 });
  });

  test('its own place anywhere in its own stage', () => {
    expect(stagePlace(origin, onDeal('a', '1'))).toBe(origin);
    expect(stagePlace(origin, onStage('a'))).toBe(origin);
  });
});
