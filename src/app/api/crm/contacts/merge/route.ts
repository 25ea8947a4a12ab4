import * as z from 'zod/mini';
import { contactPatchSchema } from '@/features/contacts/schema';
import { getContact } from '@/features/contacts/server/queries';
import { mergeBodySchema } from '@/features/merges/schema';
import { mergeRecords } from '@/features/merges/server/commands';
import { crmRoute } from '@/lib/api/route';

const body = mergeBodySchema(z.omit(contactPatchSchema, { version: true }));

export const POST = crmRoute({ permission: 'contacts.delete', body }, ({ db, team, body }) =>
  mergeRecords(db, team.id, 'contact', body, getContact),
);
