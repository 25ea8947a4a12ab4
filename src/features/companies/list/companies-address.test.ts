import { expect, it } from 'vitest';
import { readCompaniesAddress, toCompaniesQuery } from './companies-address';

const queryOf = (text: string) => toCompaniesQuery(readCompaniesAddress(new URLSearchParams(text)));

it('reads what a link shows', () => {
  expect(queryOf('q=+acme+&industry=Food+and+drink&owner=none&sort=-updated_at')).toEqual({
    q: 'acme',
    industry: 'Food and drink',
    owner_id: 'none',
    sort: '-updated_at',
  });
});

it('takes what makes no sense as absent', () => {
  expect(queryOf('q=%20&industry=&owner=me&sort=size')).toEqual({});
});
