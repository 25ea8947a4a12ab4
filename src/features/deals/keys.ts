import type { DealsQuery } from './schema';

const root = '/api/crm/deals';

/** A URL with the parameters that have a value. */
function withQuery(query: DealsQuery): string {
  const params = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined));
  return params.size > 0 ? `${root}?${params}` : root;
}

/** URLs of the deals API, which are SWR's keys, too. */
export const dealKeys = {
  all: root,
  board: (pipelineId?: string) => withQuery({ pipeline_id: pipelineId }),
  stage: (stageId: string, cursor?: string) => withQuery({ stage: stageId, cursor }),
  one: (id: string) => `${root}/${id}`,
};
