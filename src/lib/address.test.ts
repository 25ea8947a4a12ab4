import { expect, it } from 'vitest';
import { isId, isOwner, readParam, toSearchParams } from './address';

const id = '01980000-0000-7000-8000-000000000001';

it('reads what is there and fits', () => {
  const params = new URLSearchParams(`q=+acme+&owner=me&tag=%20&contact=${id}`);
  expect(readParam(params, 'q')).toBe('acme');
  expect(readParam(params, 'contact', isId)).toBe(id);
  expect(readParam(params, 'owner', isOwner)).toBeNull();
  expect(readParam(params, 'tag')).toBeNull();
  expect(readParam(params, 'sort')).toBeNull();
});

it('leaves out control characters', () => {
  const params = new URLSearchParams('q=%00&tag=v%00i%07p&sort=%0A');
  expect(['q', 'tag', 'sort'].map((name) => readParam(params, name))).toEqual([null, 'vip', null]);
});

it('knows nobody as an owner', () => {
  expect(isOwner('none')).toBe(true);
  expect(isOwner(id)).toBe(true);
});

it('takes the first of a parameter that is given twice', () => {
  expect(toSearchParams({ q: ['a', 'b'], tag: undefined, sort: 'name' }).toString()).toBe('q=a&sort=name');
});
