import { contactParamsSchema, contactPatchSchema } from '@/features/contacts/schema';
import { patchContact } from '@/features/contacts/server/commands';
import { getContact } from '@/features/contacts/server/queries';
import { deleteRecord } from '@/lib/api/delete-records';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'contacts.view', params: contactParamsSchema },
  ({ db, team, params }) => getContact(db, team.id, params.contactId),
);

export const PATCH = crmRoute(
  { permission: 'contacts.update', params: contactParamsSchema, body: contactPatchSchema },
  ({ db, team, params, body }) => patchContact(db, team, params.contactId, body),
);

export const DELETE = crmRoute(
  { permission: 'contacts.delete', params: contactParamsSchema },
  ({ db, team, params }) => deleteRecord(db, 'contacts', 'contact', team.id, params.contactId),
);
