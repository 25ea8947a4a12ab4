import { signOutSchema } from '@/features/auth/schema';
import { signOutEverywhere } from '@/features/auth/server/account';
import { sessionRoute } from '@/lib/api/route';

export const POST = sessionRoute({ body: signOutSchema }, ({ db }) => signOutEverywhere(db));
