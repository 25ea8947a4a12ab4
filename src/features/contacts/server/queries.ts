import 'server-only';
import * as z from 'zod/mini';
import { notFound } from '@/lib/api/app-error';
import { type Count, toCount } from '@/lib/api/count';
import { unwrap } from '@/lib/api/database-error';
import {
  momentKey,
  orderOf,
  type Page,
  parsePage,
  readPageCursor,
  type SortKeys,
  textKey,
} from '@/lib/api/page-cursor';
import type { Db } from '@/lib/supabase/server';
import {
  type Contact,
  type ContactDuplicate,
  type ContactDuplicatesQuery,
  type ContactOption,
  type ContactRow,
  type ContactsCountQuery,
  type ContactsQuery,
  contactDuplicateSchema,
  contactOptionSchema,
  contactRowSchema,
  contactSchema,
} from '../schema';
import type { ContactSort } from '../values';

const pageSize = 50;
const optionsAtMost = 20;

/** By relevance those whose name begins with what is searched for come first. */
type By = ContactSort | 'relevance';

const keys: SortKeys<By> = {
  relevance: textKey,
  name: textKey,
  company_name: z.nullable(textKey),
  email: z.nullable(textKey),
  type: z.int(),
  lead_status: z.int(),
  owner_name: z.nullable(textKey),
  created_at: momentKey,
  updated_at: momentKey,
};

/** A page of the contacts that fit; where no order is asked for by name, what is searched for by relevance. */
export async function listContacts(db: Db, teamId: string, query: ContactsQuery): Promise<Page<ContactRow>> {
  const { view: _view, q, sort, cursor, limit = pageSize, ...filter } = query;
  const order = orderOf<By>(sort ?? (q ? 'relevance' : 'name'));
  const answer = await db.rpc('contacts_page', {
    p_team_id: teamId,
    p_filter: { ...filter, q: q || undefined },
    p_sort: order.by,
    p_descending: order.descending,
    p_after: cursor ? { ...readPageCursor(order, keys, cursor) } : undefined,
    p_limit: limit,
  });
  return parsePage(unwrap(answer), 'contacts', contactRowSchema, order);
}

/** How many contacts fit. */
export async function countContacts(
  db: Db,
  teamId: string,
  { q, ...filter }: ContactsCountQuery,
): Promise<Count> {
  const answer = await db.rpc('contact_count', {
    p_team_id: teamId,
    p_filter: { ...filter, q: q || undefined },
  });
  return toCount(unwrap(answer));
}

/** The first contacts that fit, as pickers show them. */
export async function searchContacts(db: Db, teamId: string, query: ContactsQuery): Promise<ContactOption[]> {
  const { rows } = await listContacts(db, teamId, { limit: optionsAtMost, ...query });
  return z.array(contactOptionSchema).parse(rows);
}

/** One contact with all its fields; 404 where it is unknown, another team's or hidden. */
export async function getContact(db: Db, teamId: string, id: string): Promise<Contact> {
  const row = unwrap(
    await db.from('contact_cards').select('*').eq('team_id', teamId).eq('id', id).maybeSingle(),
  );
  if (!row) throw notFound('contact');
  return contactSchema.parse(row);
}

/** Contacts that resemble one about to be made, five at most; those by address come first. */
export async function findDuplicates(
  db: Db,
  teamId: string,
  { email, name, exclude }: ContactDuplicatesQuery,
): Promise<ContactDuplicate[]> {
  const rows = unwrap(
    await db.rpc('contact_duplicates', {
      p_team_id: teamId,
      p_email: email || undefined,
      p_name: name || undefined,
      p_exclude: exclude,
    }),
  );
  return z.array(contactDuplicateSchema).parse(rows);
}

/** The tags in use in a team, by name. */
export async function listContactTags(db: Db, teamId: string): Promise<string[]> {
  return unwrap(await db.rpc('contact_tags', { p_team_id: teamId }));
}
