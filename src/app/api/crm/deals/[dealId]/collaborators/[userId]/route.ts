import { collaboratorParamsSchema, collaboratorPutSchema } from '@/features/deals/schema';
import { putCollaborator, removeCollaborator } from '@/features/deals/server/collaborators';
import { crmRoute } from '@/lib/api/route';

export const PUT = crmRoute(
  { permission: 'deals.update', params: collaboratorParamsSchema, body: collaboratorPutSchema },
  ({ db, team, params, body }) => putCollaborator(db, team.id, params.dealId, params.userId, body.kind),
);

export const DELETE = crmRoute(
  { permission: 'deals.update', params: collaboratorParamsSchema },
  ({ db, team, params }) => removeCollaborator(db, team.id, params.dealId, params.userId),
);
