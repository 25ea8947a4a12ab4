import { expect, it } from 'vitest';
import { undoOf } from './undo-of';

it('gives every company back to its own owner, and leaves those alone that were theirs already', () => {
  const rows = [
    { id: 'acme', owner_id: 'ana' },
    { id: 'base', owner_id: null },
    { id: 'core', owner_id: 'ben' },
    { id: 'dune', owner_id: 'ana' },
  ];
  expect(undoOf(rows, { owner_id: 'ben' })).toEqual([
    { ids: ['acme', 'dune'], change: { owner_id: 'ana' } },
    { ids: ['base'], change: { owner_id: null } },
  ]);
});
