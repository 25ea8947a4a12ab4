import { dealParamsSchema } from '@/features/deals/schema';
import { getDealAnalytics } from '@/features/deals/server/analytics';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'deals.view', params: dealParamsSchema }, ({ db, team, params }) =>
  getDealAnalytics(db, team.id, params.dealId),
);
