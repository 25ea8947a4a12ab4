import { signUpSchema } from '@/features/auth/schema';
import { limitAttempts } from '@/features/auth/server/attempts';
import { signUp } from '@/features/auth/server/commands';
import { Reply } from '@/lib/api/respond';
import { publicRoute } from '@/lib/api/route';

export const POST = publicRoute({ body: signUpSchema }, async ({ request, db, body }) => {
  limitAttempts(request, body.email);
  return new Reply(await signUp(db, body), { status: 201 });
});
