import { changePasswordSchema } from '@/features/auth/schema';
import { changePassword } from '@/features/auth/server/account';
import { limitAttempts } from '@/features/auth/server/attempts';
import { sessionRoute } from '@/lib/api/route';

export const POST = sessionRoute({ body: changePasswordSchema }, ({ request, db, user, body }) => {
  limitAttempts(request, user.email);
  return changePassword(db, body);
});
