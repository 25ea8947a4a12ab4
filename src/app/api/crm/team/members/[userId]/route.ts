import { memberParamsSchema, memberPatchSchema, memberRemovalSchema } from '@/features/team/schema';
import { changeRole, removeMember } from '@/features/team/server/members';
import { crmRoute } from '@/lib/api/route';

export const PATCH = crmRoute(
  { permission: 'members.update', params: memberParamsSchema, body: memberPatchSchema },
  ({ db, team, params, body }) => changeRole(db, team.id, params.userId, body.role),
);

export const DELETE = crmRoute(
  { permission: 'members.remove', params: memberParamsSchema, query: memberRemovalSchema },
  ({ db, team, params, query }) => removeMember(db, team.id, params.userId, query.hand_over_to),
);
