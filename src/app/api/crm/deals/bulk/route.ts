import { dealsBulkSchema } from '@/features/deals/schema';
import { changeDeals } from '@/features/deals/server/bulk';
import { deleteRecords } from '@/lib/api/delete-records';
import { requirePermission } from '@/lib/api/require-permission';
import { crmRoute } from '@/lib/api/route';

export const POST = crmRoute(
  { permission: 'deals.update', body: dealsBulkSchema },
  async ({ db, team, body: { ids, change } }) => {
    if (change) return changeDeals(db, team.id, ids, change);
    requirePermission(team, 'deals.delete');
    return deleteRecords(db, 'deals', 'deal', team.id, ids);
  },
);
