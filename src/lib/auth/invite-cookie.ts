/**
 * Remembers the invite that a visitor has opened, for as long as it takes to make an
 * account: a link in a confirmation mail leads to /welcome, which knows no other way.
 */
export const inviteCookie = 'cairn-invite';

/** 32 bytes in base64url. */
const token = /^[\w-]{43}$/;

/** The token of an invite's page, from its path. */
export function inviteTokenIn(pathname: string): string | null {
  const [, page, text = '', ...rest] = pathname.split('/');
  return page === 'invite' && rest.length === 0 && token.test(text) ? text : null;
}
