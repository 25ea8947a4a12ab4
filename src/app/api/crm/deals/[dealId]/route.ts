import { dealParamsSchema, dealPatchSchema, dealQuerySchema } from '@/features/deals/schema';
import { patchDeal } from '@/features/deals/server/commands';
import { getDeal, getDealDetails } from '@/features/deals/server/queries';
import { deleteRecord } from '@/lib/api/delete-records';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'deals.view', params: dealParamsSchema, query: dealQuerySchema },
  ({ db, team, params, query }) =>
    (query.view === 'card' ? getDeal : getDealDetails)(db, team.id, params.dealId),
);

export const PATCH = crmRoute(
  { permission: 'deals.update', params: dealParamsSchema, body: dealPatchSchema },
  ({ db, team, params, body }) => patchDeal(db, team.id, params.dealId, body),
);

export const DELETE = crmRoute(
  { permission: 'deals.delete', params: dealParamsSchema },
  ({ db, team, params }) => deleteRecord(db, 'deals', 'deal', team.id, params.dealId),
);
