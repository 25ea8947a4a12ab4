import { expect, it } from 'vitest';
import { changedFields, clashingFields } from '@/components/form/field-changes';
import type { Contact } from '../schema';
import { fieldNames, toValues } from './contact-values';

const ada: Contact = {
  id: '01980000-0000-7000-8000-000000000001',
  first_name: 'Ada',
  last_name: 'Lovelace',
  full_name: 'Ada Lovelace',
  email: 'ada@example.com',
  personal_email: null,
  phone: null,
  mobile: null,
  job_title: null,
  company_id: null,
  company_name: null,
  company_website: null,
  type: 'lead',
  lead_source: null,
  lead_status: 'new',
  tags: ['vip'],
  birthday: null,
  linkedin_url: null,
  notes: null,
  owner_id: null,
  owner_name: null,
  owner_email: null,
  created_by: null,
  deal_count: 0,
  open_deal_count: 0,
  version: 1,
  created_at: '2026-11-21T10:00:00Z',
  updated_at: '2026-11-21T10:00:00Z',
};

it('sends only what was changed', () => {
  expect(changedFields(fieldNames, ada, toValues(ada))).toEqual({});
  expect(changedFields(fieldNames, ada, { ...toValues(ada), phone: '1', tags: ['vip', 'new'] })).toEqual({
    phone: '1',
    tags: ['vip', 'new'],
  });
});

it('clashes where both changed the same field, and not to the same value', () => {
  const theirs: Contact = { ...ada, version: 2, phone: '2', job_title: 'Countess', tags: ['vip', 'new'] };
  expect(clashingFields(fieldNames, ada, { phone: '1', tags: ['vip', 'new'], email: null }, theirs)).toEqual([
    'phone',
  ]);
});
