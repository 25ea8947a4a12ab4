import 'server-only';
import type { NextRequest } from 'next/server';
import { clientAddress } from '@/lib/api/client-address';
import { limitRate } from '@/lib/api/rate-limit';
import { env } from '@/lib/env';

/**
 * Slows guessing down: per client, and per account, so that writing another
 * client address into the headers does not buy more guesses at one account.
 */
export function limitAttempts(request: NextRequest, email?: string): void {
  const most = env().CAIRN_AUTH_RATE_LIMIT;
  limitRate(`auth from ${clientAddress(request)}`, most);
  if (email) limitRate(`auth of ${email}`, most);
}
