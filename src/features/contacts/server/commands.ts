import 'server-only';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import type { ContactCreate, ContactOption } from '../schema';
import { getContactOption } from './queries';

/** Adds a contact; 409 on `/email` where the address is taken. */
export async function createContact(
  db: Db,
  teamId: string,
  { company: _company, ...input }: ContactCreate,
): Promise<ContactOption> {
  const row = unwrap(
    await db
      .from('contacts')
      .insert({ ...input, team_id: teamId })
      .select('id')
      .single(),
  );
  return getContactOption(db, teamId, row.id);
}
