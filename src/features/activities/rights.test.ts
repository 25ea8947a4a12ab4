import { expect, test } from 'vitest';
import { mayChange, mayDelete } from './rights';

const ana = { user_id: 'ana', name: 'Ana' };
const ben = { user_id: 'ben', name: 'Ben' };
const task = { author: ana, assignee: ben };

test.each([
  ['its author', 'ana', 'member', { change: true, delete: true }],
  ['who is to do it', 'ben', 'member', { change: true, delete: false }],
  ['another member', 'mia', 'member', { change: false, delete: false }],
  ['an admin', 'mia', 'admin', { change: true, delete: true }],
  ['the owner', 'mia', 'owner', { change: true, delete: true }],
])('of a task, %s may do what the database lets them', (_who, id, role, may) => {
  const member = { user: { id }, team: { role } };
  expect({ change: mayChange(task, member), delete: mayDelete(task, member) }).toEqual(may);
});

test('whoever has left leaves nobody rights', () => {
  const member = { user: { id: 'mia' }, team: { role: 'member' } };
  expect(mayChange({ author: null, assignee: null }, member)).toBe(false);
});
