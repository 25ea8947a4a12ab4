import { teamLeaveSchema } from '@/features/team/schema';
import { leaveTeam } from '@/features/team/server/members';
import { crmRoute } from '@/lib/api/route';

export const POST = crmRoute({ permission: 'team.view', body: teamLeaveSchema }, ({ db, team, body }) =>
  leaveTeam(db, team.id, body.hand_over_to),
);
