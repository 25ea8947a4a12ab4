import { rangeQuerySchema } from '@/features/dashboard/schema';
import { getActiveMembers } from '@/features/dashboard/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'dashboard.view', query: rangeQuerySchema },
  ({ db, team, query }) => getActiveMembers(db, team, query),
);
