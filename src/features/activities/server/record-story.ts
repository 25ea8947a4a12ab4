import 'server-only';
import { pagesFallback } from '@/components/pages-fallback';
import { AppError } from '@/lib/api/app-error';
import type { Db } from '@/lib/supabase/server';
import { activityKeys } from '../keys';
import { openTasksQuery } from '../tasks/open-tasks-query';
import type { Subject } from '../values';
import { readTimeline } from './queries';
import { listTasks } from './tasks';

/** What `ActivityTimeline` and `OpenTasks` show of a record, as SWR's fallback; nothing of an unknown one. */
export async function recordStoryFallback(db: Db, teamId: string, userId: string, subject: Subject) {
  const query = openTasksQuery(subject);
  const [timeline, open] = await Promise.all([
    readTimeline(db, teamId, subject, {}).catch(nullIfUnknown),
    listTasks(db, teamId, userId, query),
  ]);
  return {
    ...(timeline && pagesFallback(activityKeys.timeline(subject), timeline.entries, timeline.next_cursor)),
    ...pagesFallback(activityKeys.tasks(query), open.tasks, open.next_cursor),
  };
}

/** The page says that there is no such record, or where it went. */
function nullIfUnknown(error: unknown): null {
  if (error instanceof AppError && error.code === 'not_found') return null;
  throw error;
}
