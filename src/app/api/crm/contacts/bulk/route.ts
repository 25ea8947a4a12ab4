import { contactsBulkSchema } from '@/features/contacts/schema';
import { changeContacts } from '@/features/contacts/server/commands';
import { deleteRecords } from '@/lib/api/delete-records';
import { requirePermission } from '@/lib/api/require-permission';
import { crmRoute } from '@/lib/api/route';

export const POST = crmRoute(
  { permission: 'contacts.update', body: contactsBulkSchema },
  async ({ db, team, body: { ids, change } }) => {
    if (change) return changeContacts(db, team.id, ids, change);
    requirePermission(team, 'contacts.delete');
    return deleteRecords(db, 'contacts', 'contact', team.id, ids);
  },
);
