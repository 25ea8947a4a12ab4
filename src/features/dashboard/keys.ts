import { withQuery } from '@/lib/with-query';
import type { RangeQuery } from './schema';

/** URLs of the dashboard's API, which are SWR's keys, too. */
export const dashboardKeys = {
  all: (query: RangeQuery = {}) => withQuery('/api/crm/dashboard', query),
  members: ({ from, to }: Required<Pick<RangeQuery, 'from' | 'to'>>) =>
    withQuery('/api/crm/dashboard/active-members', { from, to }),
};
