import 'server-only';
import * as z from 'zod/mini';
import { decodeCursor, encodeCursor } from '@/lib/api/cursor';
import { unwrap } from '@/lib/api/database-error';
import type { Db } from '@/lib/supabase/server';
import { type Activity, activitySchema, type TaskCounts, type TasksQuery, taskCountsSchema } from '../schema';
import type { TaskView } from '../values';

const nextSchema = z.object({
  due: z.string(),
  urgency: z.number(),
  at: z.nullable(z.string()),
  id: z.string(),
});

const pageSchema = z.object({ tasks: z.array(activitySchema), next: z.nullable(nextSchema) });

const due = z.union([z.iso.date(), z.literal('infinity')]);
const placeIn = (view: TaskView) =>
  view === 'done'
    ? z.tuple([z.literal(view), due, z.int(), z.iso.datetime({ offset: true }), z.uuid()])
    : z.tuple([z.literal(view), due, z.int(), z.null(), z.uuid()]);

/** A page of tasks, by day and urgency, the done ones by when they were done last. Days are the team's. */
export async function listTasks(
  db: Db,
  teamId: string,
  userId: string,
  { view, assignee, contact_id, deal_id, company_id, cursor, limit }: TasksQuery,
): Promise<{ tasks: Activity[]; next_cursor: string | null }> {
  const after = cursor ? decodeCursor(cursor, placeIn(view)) : undefined;
  const answer = await db.rpc('tasks_page', {
    p_team_id: teamId,
    p_view: view,
    p_filter: { assignee_id: idOf(assignee, userId), contact_id, deal_id, company_id },
    p_after: after && { due: after[1], urgency: after[2], at: after[3], id: after[4] },
    p_limit: limit ?? 50,
  });
  const { tasks, next } = pageSchema.parse(unwrap(answer));
  return {
    tasks,
    next_cursor: next && encodeCursor([view, next.due, next.urgency, next.at, next.id]),
  };
}

/** How many open tasks there are, by when they are due. */
export async function countTasks(
  db: Db,
  teamId: string,
  userId: string,
  assignee: TasksQuery['assignee'],
): Promise<TaskCounts> {
  const counts = await db
    .rpc('task_counts', { p_team_id: teamId, p_assignee_id: idOf(assignee, userId) })
    .single();
  return taskCountsSchema.parse(unwrap(counts));
}

/** Undefined stands for everybody. */
const idOf = (assignee: TasksQuery['assignee'], userId: string): string | undefined =>
  assignee === 'me' ? userId : assignee === 'all' ? undefined : assignee;
