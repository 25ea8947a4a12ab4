import { expect, it } from 'vitest';
import { isFiltered, readAddress, toQuery } from './deals-address';

const read = (text: string) => readAddress(new URLSearchParams(text));
const owner = '01980000-0000-7000-8000-000000000001';

it('reads what a link shows', () => {
  const address = read(`view=table&sort=-amount&q=+acme+&owner=${owner}&priority=high&close=week&tag=vip`);
  expect(address).toMatchObject({ view: 'table', sort: '-amount', deal: null });
  expect(toQuery(address.filter, '2026-11-21')).toEqual({
    q: 'acme',
    owner_id: owner,
    priority: 'high',
    close_from: '2026-11-16',
    close_to: '2026-11-22',
    tag: 'vip',
  });
});

it('takes what makes no sense as absent', () => {
  const address = read('view=tree&q=%20&owner=me&priority=huge&close=2026-02-30..&deal=5');
  expect(address).toEqual(read(''));
  expect(isFiltered(address.filter)).toBe(false);
  expect(isFiltered(read('close=..2026-01-01').filter)).toBe(true);
});
