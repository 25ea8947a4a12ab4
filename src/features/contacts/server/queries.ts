import 'server-only';
import * as z from 'zod/mini';
import { notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type ContactOption, contactOptionSchema } from '../schema';

/** Contacts whose name, email or phone contains `q`, by name; 20 at most. */
export async function searchContacts(db: Db, teamId: string, q: string): Promise<ContactOption[]> {
  const rows = unwrap(await db.rpc('search_contacts', { p_team_id: teamId, p_query: q, p_limit: 20 }));
  return z.array(contactOptionSchema).parse(rows);
}

/** One contact as pickers show it; 404 where it is unknown or another team's. */
export async function getContactOption(db: Db, teamId: string, id: string): Promise<ContactOption> {
  const row = unwrap(
    await db
      .from('contacts')
      .select('id, full_name, email, company_id, company:companies(name)')
      .eq('team_id', teamId)
      .eq('id', id)
      .maybeSingle(),
  );
  if (!row) throw notFound('contact');
  const { company, ...contact } = row;
  return { ...contact, company_name: company?.name ?? null };
}
