import { inviteAcceptSchema } from '@/features/team/invite-schema';
import { acceptInvite } from '@/features/team/server/invites';
import { sessionRoute } from '@/lib/api/route';

export const POST = sessionRoute({ body: inviteAcceptSchema }, ({ db, body }) =>
  acceptInvite(db, body.token),
);
