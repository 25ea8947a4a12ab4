import { activitiesQuerySchema, activityCreateSchema } from '@/features/activities/schema';
import { createActivity } from '@/features/activities/server/commands';
import { listActivities } from '@/features/activities/server/queries';
import { created, page } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'activities.view', query: activitiesQuerySchema },
  async ({ db, team, query }) => {
    const { activities, next_cursor } = await listActivities(db, team.id, query);
    return page(activities, next_cursor);
  },
);

export const POST = crmRoute(
  { permission: 'activities.create', body: activityCreateSchema },
  async ({ db, team, user, body }) => {
    const activity = await createActivity(db, team.id, user.id, body);
    return created(activity, `/api/crm/activities/${activity.id}`);
  },
);
