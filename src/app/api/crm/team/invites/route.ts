import { inviteCreateSchema } from '@/features/team/invite-schema';
import { createInvite, listInvites, siteOf } from '@/features/team/server/invites';
import { limitRate } from '@/lib/api/rate-limit';
import { created } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'invites.view' }, ({ db, team }) => listInvites(db, team.id));

export const POST = crmRoute(
  { permission: 'invites.create', body: inviteCreateSchema },
  async ({ request, db, user, team, body }) => {
    // Each may be a mail to somebody who never asked for one.
    limitRate(`invites of ${user.id}`, 30);
    return created(await createInvite(db, team, body, siteOf(request)));
  },
);
