import { listPipelines } from '@/features/pipelines/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'pipelines.view' }, ({ db, team }) => listPipelines(db, team.id));
