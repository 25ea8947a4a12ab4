import 'server-only';
import * as z from 'zod/mini';
import { notFound } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type DealContact, type DealContactPut, dealContactSchema } from '../schema';

/** Who a deal is with, the primary one first, then by name; nobody for an unknown deal. */
export async function listDealContacts(db: Db, teamId: string, dealId: string): Promise<DealContact[]> {
  const rows = unwrap(await db.rpc('deal_contacts_of', { p_team_id: teamId, p_deal_id: dealId }));
  return z.array(dealContactSchema).parse(rows);
}

/** Adds a contact to a deal or changes its part; 404 where the deal or the contact is unknown. */
export async function putDealContact(
  db: Db,
  teamId: string,
  dealId: string,
  contactId: string,
  { role, primary }: DealContactPut,
): Promise<DealContact[]> {
  const answer = await db.rpc('set_deal_contact', {
    p_team_id: teamId,
    p_deal_id: dealId,
    p_contact_id: contactId,
    p_role: role,
    p_primary: primary,
  });
  if (answer.error?.code === 'PT404') throw notFound('deal');
  if (answer.error?.code === '23503') throw notFound('contact');
  unwrap(answer);
  return listDealContacts(db, teamId, dealId);
}

/** Takes a contact off a deal, where it was on it; 404 where the deal is unknown. */
export async function removeDealContact(
  db: Db,
  teamId: string,
  dealId: string,
  contactId: string,
): Promise<DealContact[]> {
  const answer = await db.rpc('remove_deal_contact', {
    p_team_id: teamId,
    p_deal_id: dealId,
    p_contact_id: contactId,
  });
  if (answer.error?.code === 'PT404') throw notFound('deal');
  unwrap(answer);
  return listDealContacts(db, teamId, dealId);
}
