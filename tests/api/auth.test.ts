import { describe, expect, it } from 'vitest';
import { signIn, signUp, signUpWithTeam, uniqueEmail } from '../support/accounts.ts';
import { type Answer, Client } from '../support/http.ts';
import { linkInMailTo, mailsTo } from '../support/mailbox.ts';

const password = 'correct horse battery';
const bodies = {
  'sign-up': () => ({ full_name: 'Ada Lovelace', email: uniqueEmail(), password }),
  'sign-in': () => ({ email: uniqueEmail(), password }),
  'sign-out': () => ({}),
  'forgot-password': () => ({ email: uniqueEmail() }),
  'reset-password': () => ({ password }),
} satisfies Record<string, () => object>;
const endpoints = Object.keys(bodies) as (keyof typeof bodies)[];

/** What every refusal looks like; returns the fields that it blames, each once. */
function expectProblem(answer: Answer, status: number, code: string): string[] {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(answer.json).toMatchObject({ status, code, title: expect.any(String), detail: expect.any(String) });
  expect(answer.json.request_id).toBe(answer.headers.get('x-request-id'));
  const errors: { pointer: string }[] = answer.json.errors ?? [];
  return [...new Set(errors.map((error) => error.pointer))];
}

describe.each(endpoints)('POST /api/auth/%s', (endpoint) => {
  const path = `/api/auth/${endpoint}`;
  const body = () => JSON.stringify(bodies[endpoint]());
  /** Resetting wants a session before it looks at the body. */
  const caller = async () => (endpoint === 'reset-password' ? (await signUp()).client : new Client());

  it('answers 400 to what is not JSON', async () => {
    const client = await caller();
    for (const raw of ['{"email":', '', 'null and void', '{"email": "a@b.example",}']) {
      expectProblem(await client.send('POST', path, { raw }), 400, 'malformed');
    }
  });

  it('answers 422 to JSON that is no object', async () => {
    const client = await caller();
    for (const raw of ['null', '[]', '"text"', '7']) {
      expectProblem(await client.send('POST', path, { raw }), 422, 'invalid_input');
    }
  });

  it('answers 422 to an unknown field and names it', async () => {
    const client = await caller();
    const answer = await client.post(path, { ...bodies[endpoint](), role: 'owner' });
    expect(expectProblem(answer, 422, 'invalid_input')).toContain('/role');
  });

  it('answers 422 to a wrong type and names the field', async () => {
    const client = await caller();
    for (const field of Object.keys(bodies[endpoint]())) {
      for (const value of [7, null, true, [], {}, ['a@b.example']]) {
        const answer = await client.post(path, { ...bodies[endpoint](), [field]: value });
        expect(expectProblem(answer, 422, 'invalid_input')).toEqual([`/${field}`]);
      }
    }
  });

  it('answers 422 to a missing field and names it', async () => {
    const client = await caller();
    const fields = Object.keys(bodies[endpoint]());
    if (fields.length === 0) return;
    const answer = await client.post(path, {});
    expect(expectProblem(answer, 422, 'invalid_input')).toEqual(fields.map((field) => `/${field}`));
  });

  it('answers 415 to another content type', async () => {
    const client = await caller();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answer = await client.send('POST', path, { raw: body(), headers: { 'content-type': type } });
      expectProblem(answer, 415, 'wrong_media_type');
    }
  });

  it('answers 413 to 2 MB', async () => {
    const client = await caller();
    const raw = JSON.stringify({ email: 'a'.repeat(2 * 1024 * 1024) });
    expectProblem(await client.send('POST', path, { raw }), 413, 'too_large');
  });

  it('answers 403 to a request from another site', async () => {
    const client = await caller();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
      { 'sec-fetch-site': '', origin: 'null' },
      { 'sec-fetch-site': '', origin: '' },
    ] as Record<string, string>[]) {
      expectProblem(await client.send('POST', path, { raw: body(), headers }), 403, 'cross_site');
    }
  });

  it('knows no other method', async () => {
    const answer = await (await caller()).get(path);
    expect(answer.status).toBe(405);
  });
});

describe('signing up', () => {
  it('makes an account with a profile and signs it in', async () => {
    const { client, email } = await signUp('  Grace Hopper ');
    const me = await client.get('/api/crm/me');
    expect(me.status).toBe(200);
    expect(me.json.data).toMatchObject({ email, full_name: 'Grace Hopper', teams: [] });
  });

  it('keeps the session in a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await new Client().post('/api/auth/sign-up', bodies['sign-up']());
    const cookies = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('cairn-session'));
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
      expect(cookie).toMatch(/; Path=\/(;|$)/i);
    }
    expect(JSON.stringify(answer.json)).not.toContain('token');
  });

  it('takes an address in any case as the same account', async () => {
    const { email } = await signUp();
    expect((await signIn({ email: ` ${email.toUpperCase()} `, password })).cookies.size).toBeGreaterThan(0);
    const again = await new Client().post('/api/auth/sign-up', {
      ...bodies['sign-up'](),
      email: email.toUpperCase(),
    });
    expect(expectProblem(again, 409, 'conflict')).toEqual(['/email']);
  });

  it.each([
    ['email', 'ada', '/email'],
    ['email', 'ada@', '/email'],
    ['email', '', '/email'],
    ['email', 'ada@example.com, bob@example.com', '/email'],
    ['email', `${'a'.repeat(250)}@example.com`, '/email'],
    ['email', 'ada\u0000@example.com', '/email'],
    ['password', 'short', '/password'],
    ['password', 'p'.repeat(73), '/password'],
    ['password', 'ü'.repeat(37), '/password'],
    ['full_name', '   ', '/full_name'],
    ['full_name', '\u200b', '/full_name'],
    ['email', 'a@b..c', '/email'],
    ['full_name', 'a'.repeat(201), '/full_name'],
    ['full_name', 'Ada\u0000', '/full_name'],
    ['full_name', 'Ada \ud800', '/full_name'],
  ])('refuses %s %j', async (field, value, pointer) => {
    const answer = await new Client().post('/api/auth/sign-up', { ...bodies['sign-up'](), [field]: value });
    expect(expectProblem(answer, 422, 'invalid_input')).toEqual([pointer]);
  });

  it('accepts the longest password that bcrypt reads in full', async () => {
    const account = { ...bodies['sign-up'](), password: 'ü'.repeat(36) };
    expect((await new Client().post('/api/auth/sign-up', account)).status).toBe(201);
    expect((await signIn(account)).cookies.size).toBeGreaterThan(0);
  });
});

describe('signing in', () => {
  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await signUp();
    const wrong = await new Client().post('/api/auth/sign-in', { email, password: 'not the password' });
    const unknown = await new Client().post('/api/auth/sign-in', bodies['sign-in']());
    expectProblem(wrong, 401, 'wrong_credentials');
    expect({ ...unknown.json, request_id: '' }).toEqual({ ...wrong.json, request_id: '' });
  });

  it('does not read a password of 1 MB', async () => {
    const body = { email: uniqueEmail(), password: 'x'.repeat(1_000_000) };
    const answer = await new Client().post('/api/auth/sign-in', body);
    expect(expectProblem(answer, 422, 'invalid_input')).toEqual(['/password']);
  });

  it('leaves other sessions of the account alone', async () => {
    const account = await signUp();
    const second = await signIn(account);
    expect((await account.client.get('/api/crm/me')).status).toBe(200);
    expect((await second.get('/api/crm/me')).status).toBe(200);
  });
});

describe('signing out', () => {
  it('ends the session for good, also for somebody who kept the cookie', async () => {
    const { client } = await signUp();
    const kept = new Map(client.cookies);
    expect((await client.post('/api/auth/sign-out', {})).status).toBe(200);
    expect(client.cookies.size).toBe(0);
    expectProblem(await client.get('/api/crm/me'), 401, 'signed_out');

    const thief = new Client();
    for (const [name, value] of kept) thief.cookies.set(name, value);
    expectProblem(await thief.get('/api/crm/me'), 401, 'signed_out');
  });

  it('leaves other devices signed in', async () => {
    const account = await signUp();
    const second = await signIn(account);
    await second.post('/api/auth/sign-out', {});
    expect((await account.client.get('/api/crm/me')).status).toBe(200);
  });

  it('succeeds without a session', async () => {
    expect((await new Client().post('/api/auth/sign-out', {})).status).toBe(200);
  });
});

describe('a forgotten password', () => {
  it('gives the same answer for a known and an unknown address, and mails only the known one', async () => {
    const { email } = await signUp();
    const stranger = uniqueEmail();
    const known = await new Client().post('/api/auth/forgot-password', { email });
    const unknown = await new Client().post('/api/auth/forgot-password', { email: stranger });
    expect([known.status, known.json]).toEqual([200, { data: null }]);
    expect([unknown.status, unknown.json]).toEqual([known.status, known.json]);
    expect(await mailsTo(email)).toHaveLength(1);
    expect(await mailsTo(stranger)).toHaveLength(0);
  });

  it('is replaced through the link in the mail, which ends every other session', async () => {
    const account = await signUp();
    const visitor = new Client();
    await visitor.post('/api/auth/forgot-password', { email: account.email });
    const followed = await visitor.get(await linkInMailTo(account.email));
    expect(followed.headers.get('location')).toBe('/auth/reset-password');

    const answer = await visitor.post('/api/auth/reset-password', { password: 'a new password' });
    expect([answer.status, answer.json]).toEqual([200, { data: null }]);
    expect((await visitor.get('/api/crm/me')).json.data.email).toBe(account.email);
    expectProblem(await account.client.get('/api/crm/me'), 401, 'signed_out');
    expectProblem(await new Client().post('/api/auth/sign-in', account), 422, 'invalid_input');
    const old = await new Client().post('/api/auth/sign-in', { email: account.email, password });
    expectProblem(old, 401, 'wrong_credentials');
    await signIn({ email: account.email, password: 'a new password' });
  });

  it('can be replaced once per link', async () => {
    const { email } = await signUp();
    const visitor = new Client();
    await visitor.post('/api/auth/forgot-password', { email });
    await visitor.get(await linkInMailTo(email));
    await visitor.post('/api/auth/reset-password', { password: 'a new password' });
    const again = await visitor.post('/api/auth/reset-password', { password: 'yet another password' });
    expectProblem(again, 403, 'forbidden');
  });

  it('is not replaced by the password it was', async () => {
    const { email } = await signUp();
    const visitor = new Client();
    await visitor.post('/api/auth/forgot-password', { email });
    await visitor.get(await linkInMailTo(email));
    const answer = await visitor.post('/api/auth/reset-password', { password });
    expect(expectProblem(answer, 422, 'invalid_input')).toEqual(['/password']);
  });

  it('needs the link: signed out 401, a session of another kind 403', async () => {
    const { client } = await signUp();
    const body = { password: 'a new password' };
    expectProblem(await new Client().post('/api/auth/reset-password', body), 401, 'signed_out');
    expectProblem(await client.post('/api/auth/reset-password', body), 403, 'forbidden');
  });
});

describe('GET /auth/callback', () => {
  async function recoveryLink() {
    const { email } = await signUp();
    await new Client().post('/api/auth/forgot-password', { email });
    return linkInMailTo(email);
  }

  it('works once', async () => {
    const link = await recoveryLink();
    await new Client().get(link);
    const again = await new Client().get(link);
    expect(again.headers.get('location')).toBe('/auth/sign-in?error=link');
  });

  it('is not used up by a scanner that only asks for the head', async () => {
    const link = await recoveryLink();
    await new Client().send('HEAD', link);
    expect((await new Client().get(link)).headers.get('location')).toBe('/auth/reset-password');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/.//evil.example',
  ])('does not lead to %s', async (next) => {
    const link = new URL(await recoveryLink(), 'http://ours.example');
    link.searchParams.set('next', next);
    const answer = await new Client().get(link.pathname + link.search);
    expect(answer.headers.get('location')).toBe('/auth/reset-password');
  });

  it.each([
    '',
    '?code=unknown',
    '?token_hash=unknown&type=recovery',
    '?token_hash=x&type=owner',
    '?type=signup',
  ])('sends %j to the sign-in page, without a session', async (query) => {
    const client = new Client();
    const answer = await client.get(`/auth/callback${query}`);
    expect(answer.headers.get('location')).toBe('/auth/sign-in?error=link');
    expectProblem(await client.get('/api/crm/me'), 401, 'signed_out');
  });
});

describe('a session', () => {
  /** The session cookie of an account with its content changed. */
  function tamper(client: Client, change: (session: Record<string, unknown>) => object): Client {
    const stored = [...client.cookies]
      .filter(([name]) => /^cairn-session(\.\d+)?$/.test(name))
      .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
      .map(([, value]) => value)
      .join('');
    const session = JSON.parse(Buffer.from(stored.replace('base64-', ''), 'base64url').toString());
    const changed = new Client();
    const value = Buffer.from(JSON.stringify(change(session))).toString('base64url');
    changed.cookies.set('cairn-session', `base64-${value}`);
    return changed;
  }

  it('that has run out and cannot be renewed gets 401 from the API, never a redirect', async () => {
    const { client } = await signUp();
    const expired = tamper(client, (session) => ({ ...session, expires_at: 1, refresh_token: 'unknown' }));
    const answer = await expired.get('/api/crm/me');
    expectProblem(answer, 401, 'signed_out');
    expect(answer.headers.get('location')).toBeNull();
    expect(expired.cookies.size).toBe(0);
  });

  it('that has run out is renewed on the way', async () => {
    const { client } = await signUp();
    const expired = tamper(client, (session) => ({ ...session, expires_at: 1 }));
    const before = expired.cookies.get('cairn-session');
    expect((await expired.get('/api/crm/me')).status).toBe(200);
    expect(expired.cookies.get('cairn-session')).not.toBe(before);
  });

  it('with a forged token gets 401', async () => {
    const { client } = await signUp();
    const forged = tamper(client, (session) => {
      const [head, , signature] = String(session.access_token).split('.');
      const claims = Buffer.from(
        JSON.stringify({ sub: crypto.randomUUID(), role: 'authenticated', exp: 4e9 }),
      );
      return { ...session, access_token: `${head}.${claims.toString('base64url')}.${signature}` };
    });
    expectProblem(await forged.get('/api/crm/me'), 401, 'signed_out');
  });

  it.each(['', 'base64-', 'base64-!!!', 'not base64', 'base64-bnVsbA', 'base64-eyJhIjoxfQ', '%00'])(
    'that is garbage (%j) gets 401',
    async (value) => {
      const client = new Client();
      client.cookies.set('cairn-session', value);
      expectProblem(await client.get('/api/crm/me'), 401, 'signed_out');
    },
  );

  it('of somebody with a team opens that team', async () => {
    const { client, team_id } = await signUpWithTeam();
    const me = await client.get('/api/crm/me');
    expect(me.json.data.teams).toMatchObject([{ id: team_id, role: 'owner', is_last: true }]);
  });
});
