import { AuthApiError, AuthRetryableFetchError, AuthWeakPasswordError } from '@supabase/supabase-js';
import { describe, expect, it } from 'vitest';
import { fromAuth } from './auth-error';

const refusal = (status: number, code?: string) =>
  fromAuth(new AuthApiError('In Auth’s words', status, code));

describe('fromAuth', () => {
  it('blames neither the address nor the password for wrong credentials', () => {
    const error = refusal(400, 'invalid_credentials');
    expect(error).toMatchObject({ status: 401, code: 'wrong_credentials' });
    expect(error.extra.errors).toBeUndefined();
  });

  it.each([
    ['user_already_exists', 409, '/email'],
    ['email_exists', 409, '/email'],
    ['email_address_invalid', 422, '/email'],
    ['same_password', 422, '/password'],
  ])('puts %s at its field', (code, status, pointer) => {
    const error = refusal(422, code);
    expect(error.status).toBe(status);
    expect(error.extra.errors).toEqual([{ pointer, detail: error.detail }]);
  });

  it.each(['over_request_rate_limit', 'over_email_send_rate_limit', undefined])(
    'passes on that there were too many attempts (%s)',
    (code) => {
      expect(refusal(429, code)).toMatchObject({ code: 'too_many_requests', extra: { retryAfter: 60 } });
    },
  );

  it('says that Auth cannot be reached, for no answer and for a failing one', () => {
    for (const status of [0, 500, 503]) {
      expect(fromAuth(new AuthRetryableFetchError('fetch failed', status))).toMatchObject({ status: 503 });
    }
  });

  it('takes a session that has ended for signed out', () => {
    expect(refusal(403, 'session_not_found').code).toBe('signed_out');
    expect(refusal(401, 'no_authorization').code).toBe('signed_out');
  });

  it('says why a password is weak', () => {
    expect(fromAuth(new AuthWeakPasswordError('Too short.', 422, ['length'])).detail).toBe('Too short.');
    expect(fromAuth(new AuthWeakPasswordError('Pwned.', 422, ['pwned'])).detail).toMatch(/stolen/);
  });

  it('keeps what it does not know to itself', () => {
    const error = refusal(400, 'something_new');
    expect(error).toMatchObject({ status: 500, code: 'internal' });
    expect(error.detail).not.toContain('Auth’s words');
  });
});
