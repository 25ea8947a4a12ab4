import { expect, it } from 'vitest';
import { readSort, writeSort } from './sort-param';

const known = ['amount', 'expected_close_date'] as const;

it.each(['amount', '-expected_close_date'])('reads %s, and writes it the same', (sort) => {
  const read = readSort(sort, known);
  expect(read && writeSort(read)).toBe(sort);
});

it.each([null, '', '-', 'size', '--amount', 'amount-'])('takes %s as no order', (sort) => {
  expect(readSort(sort, known)).toBeNull();
});
