import 'server-only';
import { createClient } from '@supabase/supabase-js';
import { AppError, invalidField } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import { env } from '@/lib/env';
import type { Db } from '@/lib/supabase/server';
import type { ChangeEmail, ChangePassword, EmailChange } from '../schema';
import { fromAuth } from './auth-error';
import { signOut } from './commands';

/**
 * Refuses unless the password is the caller's, by signing in with it: in a session of its own,
 * which ends at once. Gives the caller's address, which a token may know as it was before.
 */
async function requirePassword(db: Db, password: string): Promise<string> {
  const caller = await db.auth.getUser();
  if (caller.error) throw fromAuth(caller.error);
  const email = caller.data.user.email ?? '';
  const { NEXT_PUBLIC_SUPABASE_URL: url, NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: key } = env();
  const auth = createClient(url, key, { auth: { persistSession: false, autoRefreshToken: false } }).auth;
  const { error } = await auth.signInWithPassword({ email, password });
  if (error?.code === 'invalid_credentials') {
    throw invalidField('current_password', 'This is not your password.');
  }
  if (error) throw fromAuth(error);
  await auth.signOut({ scope: 'local' });
  return email;
}

/** Sets another password and ends all other sessions: whoever made it necessary may hold one. */
export async function changePassword(db: Db, { current_password, password }: ChangePassword): Promise<null> {
  await requirePassword(db, current_password);
  const changed = await db.auth.updateUser({ password });
  if (changed.error) throw fromAuth(changed.error);
  const others = await db.auth.signOut({ scope: 'others' });
  if (others.error) throw fromAuth(others.error);
  return null;
}

/** Asks for another address, which Auth confirms by mail. */
export async function changeEmail(db: Db, { current_password, email }: ChangeEmail): Promise<EmailChange> {
  const current = await requirePassword(db, current_password);
  if (email === current.toLowerCase()) throw invalidField('email', 'This is your address already.');
  const { data, error } = await db.auth.updateUser({ email });
  if (error) throw fromAuth(error);
  return { email, confirmed: data.user.email === email };
}

/** Deletes the caller's account; 422, naming the teams, where they are the only owner of others. */
export async function deleteAccount(db: Db, password: string): Promise<null> {
  await requirePassword(db, password);
  unwrap(await db.rpc('delete_account'));
  // The session went with the account; what remains is the cookie.
  return signOut(db);
}

/** Ends every session of the caller, this one included. */
export async function signOutEverywhere(db: Db): Promise<null> {
  const { error } = await db.auth.signOut({ scope: 'global' });
  if (error && (!error.status || error.status >= 500)) throw fromAuth(error);
  if (error) throw new AppError('signed_out', 'Sign in to go on.');
  return null;
}
