import { rangeQuerySchema } from '@/features/dashboard/schema';
import { getActiveUsers } from '@/features/dashboard/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'dashboard.view', query: rangeQuerySchema },
  ({ db, team, query }) => getActiveUsers(db, team, query),
);
