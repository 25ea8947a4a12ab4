import { pipelineCreateSchema } from '@/features/pipelines/schema';
import { createPipeline } from '@/features/pipelines/server/commands';
import { listPipelines } from '@/features/pipelines/server/queries';
import { created } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'pipelines.view' }, ({ db, team }) => listPipelines(db, team.id));

export const POST = crmRoute(
  { permission: 'pipelines.create', body: pipelineCreateSchema },
  async ({ db, team, body }) => created(await createPipeline(db, team.id, body)),
);
