import 'server-only';
import { type AuthError, isAuthRetryableFetchError } from '@supabase/supabase-js';
import * as z from 'zod/mini';
import type { Db } from '@/lib/supabase/server';
import { home, safeNext } from '../safe-next';
import { beginRecovery } from './recovery';

/** Links of our own mail templates carry a token hash; those of Supabase's hosted templates a code. */
const linkSchema = z.union([
  z.object({
    token_hash: z.string().check(z.maxLength(200)),
    type: z.enum(['signup', 'recovery', 'email_change', 'invite', 'magiclink', 'email']),
  }),
  z.object({ code: z.string().check(z.maxLength(200)) }),
]);
type Link = z.infer<typeof linkSchema>;

/** Signs in by a link from a mail; returns the path to go on to. */
export async function followLink(db: Db, query: URLSearchParams): Promise<string> {
  const link = linkSchema.safeParse(Object.fromEntries(query)).data;
  if (!link) return '/auth/sign-in?error=link';
  const { error, recovery } = await redeem(db, link);
  if (error) return `/auth/sign-in?error=${isAuthRetryableFetchError(error) ? 'unavailable' : 'link'}`;
  if (recovery) await beginRecovery(db);
  return safeNext(query.get('next'), recovery ? '/auth/reset-password' : home);
}

async function redeem(db: Db, link: Link): Promise<{ error: AuthError | null; recovery: boolean }> {
  if ('code' in link) {
    const { data, error } = await db.auth.exchangeCodeForSession(link.code);
    return { error, recovery: 'redirectType' in data && data.redirectType === 'recovery' };
  }
  const { error } = await db.auth.verifyOtp(link);
  return { error, recovery: link.type === 'recovery' };
}
