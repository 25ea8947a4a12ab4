import { signInSchema } from '@/features/auth/schema';
import { limitAttempts } from '@/features/auth/server/attempts';
import { signIn } from '@/features/auth/server/commands';
import { publicRoute } from '@/lib/api/route';

export const POST = publicRoute({ body: signInSchema }, ({ request, db, body }) => {
  limitAttempts(request, body.email);
  return signIn(db, body);
});
