import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../src/lib/supabase/database.types.ts';
import type { Account } from './accounts.ts';
import { testEnv } from './env.ts';

/** Supabase as a given user, past the application: for tests of what the database itself allows. */
export async function supabaseAs({
  email,
  password,
}: Pick<Account, 'email' | 'password'>): Promise<SupabaseClient<Database>> {
  const client = supabaseAsStranger();
  const { error } = await client.auth.signInWithPassword({ email, password });
  if (error) throw error;
  return client;
}

/** Supabase with nothing but the key that everybody may have. */
export function supabaseAsStranger(): SupabaseClient<Database> {
  return createClient<Database>(testEnv('CAIRN_TEST_SUPABASE_URL'), testEnv('CAIRN_TEST_PUBLISHABLE_KEY'), {
    auth: { persistSession: false, autoRefreshToken: false },
  });
}
