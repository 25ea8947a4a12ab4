/** URLs of the pipelines API, which are SWR's keys, too. */
export const pipelineKeys = { all: '/api/crm/pipelines' };
