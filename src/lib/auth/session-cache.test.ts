import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changesSessions, forgetSession, forgetSessions, rememberSession } from './session-cache';

beforeEach(forgetSessions);

describe('rememberSession', () => {
  it('asks once for requests at the same time and within some seconds', async () => {
    const read = vi.fn(async () => 'Ana');
    const both = [rememberSession('a', read, 0), rememberSession('a', read, 0)];
    expect(await Promise.all(both)).toEqual(['Ana', 'Ana']);
    await rememberSession('a', read, 4_999);
    expect(read).toHaveBeenCalledTimes(1);
    await rememberSession('a', read, 5_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('keeps tokens apart', async () => {
    await rememberSession('a', async () => 'Ana');
    expect(await rememberSession('b', async () => 'Ben')).toBe('Ben');
  });

  it.each([
    ['nobody', async () => null],
    ['an error', () => Promise.reject(new Error('No answer'))],
  ])('asks again after %s', async (_, read) => {
    await rememberSession<string | null>('a', read).catch(() => null);
    expect(await rememberSession('a', async () => 'Ana')).toBe('Ana');
  });

  it('asks again once something has changed, also for what was being read', async () => {
    const early = Promise.withResolvers<string>();
    const reading = rememberSession('a', () => early.promise);
    forgetSessions();
    early.resolve('as it was');
    expect(await reading).toBe('as it was');
    expect(await rememberSession('a', async () => 'as it is')).toBe('as it is');
  });

  it('asks again for a token that is forgotten, and for no other', async () => {
    await rememberSession('a', async () => 'Ana');
    await rememberSession('b', async () => 'Ben');
    forgetSession('a');
    expect(await rememberSession('a', async () => 'Ana B.')).toBe('Ana B.');
    expect(await rememberSession('b', async () => 'Ben B.')).toBe('Ben');
  });

  it('keeps a thousand at most', async () => {
    const read = vi.fn(async () => 'Ana');
    for (let token = 0; token <= 1_000; token++) await rememberSession(String(token), read);
    await rememberSession('1000', read);
    expect(read).toHaveBeenCalledTimes(1_001);
    await rememberSession('0', read);
    expect(read).toHaveBeenCalledTimes(1_002);
  });
});

it.each([
  ['GET', '/api/crm/team', false],
  ['PATCH', '/api/crm/team', true],
  ['DELETE', '/api/crm/team/members/1', true],
  ['POST', '/api/crm/teams', true],
  ['POST', '/api/crm/invites/accept', true],
  ['PATCH', '/api/crm/me', true],
  ['POST', '/api/auth/sign-out', true],
  ['PATCH', '/api/crm/deals/1', false],
  ['POST', '/api/crm/merges/1/undo', false],
])('%s %s changes sessions: %s', (method, pathname, changes) => {
  expect(changesSessions(method, pathname)).toBe(changes);
});
