import { AppError } from '@/lib/api/app-error';
import { publicRoute } from '@/lib/api/route';
import { env } from '@/lib/env';

/** Tells whether this server and the Supabase behind it answer. */
export const GET = publicRoute({}, async () => {
  const { NEXT_PUBLIC_SUPABASE_URL: url, NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: apikey } = env();
  const answer = await fetch(`${url}/auth/v1/health`, {
    headers: { apikey },
    signal: AbortSignal.timeout(3000),
  }).catch(() => null);
  if (!answer?.ok) throw new AppError('unavailable', 'Supabase does not answer.');
  return { status: 'ok' };
});
