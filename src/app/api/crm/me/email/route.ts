import { changeEmailSchema } from '@/features/auth/schema';
import { changeEmail } from '@/features/auth/server/account';
import { limitAttempts } from '@/features/auth/server/attempts';
import { sessionRoute } from '@/lib/api/route';

export const POST = sessionRoute({ body: changeEmailSchema }, ({ request, db, user, body }) => {
  limitAttempts(request, user.email);
  return changeEmail(db, body);
});
