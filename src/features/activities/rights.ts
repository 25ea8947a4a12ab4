import type { Activity } from './schema';

interface Member {
  user: { id: string };
  team: { role: string };
}

type Activityish = Pick<Activity, 'author' | 'assignee'>;

/** As the database has it: whoever wrote it or is to do it, and admins. */
export const mayChange = (activity: Activityish, { user, team }: Member): boolean =>
  activity.assignee?.user_id === user.id || mayDelete(activity, { user, team });

/** Whoever wrote it, and admins: not who is to do it, which deleting would be a way around. */
export const mayDelete = ({ author }: Pick<Activity, 'author'>, { user, team }: Member): boolean =>
  author?.user_id === user.id || team.role !== 'member';
