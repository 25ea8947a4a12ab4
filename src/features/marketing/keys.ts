import { withQuery } from '@/lib/with-query';
import type { SpendQuery } from './schema';

/** URLs of the API of marketing spend, which are SWR's keys, too. */
export const marketingKeys = {
  all: '/api/crm/marketing-spend',
  months: (query: SpendQuery) => withQuery('/api/crm/marketing-spend', query),
};
