import { companiesQuerySchema, companyCreateSchema } from '@/features/companies/schema';
import { createCompany } from '@/features/companies/server/commands';
import { searchCompanies } from '@/features/companies/server/queries';
import { created } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'companies.view', query: companiesQuerySchema },
  ({ db, team, query }) => searchCompanies(db, team.id, query.q ?? ''),
);

export const POST = crmRoute(
  { permission: 'companies.create', body: companyCreateSchema },
  async ({ db, team, body }) => created(await createCompany(db, team.id, body)),
);
