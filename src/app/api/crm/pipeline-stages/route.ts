import { stageCreateSchema } from '@/features/pipelines/schema';
import { createStage } from '@/features/pipelines/server/stage-commands';
import { created } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

// A stage is a part of its pipeline: who may change the one may add and delete the other.
export const POST = crmRoute(
  { permission: 'pipelines.update', body: stageCreateSchema },
  async ({ db, team, body }) => created(await createStage(db, team.id, body)),
);
