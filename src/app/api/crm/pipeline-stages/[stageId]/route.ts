import { stageDeleteQuerySchema, stageParamsSchema, stagePatchSchema } from '@/features/pipelines/schema';
import { deleteStage, patchStage } from '@/features/pipelines/server/stage-commands';
import { crmRoute } from '@/lib/api/route';

export const PATCH = crmRoute(
  { permission: 'pipelines.update', params: stageParamsSchema, body: stagePatchSchema },
  ({ db, team, params, body }) => patchStage(db, team.id, params.stageId, body),
);

export const DELETE = crmRoute(
  { permission: 'pipelines.update', params: stageParamsSchema, query: stageDeleteQuerySchema },
  ({ db, team, params, query }) => deleteStage(db, team.id, params.stageId, query.move_to),
);
