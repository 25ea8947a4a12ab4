import { dealContactParamsSchema, dealContactPutSchema } from '@/features/deals/schema';
import { putDealContact, removeDealContact } from '@/features/deals/server/contacts';
import { crmRoute } from '@/lib/api/route';

export const PUT = crmRoute(
  { permission: 'deals.update', params: dealContactParamsSchema, body: dealContactPutSchema },
  ({ db, team, params, body }) => putDealContact(db, team.id, params.dealId, params.contactId, body),
);

export const DELETE = crmRoute(
  { permission: 'deals.update', params: dealContactParamsSchema },
  ({ db, team, params }) => removeDealContact(db, team.id, params.dealId, params.contactId),
);
