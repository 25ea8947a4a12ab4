import 'server-only';
import * as z from 'zod/mini';
import { AppError } from '@/lib/api/app-error';
import { unwrap } from '@/lib/api/database-error';
import { parse } from '@/lib/api/input';
import { afterUpdate, requireFields } from '@/lib/api/versioned';
import type { Database, Json } from '@/lib/supabase/database.types';
import type { Db } from '@/lib/supabase/server';
import { type Activity, type ActivityPatch, metadataSchemaOf, type ParsedActivityCreate } from '../schema';
import { getActivity } from './queries';

type Row = Database['public']['Tables']['activities'];

/**
 * Logs an activity. A meeting takes place when it starts, unless another time is given; a
 * task is for its author, unless somebody or nobody else is named.
 */
export async function createActivity(
  db: Db,
  teamId: string,
  userId: string,
  input: ParsedActivityCreate,
): Promise<Activity> {
  const row: Row['Insert'] = { ...input, team_id: teamId };
  if (input.type === 'meeting') row.occurred_at ??= input.metadata.start;
  if (input.type === 'task' && input.assignee_id === undefined) row.assignee_id = userId;
  const { id } = unwrap(await db.from('activities').insert(row).select('id').single());
  return getActivity(db, teamId, id);
}

/** Changes an activity, 409 with it if it has changed since `version`, 403 for whom it is not to change. */
export async function patchActivity(
  db: Db,
  teamId: string,
  id: string,
  { completed, version, ...fields }: ActivityPatch,
): Promise<Activity> {
  const before = await getActivity(db, teamId, id);
  if (version !== undefined && version !== before.version) throw stale(before);
  if (completed === undefined) requireFields(fields);
  const changes = checkFields(before, fields, completed);
  if (Object.keys(changes).length > 0) {
    let update = db.from('activities').update(changes).eq('team_id', teamId).eq('id', id);
    if (version !== undefined) update = update.eq('version', version);
    const changed = unwrap(await update.select('id'));
    const after = await getActivity(db, teamId, id);
    if (changed.length === 0 && after.version === before.version) throw notYours('change');
    await afterUpdate(changed, 'activity', async () => after);
  }
  if (completed !== undefined) {
    unwrap(await db.rpc('complete_task', { p_team_id: teamId, p_task_id: id, p_completed: completed }));
  }
  return getActivity(db, teamId, id);
}

type Fields = Omit<ActivityPatch, 'completed' | 'version'>;

/** What the type of an activity allows to change about it; 422 for anything else. */
function checkFields(before: Activity, fields: Fields, completed: boolean | undefined): Row['Update'] {
  const { metadata, ...others } = fields;
  if (before.type !== 'task') {
    const wrong = (['due_date', 'assignee_id', 'priority'] as const).filter((field) => field in fields);
    const errors = [...wrong, ...(completed === undefined ? [] : ['completed'])].map((field) => ({
      pointer: `/${field}`,
      detail: `A ${before.type} has no such field; a task has.`,
    }));
    if (errors[0]) throw new AppError('invalid_input', errors[0].detail, { errors });
  }
  const linked = (['contact_id', 'deal_id', 'company_id'] as const).some((field) =>
    field in fields ? fields[field] : before[field],
  );
  if (!linked) {
    const detail = 'Link it to a contact, a deal or a company.';
    throw new AppError('invalid_input', detail, { errors: [{ pointer: '/contact_id', detail }] });
  }
  if (metadata === undefined) return others;
  const schema = z.object({ metadata: metadataSchemaOf(before.type) });
  return { ...others, ...(parse(schema, { metadata }, 'body') as Record<'metadata', NonNullable<Json>>) };
}

/** Deletes an activity; 404 where it is unknown, 403 for whom it is not to delete. */
export async function deleteActivity(db: Db, teamId: string, id: string): Promise<null> {
  const gone = unwrap(await db.from('activities').delete().eq('team_id', teamId).eq('id', id).select('id'));
  if (gone.length > 0) return null;
  await getActivity(db, teamId, id);
  throw notYours('delete');
}

const stale = (current: Activity) =>
  new AppError('conflict', 'This activity has changed since you saw it.', { current });

const notYours = (verb: string) =>
  new AppError('forbidden', `Only its author or an admin can ${verb} this activity.`);
