import { forgotPasswordSchema } from '@/features/auth/schema';
import { limitAttempts } from '@/features/auth/server/attempts';
import { forgotPassword } from '@/features/auth/server/commands';
import { publicRoute } from '@/lib/api/route';

export const POST = publicRoute({ body: forgotPasswordSchema }, ({ request, db, body }) => {
  limitAttempts(request, body.email);
  return forgotPassword(db, body);
});
