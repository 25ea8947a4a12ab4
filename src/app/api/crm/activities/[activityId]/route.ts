import { activityParamsSchema, activityPatchSchema } from '@/features/activities/schema';
import { deleteActivity, patchActivity } from '@/features/activities/server/commands';
import { getActivity } from '@/features/activities/server/queries';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'activities.view', params: activityParamsSchema },
  ({ db, team, params }) => getActivity(db, team.id, params.activityId),
);

export const PATCH = crmRoute(
  { permission: 'activities.update', params: activityParamsSchema, body: activityPatchSchema },
  ({ db, team, params, body }) => patchActivity(db, team.id, params.activityId, body),
);

export const DELETE = crmRoute(
  { permission: 'activities.delete', params: activityParamsSchema },
  ({ db, team, params }) => deleteActivity(db, team.id, params.activityId),
);
