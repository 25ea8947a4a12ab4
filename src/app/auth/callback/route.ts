import { redirect } from 'next/navigation';
import type { NextRequest } from 'next/server';
import { limitAttempts } from '@/features/auth/server/attempts';
import { followLink } from '@/features/auth/server/follow-link';
import { requestDb } from '@/lib/supabase/server';

/** Where the links in mails lead. */
export async function GET(request: NextRequest): Promise<never> {
  redirect(await destination(request));
}

/** Next would answer HEAD with GET's work: a mail scanner's look at the link would use it up. */
export const HEAD = () => new Response(null, { status: 204 });

async function destination(request: NextRequest): Promise<string> {
  try {
    limitAttempts(request);
  } catch {
    return '/auth/sign-in?error=too_many';
  }
  return followLink(await requestDb(), request.nextUrl.searchParams);
}
