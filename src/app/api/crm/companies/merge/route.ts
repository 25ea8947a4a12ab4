import * as z from 'zod/mini';
import { companyPatchSchema } from '@/features/companies/schema';
import { getCompany } from '@/features/companies/server/queries';
import { mergeBodySchema } from '@/features/merges/schema';
import { mergeRecords } from '@/features/merges/server/commands';
import { crmRoute } from '@/lib/api/route';

const body = mergeBodySchema(z.omit(companyPatchSchema, { version: true }));

export const POST = crmRoute({ permission: 'companies.delete', body }, ({ db, team, body }) =>
  mergeRecords(db, team.id, 'company', body, getCompany),
);
