import { pipelineParamsSchema, pipelinePatchSchema } from '@/features/pipelines/schema';
import { deletePipeline, patchPipeline } from '@/features/pipelines/server/commands';
import { crmRoute } from '@/lib/api/route';

export const PATCH = crmRoute(
  { permission: 'pipelines.update', params: pipelineParamsSchema, body: pipelinePatchSchema },
  ({ db, team, params, body }) => patchPipeline(db, team.id, params.pipelineId, body),
);

export const DELETE = crmRoute(
  { permission: 'pipelines.delete', params: pipelineParamsSchema },
  ({ db, team, params }) => deletePipeline(db, team.id, params.pipelineId),
);
