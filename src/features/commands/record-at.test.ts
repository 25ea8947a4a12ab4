import { expect, it } from 'vitest';
import { recordAt } from './record-at';

const id = '0195b1c0-0000-7000-8000-000000000001';

it.each([
  ['/apps/crm/lead-details', `id=${id}`, { kind: 'contact', id }],
  ['/apps/crm/company-details', `id=${id}`, { kind: 'company', id }],
  ['/apps/crm/deal-details', `id=${id}`, { kind: 'deal', id }],
  ['/apps/crm/contacts', `type=lead&contact=${id}`, { kind: 'contact', id }],
  ['/apps/crm/deals', `view=table&deal=${id}`, { kind: 'deal', id }],
  ['/apps/crm/contacts', `id=${id}`, null],
  ['/apps/crm/deal-details', 'id=nonsense', null],
  ['/settings/team', `id=${id}`, null],
])('%s?%s', (path, query, record) => {
  expect(recordAt(path, new URLSearchParams(query))).toEqual(record);
});
