import { expect, it } from 'vitest';
import { type LastBoard, readLastBoard, returnTo, writeLastBoard } from './last-board';

const pipelines = [{ id: 'first' }, { id: 'second' }];
const left: LastBoard = { pipelineId: 'second', view: 'table' };

it('is read by whom it was left, and by nobody else', () => {
  const kept = writeLastBoard('ana', left);
  expect(readLastBoard(kept, 'ana')).toEqual(left);
  expect(readLastBoard(kept, 'ben')).toBeNull();
  expect(readLastBoard(undefined, 'ana')).toBeNull();
  expect(readLastBoard('ana.second.tree', 'ana')).toBeNull();
});

it('leads back to the pipeline and the view', () => {
  expect(returnTo({}, left, pipelines)).toBe('?pipeline=second&view=table');
  expect(returnTo({}, { ...left, pipelineId: 'first' }, pipelines)).toBe('?view=table');
  expect(returnTo({}, { pipelineId: 'first', view: 'board' }, pipelines)).toBeNull();
  expect(returnTo({}, { pipelineId: 'deleted', view: 'board' }, pipelines)).toBeNull();
  expect(returnTo({}, null, pipelines)).toBeNull();
});

it('lets a link that says what it shows have its way', () => {
  expect(returnTo({ q: 'acme' }, left, pipelines)).toBeNull();
  expect(returnTo({ view: 'table' }, left, pipelines)).toBeNull();
  expect(returnTo({ view: 'board' }, left, pipelines)).toBe('?pipeline=second');
  expect(returnTo({ view: 'board', q: 'acme' }, left, pipelines)).toBeNull();
});
