import { dealsBulkSchema } from '@/features/deals/schema';
import { changeDeals, deleteDeals } from '@/features/deals/server/bulk';
import { AppError } from '@/lib/api/app-error';
import { crmRoute } from '@/lib/api/route';
import { can } from '@/lib/auth/permissions';

export const POST = crmRoute(
  { permission: 'deals.update', body: dealsBulkSchema },
  async ({ db, team, body: { ids, change } }) => {
    if (change) return changeDeals(db, team.id, ids, change);
    if (!can(team.role, 'deals.delete')) {
      throw new AppError('forbidden', `Your role (${team.role}) does not allow this.`);
    }
    return deleteDeals(db, team.id, ids);
  },
);
