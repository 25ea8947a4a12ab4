import type { DealSort } from '../values';

/** The columns that can be left out; the title cannot. */
export const optionalColumns = {
  contact_name: 'Contact',
  company_name: 'Company',
  owner_name: 'Owner',
  stage: 'Stage',
  priority: 'Priority',
  amount: 'Amount',
  expected_close_date: 'Expected close',
  updated_at: 'Updated',
} satisfies Partial<Record<DealSort, string>>;

/** Where the browser remembers those that are. */
export const columnsStore = 'cairn-deals-hidden-columns';
