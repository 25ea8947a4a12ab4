import { momentOf, type WallTime, wallTimeIn } from '@/lib/wall-time';
import type { Activity, ActivityCreate } from '../schema';
import type { ActivityType, Subject } from '../values';

/** A log form's fields, of all types together; times are those of the team's clock. */
export interface LogValues {
  subject: string;
  body: string;
  occurred_at: WallTime;
  direction: 'in' | 'out';
  minutes: number | null;
  outcome: string | null;
  to: string[];
  cc: string[];
  place: string;
  end: WallTime;
  attendees: string[];
  due_date: string | null;
  assignee_id: string | null;
  priority: string;
}

/** An empty form, as of now. */
export const emptyLog = (timeZone: string, userId: string, now: Date = new Date()): LogValues => ({
  subject: '',
  body: '',
  occurred_at: wallTimeIn(timeZone, now),
  direction: 'out',
  minutes: null,
  outcome: null,
  to: [],
  cc: [],
  place: '',
  end: '',
  attendees: [],
  due_date: null,
  assignee_id: userId,
  priority: 'normal',
});

/** The form of an activity that is there already. */
export function logOf(activity: Activity, timeZone: string, userId: string): LogValues {
  const wallTime = (moment: string | undefined) => (moment ? wallTimeIn(timeZone, new Date(moment)) : '');
  const empty = emptyLog(timeZone, userId);
  const shared = {
    ...empty,
    subject: activity.subject,
    body: activity.body ?? '',
    occurred_at: wallTime(activity.occurred_at),
  };
  switch (activity.type) {
    case 'call': {
      const { direction, minutes, outcome } = activity.metadata;
      return { ...shared, direction, minutes: minutes ?? null, outcome: outcome ?? null };
    }
    case 'email':
      return { ...shared, ...activity.metadata };
    case 'meeting': {
      const { place = '', end, attendees } = activity.metadata;
      return { ...shared, place, end: wallTime(end), attendees };
    }
    case 'note':
      return shared;
    case 'task':
      return {
        ...shared,
        due_date: activity.due_date,
        assignee_id: activity.assignee?.user_id ?? null,
        priority: activity.priority,
      };
  }
}

/** The activity that a form describes, as the API takes it; its schema says what is wrong with it. */
export function toActivity(
  type: ActivityType,
  values: LogValues,
  subject: Subject | null,
  timeZone: string,
): ActivityCreate {
  const moment = (wallTime: WallTime) =>
    wallTime ? (momentOf(wallTime, timeZone)?.toISOString() ?? '') : undefined;
  const shared = {
    subject: values.subject,
    body: values.body.trim() || null,
    ...(subject && { [`${subject.kind}_id`]: subject.id }),
  };
  const logged = { ...shared, occurred_at: moment(values.occurred_at) ?? '' };
  const { direction, to, cc, attendees } = values;
  switch (type) {
    case 'call': {
      const metadata = {
        direction,
        minutes: values.minutes ?? undefined,
        outcome: values.outcome ?? undefined,
      };
      return { ...logged, type, metadata } as ActivityCreate;
    }
    case 'email':
      return { ...logged, type, metadata: { direction, to, cc } };
    case 'meeting': {
      const metadata = {
        place: values.place.trim() || undefined,
        start: logged.occurred_at || undefined,
        end: moment(values.end),
        attendees,
      };
      return { ...logged, type, metadata };
    }
    case 'note':
      return { ...logged, type };
    case 'task': {
      const { due_date, assignee_id, priority } = values;
      return { ...shared, type, due_date, assignee_id, priority } as ActivityCreate;
    }
  }
}
