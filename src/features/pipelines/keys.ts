/** URLs of the pipelines API, which are SWR's keys, too. */
export const pipelineKeys = {
  all: '/api/crm/pipelines',
  one: (id: string) => `/api/crm/pipelines/${id}`,
};

export const stageKeys = {
  all: '/api/crm/pipeline-stages',
  /** `moveTo` is for deleting it: the stage that takes its deals. */
  one: (id: string, moveTo?: string) => `/api/crm/pipeline-stages/${id}${moveTo ? `?move_to=${moveTo}` : ''}`,
};
