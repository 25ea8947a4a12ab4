import type { Metadata } from 'next';
import { SWRConfig } from 'swr';
import { pagesFallback } from '@/components/pages-fallback';
import { activityKeys } from '@/features/activities/keys';
import { countTasks, listTasks } from '@/features/activities/server/tasks';
import { readTasksAddress, viewsOf } from '@/features/activities/tasks/tasks-address';
import { TasksPage } from '@/features/activities/tasks/tasks-page';
import { toSearchParams } from '@/lib/address';
import { requirePageSession } from '@/lib/auth/page-session';

export const metadata: Metadata = { title: 'Tasks' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  const [{ db, team, user }, params] = await Promise.all([requirePageSession(), searchParams]);
  const address = readTasksAddress(toSearchParams(params));
  const [counts, ...lists] = await Promise.all([
    countTasks(db, team.id, user.id, 'me'),
    ...viewsOf(address).map(async (view) => {
      const query = { view, assignee: address.who };
      const { tasks, next_cursor } = await listTasks(db, team.id, user.id, query);
      return pagesFallback(activityKeys.tasks(query), tasks, next_cursor);
    }),
  ]);
  const fallback = Object.assign({ [activityKeys.taskCounts()]: counts }, ...lists);
  return (
    <SWRConfig value={{ fallback }}>
      <TasksPage />
    </SWRConfig>
  );
}
