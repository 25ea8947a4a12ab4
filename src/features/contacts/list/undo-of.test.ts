import { expect, it } from 'vitest';
import { undoOf } from './undo-of';

const ada = { id: 'ada', owner_id: 'ana', type: 'lead', tags: ['vip'] } as const;
const bob = { id: 'bob', owner_id: null, type: 'lead', tags: [] } as const;
const eve = { id: 'eve', owner_id: 'ben', type: 'customer', tags: ['old', 'vip'] } as const;
const rows = [ada, bob, eve].map((row) => ({ ...row, tags: [...row.tags] }));

it('gives everybody their own owner back, and leaves those alone who had the new one', () => {
  expect(undoOf(rows, { owner_id: 'ben' })).toEqual([
    { ids: ['ada'], change: { owner_id: 'ana' } },
    { ids: ['bob'], change: { owner_id: null } },
  ]);
});

it('groups those who were alike', () => {
  expect(undoOf(rows, { type: 'partner' })).toEqual([
    { ids: ['ada', 'bob'], change: { type: 'lead' } },
    { ids: ['eve'], change: { type: 'customer' } },
  ]);
});

it('takes away only the tags that were not there, and adds only those that were', () => {
  expect(undoOf(rows, { add_tags: ['vip'], remove_tags: ['old'] })).toEqual([
    { ids: ['bob'], change: { remove_tags: ['vip'], add_tags: [] } },
    { ids: ['eve'], change: { remove_tags: [], add_tags: ['old'] } },
  ]);
  expect(undoOf(rows.slice(0, 1), { add_tags: ['vip'] })).toEqual([]);
});
