import { contactCreateSchema, contactsQuerySchema } from '@/features/contacts/schema';
import { createContact } from '@/features/contacts/server/commands';
import { searchContacts } from '@/features/contacts/server/queries';
import { created } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'contacts.view', query: contactsQuerySchema },
  ({ db, team, query }) => searchContacts(db, team.id, query.q ?? ''),
);

export const POST = crmRoute(
  { permission: 'contacts.create', body: contactCreateSchema },
  async ({ db, team, body }) => created(await createContact(db, team.id, body)),
);
