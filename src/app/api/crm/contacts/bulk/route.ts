import { contactsBulkSchema } from '@/features/contacts/schema';
import { changeContacts } from '@/features/contacts/server/commands';
import { AppError } from '@/lib/api/app-error';
import { deleteRecords } from '@/lib/api/delete-records';
import { crmRoute } from '@/lib/api/route';
import { can } from '@/lib/auth/permissions';

export const POST = crmRoute(
  { permission: 'contacts.update', body: contactsBulkSchema },
  async ({ db, team, body: { ids, change } }) => {
    if (change) return changeContacts(db, team.id, ids, change);
    if (!can(team.role, 'contacts.delete')) {
      throw new AppError('forbidden', `Your role (${team.role}) does not allow this.`);
    }
    return deleteRecords(db, 'contacts', 'contact', team.id, ids);
  },
);
