import { auditQuerySchema } from '@/features/team/audit-schema';
import { listAudit } from '@/features/team/server/audit';
import { page } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'audit.view', query: auditQuerySchema },
  async ({ db, team, query }) => {
    const { entries, next_cursor } = await listAudit(db, team.id, query);
    return page(entries, next_cursor);
  },
);
