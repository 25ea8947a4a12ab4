import 'server-only';
import { createServerClient } from '@supabase/ssr';
import type { SupabaseClient } from '@supabase/supabase-js';
import { cookies, headers } from 'next/headers';
import { env } from '../env';
import type { Database } from './database.types';

/** Supabase as the signed-in user: every statement runs under row level security. */
export type Db = SupabaseClient<Database>;

type CookieMethods = NonNullable<Parameters<typeof createServerClient>[2]['cookies']>;

interface SessionStore {
  getAll: CookieMethods['getAll'];
  setAll: CookieMethods['setAll'];
}

/** The session lives in cookies that scripts cannot read; the browser never talks to Supabase itself. */
export function createDb(store: SessionStore, headers: Headers): Db {
  const { NEXT_PUBLIC_SUPABASE_URL: url, NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: key } = env();
  // Next sets the header where no proxy did. Over plain HTTP (localhost) a browser would drop a secure cookie.
  const secure = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
  return createServerClient<Database>(url, key, {
    cookies: store as CookieMethods,
    cookieOptions: { name: 'cairn-session', httpOnly: true, sameSite: 'lax', path: '/', secure },
  });
}

/** Supabase for the request being handled, in pages and route handlers. */
export async function requestDb(): Promise<Db> {
  const [store, sent] = await Promise.all([cookies(), headers()]);
  const session: SessionStore = {
    getAll: () => store.getAll(),
    setAll(changed) {
      try {
        for (const { name, value, options } of changed) store.set(name, value, options);
      } catch {
        // Pages cannot set cookies while rendering; the proxy has refreshed the session already.
      }
    },
  };
  return createDb(session, sent);
}
