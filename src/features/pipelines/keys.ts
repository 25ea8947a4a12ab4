/** URLs of the pipelines API, which are SWR's keys, too. */
export const pipelineKeys = {
  all: '/api/crm/pipelines',
  one: (id: string) => `/api/crm/pipelines/${id}`,
};

export const stageKeys = {
  all: '/api/crm/pipeline-stages',
  one: (id: string) => `/api/crm/pipeline-stages/${id}`,
};
