import { expect, it } from 'vitest';
import { inviteTokenIn } from './invite-cookie';

const token = 'a'.repeat(43);

it('finds the token in the address of an invite, and nowhere else', () => {
  expect(inviteTokenIn(`/invite/${token}`)).toBe(token);
  for (const path of [
    '/',
    `/invite/${token}/x`,
    '/invite/short',
    `/invites/${token}`,
    `/invite/${'%'.repeat(43)}`,
  ]) {
    expect(inviteTokenIn(path), path).toBeNull();
  }
});
