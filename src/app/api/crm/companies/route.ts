import { companiesQuerySchema, companyCreateSchema } from '@/features/companies/schema';
import { createCompany } from '@/features/companies/server/commands';
import { listCompanies, searchCompanies } from '@/features/companies/server/queries';
import { created, page } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'companies.view', query: companiesQuerySchema },
  async ({ db, team, query }) => {
    if (query.view === 'options') return searchCompanies(db, team.id, query);
    const { rows, next_cursor } = await listCompanies(db, team.id, query);
    return page(rows, next_cursor);
  },
);

export const POST = crmRoute(
  { permission: 'companies.create', body: companyCreateSchema },
  async ({ db, team, body }) => {
    const company = await createCompany(db, team.id, body);
    return created(company, `/api/crm/companies/${company.id}`);
  },
);
