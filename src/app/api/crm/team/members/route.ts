import { membersQuerySchema } from '@/features/team/schema';
import { listMemberDetails, listMembers } from '@/features/team/server/queries';
import { requirePermission } from '@/lib/api/require-permission';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'team.view', query: membersQuerySchema }, ({ db, team, query }) => {
  if (query.view !== 'details') return listMembers(db, team.id);
  requirePermission(team, 'members.remove');
  return listMemberDetails(db, team.id);
});
