import { companiesCountQuerySchema } from '@/features/companies/schema';
import { countCompanies } from '@/features/companies/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'companies.view', query: companiesCountQuerySchema },
  ({ db, team, query }) => countCompanies(db, team.id, query),
);
