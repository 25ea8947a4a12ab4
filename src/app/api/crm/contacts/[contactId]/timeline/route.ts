import { timelineQuerySchema } from '@/features/activities/schema';
import { readTimeline } from '@/features/activities/server/queries';
import { contactParamsSchema } from '@/features/contacts/schema';
import { page } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'contacts.view', params: contactParamsSchema, query: timelineQuerySchema },
  async ({ db, team, params, query }) => {
    const subject = { kind: 'contact', id: params.contactId } as const;
    const { entries, next_cursor } = await readTimeline(db, team.id, subject, query);
    return page(entries, next_cursor);
  },
);
