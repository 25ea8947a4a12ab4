import { signOutSchema } from '@/features/auth/schema';
import { signOut } from '@/features/auth/server/commands';
import { publicRoute } from '@/lib/api/route';

// Public: signing out of a session that has run out succeeds and clears its cookie.
export const POST = publicRoute({ body: signOutSchema }, ({ db }) => signOut(db));
