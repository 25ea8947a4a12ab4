import { inviteParamsSchema } from '@/features/team/invite-schema';
import { resendInvite, siteOf } from '@/features/team/server/invites';
import { limitRate } from '@/lib/api/rate-limit';
import { crmRoute } from '@/lib/api/route';

export const POST = crmRoute(
  { permission: 'invites.create', params: inviteParamsSchema },
  ({ request, db, user, team, params }) => {
    limitRate(`invites of ${user.id}`, 30);
    return resendInvite(db, team, params.inviteId, siteOf(request));
  },
);
