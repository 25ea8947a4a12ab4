import { expect, test } from 'vitest';
import { errorsIn, placeOf } from './place-of';

test.each([
  ['/first_name', { step: 'personal', field: 'first_name' }],
  ['/phone', { step: 'personal', field: 'phone' }],
  ['/company/phone', { step: 'company', field: 'phone' }],
  ['/company/name', { step: 'company', field: 'name' }],
  ['/company', { step: 'company', field: 'name' }],
  ['/company_id', { step: 'company', field: 'name' }],
  ['/tags/3', { step: 'lead', field: 'tags' }],
  ['/owner_id', { step: 'lead', field: 'owner_id' }],
  ['/name', null],
  ['/company/unheard_of', null],
  ['/constructor', null],
  ['', null],
])('%j', (pointer, place) => {
  expect(placeOf({ pointer, detail: '' })).toEqual(place);
});

test('each field of a step has its first error, in the order in which they came', () => {
  const errors = [
    { pointer: '/tags/3', detail: 'Too long.' },
    { pointer: '/email', detail: 'Taken.' },
    { pointer: '/tags/5', detail: 'Empty.' },
    { pointer: '/type', detail: 'Unknown.' },
  ];
  expect(errorsIn('lead', errors)).toEqual([
    { field: 'tags', detail: 'Too long.' },
    { field: 'type', detail: 'Unknown.' },
  ]);
});
