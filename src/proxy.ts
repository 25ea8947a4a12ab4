import { type NextRequest, NextResponse } from 'next/server';
import { inviteCookie, inviteTokenIn } from './lib/auth/invite-cookie';
import { realtimeBehind, realtimeUrl } from './lib/supabase/realtime-url';
import { createDb } from './lib/supabase/server';

/**
 * Runs before every page and route: renews the session when its token has run
 * out, and gives each page a content security policy with a fresh nonce. It
 * never redirects; pages and the API each answer for themselves. Connections to a
 * Realtime that only this machine reaches are passed on.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const realtime = realtimeBehind(request.nextUrl);
  if (realtime) return NextResponse.rewrite(realtime);

  const nonce = crypto.randomUUID();
  const policy = request.nextUrl.pathname.startsWith('/api/') ? forData : contentSecurityPolicy(nonce);
  const headers = () => {
    const forwarded = new Headers(request.headers);
    forwarded.set('x-nonce', nonce);
    forwarded.set('content-security-policy', policy);
    // Pages have no other way to know where to come back to after sign-in.
    forwarded.set('x-pathname', request.nextUrl.pathname + request.nextUrl.search);
    return forwarded;
  };

  let response = NextResponse.next({ request: { headers: headers() } });
  const session = {
    getAll: () => request.cookies.getAll(),
    setAll(changed: { name: string; value: string; options: object }[]) {
      for (const { name, value } of changed) request.cookies.set(name, value);
      response = NextResponse.next({ request: { headers: headers() } });
      for (const { name, value, options } of changed) response.cookies.set(name, value, options);
    },
  };
  const db = createDb(session, request.headers);
  // Reads the cookie and, only when the token is about to expire, renews it.
  await db.auth.getSession();

  response.headers.set('content-security-policy', policy);
  const invite = inviteTokenIn(request.nextUrl.pathname);
  if (invite) {
    const secure = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
    response.cookies.set(inviteCookie, invite, { httpOnly: true, sameSite: 'lax', maxAge: 86_400, secure });
  }
  return response;
}

/** The API answers data, pictures included: opened as a page it runs and loads nothing. */
const forData = "default-src 'none'; frame-ancestors 'none'";

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // Next's own overlay in development writes styles without a nonce.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Positions of dragged cards and the like are style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    // Live updates are the one thing that browsers may get from Supabase itself.
    `connect-src 'self' ${URL.parse(realtimeUrl())?.origin ?? ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = {
  matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg).*)'],
};
