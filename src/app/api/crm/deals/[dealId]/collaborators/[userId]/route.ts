import { collaboratorParamsSchema } from '@/features/deals/schema';
import { addCollaborator, removeCollaborator } from '@/features/deals/server/collaborators';
import { crmRoute } from '@/lib/api/route';

export const PUT = crmRoute(
  { permission: 'deals.update', params: collaboratorParamsSchema },
  ({ db, team, params }) => addCollaborator(db, team.id, params.dealId, params.userId),
);

export const DELETE = crmRoute(
  { permission: 'deals.update', params: collaboratorParamsSchema },
  ({ db, team, params }) => removeCollaborator(db, team.id, params.dealId, params.userId),
);
