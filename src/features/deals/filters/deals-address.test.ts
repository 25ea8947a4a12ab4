import { expect, it } from 'vitest';
import { toListQuery } from '../table/list-query';
import { hidesCards, isFiltered, readAddress, toQuery } from './deals-address';

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
  const address = read('view=tree&q=%20&owner=me&stage=won&priority=huge&close=2026-02-30..&deal=5');
  expect(address).toEqual(read(''));
  expect(isFiltered(address.filter)).toBe(false);
  expect(isFiltered(read('close=..2026-01-01').filter)).toBe(true);
});

it('asks for the deals of a stage in the table; on the board the other columns are left out', () => {
  const { filter, sort } = read(`stage=${owner}`);
  expect(toListQuery({ filter, sort }, 'p', '2026-11-21')).toMatchObject({ pipeline_id: 'p', stage: owner });
  expect(toQuery(filter, '2026-11-21')).not.toHaveProperty('stage');
  expect([isFiltered(filter), hidesCards(filter)]).toEqual([true, false]);
  expect(hidesCards(read(`stage=${owner}&q=acme`).filter)).toBe(true);
});
