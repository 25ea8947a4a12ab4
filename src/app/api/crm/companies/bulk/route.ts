import { companiesBulkSchema } from '@/features/companies/schema';
import { changeCompanies } from '@/features/companies/server/bulk';
import { AppError } from '@/lib/api/app-error';
import { deleteRecords } from '@/lib/api/delete-records';
import { crmRoute } from '@/lib/api/route';
import { can } from '@/lib/auth/permissions';

export const POST = crmRoute(
  { permission: 'companies.update', body: companiesBulkSchema },
  async ({ db, team, body: { ids, change } }) => {
    if (change) return changeCompanies(db, team.id, ids, change);
    if (!can(team.role, 'companies.delete')) {
      throw new AppError('forbidden', `Your role (${team.role}) does not allow this.`);
    }
    return deleteRecords(db, 'companies', 'company', team.id, ids);
  },
);
