import 'server-only';
import { cookies } from 'next/headers';
import { inviteCookie } from '@/lib/auth/invite-cookie';
import type { User } from '@/lib/auth/session';
import type { Db } from '@/lib/supabase/server';
import { findInvite } from './invites';

/** The token of the invite that the caller opened before they had an account, while it is open and theirs. */
export async function pendingInvite(db: Db, user: User): Promise<string | null> {
  const token = (await cookies()).get(inviteCookie)?.value;
  const invite = token && (await findInvite(db, token));
  return invite && invite.state === 'open' && invite.email === user.email.toLowerCase() ? token : null;
}
