import 'server-only';
import { type AuthError, isAuthRetryableFetchError, isAuthWeakPasswordError } from '@supabase/supabase-js';
import { AppError, invalidField } from '@/lib/api/app-error';

/** What Auth's refusals mean; the key is its error code. Those that are not here are no news for the user. */
const refusals: Record<string, () => AppError> = {
  // One answer for an unknown address and a wrong password: neither gives the other away.
  invalid_credentials: () => new AppError('wrong_credentials', 'The email address or the password is wrong.'),
  // Auth says this only after the right password.
  email_not_confirmed: () =>
    new AppError('forbidden', 'Confirm your address first: follow the link in the mail that we sent you.'),
  user_banned: () => new AppError('forbidden', 'This account is blocked.'),
  signup_disabled: () => new AppError('forbidden', 'New accounts cannot be made here.'),
  email_provider_disabled: () => new AppError('forbidden', 'New accounts cannot be made here.'),
  user_already_exists: addressTaken,
  email_exists: addressTaken,
  email_address_invalid: () => invalidField('email', 'Mail cannot be sent to this address.'),
  email_address_not_authorized: () => invalidField('email', 'Mail cannot be sent to this address.'),
  same_password: () => invalidField('password', 'This is your password already. Choose another one.'),
};

/** Auth's refusal as the API tells it. */
export function fromAuth(error: AuthError): AppError {
  if (isAuthWeakPasswordError(error)) {
    return invalidField(
      'password',
      error.reasons.includes('pwned')
        ? 'This password is on lists of stolen passwords. Choose another one.'
        : error.message,
    );
  }
  const refusal = refusals[error.code ?? ''];
  if (refusal) return refusal();
  if (error.status === 429) {
    return new AppError('too_many_requests', 'Too many attempts. Try again in a minute.', { retryAfter: 60 });
  }
  if (isAuthRetryableFetchError(error)) {
    return new AppError('unavailable', 'Sign-in cannot be reached right now. Try again.', { cause: error });
  }
  if (error.status === 401 || error.status === 403 || error.name === 'AuthSessionMissingError') {
    return new AppError('signed_out', 'Sign in to go on.');
  }
  return new AppError('internal', 'Something went wrong on our side.', { cause: error });
}

function addressTaken(): AppError {
  const detail = 'There is already an account with this address. Sign in instead.';
  return new AppError('conflict', detail, { errors: [{ pointer: '/email', detail }] });
}
