import { timelineQuerySchema } from '@/features/activities/schema';
import { readTimeline } from '@/features/activities/server/queries';
import { dealParamsSchema } from '@/features/deals/schema';
import { page } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'deals.view', params: dealParamsSchema, query: timelineQuerySchema },
  async ({ db, team, params, query }) => {
    const subject = { kind: 'deal', id: params.dealId } as const;
    const { entries, next_cursor } = await readTimeline(db, team.id, subject, query);
    return page(entries, next_cursor);
  },
);
