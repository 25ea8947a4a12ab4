import 'server-only';
import type { NextRequest } from 'next/server';

/**
 * Who is calling, for rate limits only. The last hop of `x-forwarded-for` is the
 * one that the nearest proxy wrote (Next itself writes it where there is no
 * proxy and no such header); the hops before it are whatever the client claims.
 * Without a proxy a client can write all of it: never let this alone guard an
 * account.
 */
export function clientAddress(request: NextRequest): string {
  return request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
