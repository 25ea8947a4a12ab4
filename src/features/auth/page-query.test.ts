import { expect, it } from 'vitest';
import { keepNext, readPageQuery } from './page-query';

const read = (query: unknown) => readPageQuery(Promise.resolve(query));

it('reads where to go on to, and only on our own origin', async () => {
  expect((await read({ next: '/invite/abc' })).next).toBe('/invite/abc');
  expect((await read({ next: '//evil.example' })).next).toBe('/apps/crm/deals');
  expect((await read({})).next).toBeUndefined();
});

it('puts a known error into words and ignores others', async () => {
  expect((await read({ error: 'link' })).problem).toMatch(/expired/);
  expect((await read({ error: '<b>You won</b>' })).problem).toBeUndefined();
});

it('takes a parameter that is there twice as absent', async () => {
  expect(await read({ next: ['/a', '/b'], error: ['link', 'link'] })).toEqual({
    next: undefined,
    problem: undefined,
  });
});

it('keeps where to go on to from page to page', () => {
  expect(keepNext('/auth/sign-up', undefined)).toBe('/auth/sign-up');
  expect(keepNext('/auth/sign-up', '/apps/crm/deals?view=table&q=a')).toBe(
    '/auth/sign-up?next=%2Fapps%2Fcrm%2Fdeals%3Fview%3Dtable%26q%3Da',
  );
});
