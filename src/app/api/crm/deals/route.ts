import { dealCreateSchema, dealsQuerySchema } from '@/features/deals/schema';
import { createDeal } from '@/features/deals/server/commands';
import { getBoard, getStagePage, listDeals } from '@/features/deals/server/queries';
import { created, page } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'deals.view', query: dealsQuerySchema },
  async ({ db, team, query }) => {
    if (query.view !== 'list' && !query.stage) return getBoard(db, team.id, query.pipeline_id, query);
    const { rows, next_cursor } =
      query.view === 'list' || !query.stage
        ? await listDeals(db, team.id, query)
        : await getStagePage(db, team.id, query.stage, query);
    return page(rows, next_cursor);
  },
);

export const POST = crmRoute(
  { permission: 'deals.create', body: dealCreateSchema },
  async ({ db, team, body }) => {
    const deal = await createDeal(db, team.id, body);
    return created(deal, `/api/crm/deals/${deal.id}`);
  },
);
