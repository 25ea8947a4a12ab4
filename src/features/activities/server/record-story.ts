import 'server-only';
import { pagesFallback } from '@/components/pages-fallback';
import { orNotFound } from '@/lib/or-not-found';
import type { Db } from '@/lib/supabase/server';
import { activityKeys } from '../keys';
import { openTasksQuery } from '../tasks/open-tasks-query';
import type { Subject } from '../values';
import { readTimeline } from './queries';
import { listTasks } from './tasks';

/** What `ActivityTimeline` and `OpenTasks` show of a record, as SWR's fallback; no page where it is unknown. */
export async function recordStoryFallback(db: Db, teamId: string, userId: string, subject: Subject) {
  const query = openTasksQuery(subject);
  const [timeline, open] = await Promise.all([
    orNotFound(readTimeline(db, teamId, subject, {})),
    listTasks(db, teamId, userId, query),
  ]);
  return {
    ...pagesFallback(activityKeys.timeline(subject), timeline.entries, timeline.next_cursor),
    ...pagesFallback(activityKeys.tasks(query), open.tasks, open.next_cursor),
  };
}
