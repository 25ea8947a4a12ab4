import 'server-only';
import { cookies } from 'next/headers';
import type { Db } from '@/lib/supabase/server';

/**
 * Names the session that a recovery link began. Only that session may set a
 * password without the old one; one that began with a password, on a computer
 * left alone, may not. The tokens themselves do not tell the two apart on every
 * Supabase.
 */
const cookie = 'cairn-recovery';

async function sessionId(db: Db): Promise<string | undefined> {
  const { data } = await db.auth.getClaims();
  return data?.claims.session_id;
}

export async function beginRecovery(db: Db): Promise<void> {
  const id = await sessionId(db);
  if (!id) return;
  const store = await cookies();
  store.set(cookie, id, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 60 * 60 });
}

export async function isRecovery(db: Db): Promise<boolean> {
  const marked = (await cookies()).get(cookie)?.value;
  return marked !== undefined && marked === (await sessionId(db));
}

export async function endRecovery(): Promise<void> {
  (await cookies()).delete(cookie);
}
