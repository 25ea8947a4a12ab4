import { tasksQuerySchema } from '@/features/activities/schema';
import { listTasks } from '@/features/activities/server/tasks';
import { page } from '@/lib/api/respond';
import { crmRoute } from '@/lib/api/route';

export const GET = crmRoute(
  { permission: 'activities.view', query: tasksQuerySchema },
  async ({ db, team, user, query }) => {
    const { tasks, next_cursor } = await listTasks(db, team.id, user.id, query);
    return page(tasks, next_cursor);
  },
);
