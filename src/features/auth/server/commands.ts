import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '@/lib/api/app-error';
import type { Db } from '@/lib/supabase/server';
import type { ForgotPassword, ResetPassword, SignIn, SignUp, SignUpResult } from '../schema';
import { fromAuth } from './auth-error';
import { endRecovery, isRecovery } from './recovery';

/**
 * Milliseconds that an answer takes which must not tell whether an address is
 * known. Longer than a password check or the writing of a mail: without it, the
 * quick answers would be those for strangers.
 */
const evenTime = 500;

/** Starts a session. A wrong password and an unknown address answer alike, after the same time. */
export async function signIn(db: Db, credentials: SignIn): Promise<{ email: string }> {
  const evened = wait(evenTime);
  const { error } = await db.auth.signInWithPassword(credentials);
  if (!error) return { email: credentials.email };
  await evened;
  throw fromAuth(error);
}

/**
 * Makes an account; its profile follows by trigger. Where Auth asks for
 * confirmation it answers a known address like a new one. Where it does not
 * (the embedded server), a new account is signed in at once and a known one
 * cannot be: the 409 tells, and no wording could hide it.
 */
export async function signUp(db: Db, { full_name, email, password }: SignUp): Promise<SignUpResult> {
  const { data, error } = await db.auth.signUp({ email, password, options: { data: { full_name } } });
  if (error) throw fromAuth(error);
  return { email, signed_in: data.session !== null };
}

/** Ends this session, here and in Auth; other devices stay signed in. */
export async function signOut(db: Db): Promise<null> {
  const { error } = await db.auth.signOut({ scope: 'local' });
  await endRecovery();
  // A session that has ended before is no reason to complain.
  if (error && (!error.status || error.status >= 500)) throw fromAuth(error);
  return null;
}

/** Mails a recovery link if there is such an account; the answer never tells. */
export async function forgotPassword(db: Db, { email }: ForgotPassword): Promise<null> {
  const [{ error }] = await Promise.all([db.auth.resetPasswordForEmail(email), wait(evenTime)]);
  // Auth refuses a second mail so soon only where there was a first: that would tell.
  if (error && error.code !== 'over_email_send_rate_limit') throw fromAuth(error);
  return null;
}

/** Sets a new password in a session that a recovery link began, and ends all others. */
export async function resetPassword(db: Db, { password }: ResetPassword): Promise<null> {
  if (!(await isRecovery(db))) {
    throw new AppError('forbidden', 'Follow the link in the mail first. A link works once, for an hour.');
  }
  const changed = await db.auth.updateUser({ password });
  if (changed.error) throw fromAuth(changed.error);
  await endRecovery();
  // Whoever made the reset necessary may hold a session.
  const others = await db.auth.signOut({ scope: 'others' });
  if (others.error) throw fromAuth(others.error);
  return null;
}
