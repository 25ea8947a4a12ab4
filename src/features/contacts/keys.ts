import { withQuery } from '@/lib/with-query';
import type { ContactDuplicatesQuery, ContactsCountQuery, ContactsQuery } from './schema';

const root = '/api/crm/contacts';

/** URLs of the contacts API, which are SWR's keys, too. */
export const contactKeys = {
  all: root,
  bulk: `${root}/bulk`,
  tags: `${root}/tags`,
  /** Contacts as pickers show them. */
  search: (q: string) => withQuery(root, { view: 'options', q }),
  list: (query: Omit<ContactsQuery, 'view'> = {}) => withQuery(root, query),
  count: (query: ContactsCountQuery = {}) => withQuery(`${root}/count`, query),
  one: (id: string) => `${root}/${id}`,
  duplicates: (query: ContactDuplicatesQuery) => withQuery(`${root}/duplicates`, query),
};
