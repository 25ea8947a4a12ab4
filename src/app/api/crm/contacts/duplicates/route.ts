import { contactDuplicatesQuerySchema } from '@/features/contacts/schema';
import { findDuplicates } from '@/features/contacts/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'contacts.view', query: contactDuplicatesQuerySchema },
  ({ db, team, query }) => findDuplicates(db, team.id, query),
);
