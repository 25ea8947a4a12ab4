import { limitAttempts } from '@/features/auth/server/attempts';
import { inviteTokenParamsSchema } from '@/features/team/invite-schema';
import { findInvite } from '@/features/team/server/invites';
import { notFound } from '@/lib/api/app-error';
import { publicRoute } from '@/lib/api/route';

export const GET = publicRoute({ params: inviteTokenParamsSchema }, async ({ request, db, params }) => {
  limitAttempts(request);
  const invite = await findInvite(db, params.token);
  if (!invite) throw notFound('invite');
  return invite;
});
