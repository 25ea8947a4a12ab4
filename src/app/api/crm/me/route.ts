import { deleteAccountSchema } from '@/features/auth/schema';
import { deleteAccount } from '@/features/auth/server/account';
import { limitAttempts } from '@/features/auth/server/attempts';
import { profilePatchSchema } from '@/features/team/schema';
import { updateMe } from '@/features/team/server/commands';
import { getMe } from '@/features/team/server/queries';
import { sessionRoute } from '@/lib/api/route';

export const GET = sessionRoute({}, ({ db, user, teams }) => getMe(db, user, teams));

export const PATCH = sessionRoute({ body: profilePatchSchema }, ({ db, user, body }) =>
  updateMe(db, user, body),
);

export const DELETE = sessionRoute({ body: deleteAccountSchema }, ({ request, db, user, body }) => {
  limitAttempts(request, user.email);
  return deleteAccount(db, body.current_password);
});
