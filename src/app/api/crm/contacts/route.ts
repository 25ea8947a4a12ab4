import { contactCreateSchema, contactsQuerySchema } from '@/features/contacts/schema';
import { createContact } from '@/features/contacts/server/commands';
import { listContacts, searchContacts } from '@/features/contacts/server/queries';
import { created, page } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'contacts.view', query: contactsQuerySchema },
  async ({ db, team, query }) => {
    if (query.view === 'options') return searchContacts(db, team.id, query);
    const { rows, next_cursor } = await listContacts(db, team.id, query);
    return page(rows, next_cursor);
  },
);

export const POST = crmRoute(
  { permission: 'contacts.create', body: contactCreateSchema },
  async ({ db, team, body }) => {
    const contact = await createContact(db, team, body);
    return created(contact, `/api/crm/contacts/${contact.id}`);
  },
);
