import { withQuery } from '@/lib/with-query';
import type { CompaniesCountQuery, CompaniesQuery } from './schema';

const root = '/api/crm/companies';

/** URLs of the companies API, which are SWR's keys, too. */
export const companyKeys = {
  all: root,
  bulk: `${root}/bulk`,
  /** Companies as pickers show them. */
  search: (q: string) => withQuery(root, { view: 'options', q }),
  list: (query: Omit<CompaniesQuery, 'view'> = {}) => withQuery(root, query),
  count: (query: CompaniesCountQuery = {}) => withQuery(`${root}/count`, query),
  one: (id: string) => `${root}/${id}`,
};
