import { feedbackCreateSchema, feedbackQuerySchema } from '@/features/feedback/schema';
import { createFeedback } from '@/features/feedback/server/commands';
import { listFeedback } from '@/features/feedback/server/queries';
import { created, page } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'feedback.view', query: feedbackQuerySchema },
  async ({ db, team, query }) => {
    const { feedback, next_cursor } = await listFeedback(db, team.id, query);
    return page(feedback, next_cursor);
  },
);

export const POST = crmRoute(
  { permission: 'feedback.create', body: feedbackCreateSchema },
  async ({ db, team, body }) => created(await createFeedback(db, team, body)),
);
