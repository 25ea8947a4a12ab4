import { companyParamsSchema, companyPatchSchema } from '@/features/companies/schema';
import { patchCompany } from '@/features/companies/server/commands';
import { getCompany } from '@/features/companies/server/queries';
import { deleteRecord } from '@/lib/api/delete-records';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'companies.view', params: companyParamsSchema },
  ({ db, team, params }) => getCompany(db, team.id, params.companyId),
);

export const PATCH = crmRoute(
  { permission: 'companies.update', params: companyParamsSchema, body: companyPatchSchema },
  ({ db, team, params, body }) => patchCompany(db, team.id, params.companyId, body),
);

export const DELETE = crmRoute(
  { permission: 'companies.delete', params: companyParamsSchema },
  ({ db, team, params }) => deleteRecord(db, 'companies', 'company', team.id, params.companyId),
);
