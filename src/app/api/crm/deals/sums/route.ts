import { dealSumsQuerySchema } from '@/features/deals/schema';
import { sumDeals } from '@/features/deals/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'deals.view', query: dealSumsQuerySchema }, ({ db, team, query }) =>
  sumDeals(db, team.id, query),
);
