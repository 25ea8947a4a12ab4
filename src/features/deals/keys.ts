import { withQuery } from '@/lib/with-query';
import type { DealSumsQuery, DealsFilter, DealsQuery } from './schema';

const root = '/api/crm/deals';

/** URLs of the deals API, which are SWR's keys, too. */
export const dealKeys = {
  all: root,
  bulk: `${root}/bulk`,
  board: (pipelineId: string, filter: DealsFilter = {}) =>
    withQuery(root, { ...filter, pipeline_id: pipelineId }),
  stage: (stageId: string, cursor: string, filter: DealsFilter = {}, limit?: number) =>
    withQuery(root, { ...filter, stage: stageId, cursor, limit }),
  list: (query: Omit<DealsQuery, 'view'>) => withQuery(root, { ...query, view: 'list' }),
  sums: (query: DealSumsQuery) => withQuery(`${root}/sums`, query),
  one: (id: string) => `${root}/${id}`,
  card: (id: string) => `${root}/${id}?view=card`,
  analytics: (id: string) => `${root}/${id}/analytics`,
  collaborator: (id: string, userId: string) => `${root}/${id}/collaborators/${userId}`,
  contact: (id: string, contactId: string) => `${root}/${id}/contacts/${contactId}`,
};
