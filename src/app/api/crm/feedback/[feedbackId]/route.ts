import { feedbackParamsSchema, feedbackPatchSchema } from '@/features/feedback/schema';
import { deleteFeedback, patchFeedback } from '@/features/feedback/server/commands';
import { crmRoute } from '@/lib/api/route';

export const PATCH = crmRoute(
  { permission: 'feedback.update', params: feedbackParamsSchema, body: feedbackPatchSchema },
  ({ db, team, params, body }) => patchFeedback(db, team.id, params.feedbackId, body),
);

export const DELETE = crmRoute(
  { permission: 'feedback.delete', params: feedbackParamsSchema },
  ({ db, team, params }) => deleteFeedback(db, team.id, params.feedbackId),
);
