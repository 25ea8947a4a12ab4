import { contactsCountQuerySchema } from '@/features/contacts/schema';
import { countContacts } from '@/features/contacts/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'contacts.view', query: contactsCountQuerySchema },
  ({ db, team, query }) => countContacts(db, team.id, query),
);
