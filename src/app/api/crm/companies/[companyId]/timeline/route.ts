import { timelineQuerySchema } from '@/features/activities/schema';
import { readTimeline } from '@/features/activities/server/queries';
import { companyParamsSchema } from '@/features/companies/schema';
import { page } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'companies.view', params: companyParamsSchema, query: timelineQuerySchema },
  async ({ db, team, params, query }) => {
    const subject = { kind: 'company', id: params.companyId } as const;
    const { entries, next_cursor } = await readTimeline(db, team.id, subject, query);
    return page(entries, next_cursor);
  },
);
