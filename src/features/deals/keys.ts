import type { DealsFilter, DealsQuery } from './schema';

const root = '/api/crm/deals';

/** A URL with the parameters that have a value, always in the same order. */
function withQuery(query: DealsQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const params = new URLSearchParams(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return params.size > 0 ? `${root}?${params}` : root;
}

/** URLs of the deals API, which are SWR's keys, too. */
export const dealKeys = {
  all: root,
  bulk: `${root}/bulk`,
  board: (pipelineId: string, filter: DealsFilter = {}) => withQuery({ ...filter, pipeline_id: pipelineId }),
  stage: (stageId: string, cursor: string, filter: DealsFilter = {}) =>
    withQuery({ ...filter, stage: stageId, cursor }),
  list: (query: Omit<DealsQuery, 'view' | 'stage'>) => withQuery({ ...query, view: 'list' }),
  one: (id: string) => `${root}/${id}`,
  analytics: (id: string) => `${root}/${id}/analytics`,
  collaborator: (id: string, userId: string) => `${root}/${id}/collaborators/${userId}`,
  contact: (id: string, contactId: string) => `${root}/${id}/contacts/${contactId}`,
};
