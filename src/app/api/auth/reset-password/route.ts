import { resetPasswordSchema } from '@/features/auth/schema';
import { limitAttempts } from '@/features/auth/server/attempts';
import { resetPassword } from '@/features/auth/server/commands';
import { sessionRoute } from '@/lib/api/route';

export const POST = sessionRoute({ body: resetPasswordSchema }, ({ request, db, body, user }) => {
  limitAttempts(request, user.email);
  return resetPassword(db, body);
});
