import { expect, test } from 'vitest';
import { type Spot, spotPlace, spotRequest } from './move-spot';
import { boardOf } from './test-board';

const board = boardOf({ a: ['1', '2', '3'], b: [] });

test.each<[Spot, string, string, number]>([
  ['top', '3', 'a', 0],
  ['top', '1', 'b', 0],
  ['bottom', '1', 'a', 2],
  ['bottom', '1', 'b', 0],
  ['bottom', '9', 'a', 3],
  [{ after: '2' }, '1', 'a', 1],
  [{ after: '1' }, '3', 'a', 1],
  [{ after: '3' }, '1', 'a', 2],
  [{ after: 'not loaded' }, '1', 'a', 2],
])('%j of card %s in %s is shown at %i', (spot, dealId, stageId, index) => {
  expect(spotPlace(board, dealId, stageId, spot)).toEqual({ stageId, index });
});

test.each<[Spot, object]>([
  ['top', {}],
  ['bottom', { at_bottom: true }],
  [{ after: '2' }, { after_id: '2' }],
])('%j is sent as %j', (spot, request) => {
  expect(spotRequest(spot)).toEqual(request);
});
