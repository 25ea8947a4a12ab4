import { taskCountsQuerySchema } from '@/features/activities/schema';
import { countTasks } from '@/features/activities/server/tasks';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'activities.view', query: taskCountsQuerySchema },
  ({ db, team, user, query }) => countTasks(db, team.id, user.id, query.assignee),
);
