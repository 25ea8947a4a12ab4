import { inviteParamsSchema } from '@/features/team/invite-schema';
import { revokeInvite } from '@/features/team/server/invites';
import { crmRoute } from '@/lib/api/route';

export const DELETE = crmRoute(
  { permission: 'invites.delete', params: inviteParamsSchema },
  ({ db, team, params }) => revokeInvite(db, team.id, params.inviteId),
);
