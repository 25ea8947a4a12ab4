import { expect, it } from 'vitest';
import { linkedRecord } from './linked-record';

const id = '019a9f3e-7c1b-7d4e-8f00-0123456789ab';

it('tells which record a page is about', () => {
  expect(linkedRecord(`/apps/crm/deal-details?id=${id}`)).toEqual({ table: 'deals', id });
  expect(linkedRecord(`/apps/crm/lead-details?tab=calls&id=${id}`)).toEqual({ table: 'contacts', id });
  expect(linkedRecord(`/apps/crm/company-details?id=${id}`)).toEqual({ table: 'companies', id });
});

it.each(['/', '/apps/crm/deals', '/apps/crm/deal-details', '/apps/crm/deal-details?id=1', '/constructor'])(
  'finds none in %s',
  (path) => expect(linkedRecord(path)).toBeNull(),
);
