import { monthSpendPutSchema, spendQuerySchema } from '@/features/marketing/schema';
import { putSpend } from '@/features/marketing/server/commands';
import { listSpend } from '@/features/marketing/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute({ permission: 'spend.view', query: spendQuerySchema }, ({ db, team, query }) =>
  listSpend(db, team.id, query),
);

export const PUT = crmRoute({ permission: 'spend.update', body: monthSpendPutSchema }, ({ db, team, body }) =>
  putSpend(db, team.id, body),
);
