import { momentOf, type WallTime, wallTimeIn } from '@/lib/wall-time';
import type { Activity, ActivityCreate } from '../schema';
import { type ActivityType, type Subject, type SubjectKind, subjectKinds } from '../values';

/** A record that an activity hangs on, as a form shows it. */
export interface Link {
  id: string;
  label: string;
}

/** A log form's fields, of all types together; times are those of the team's clock. */
export interface LogValues extends Record<SubjectKind, Link | null> {
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

/** What a form began with, and the version of the activity that it shows; null for a new one. */
export interface LogBase {
  values: LogValues;
  version: number | null;
}

interface Place {
  timeZone: string;
  userId: string;
}

/** An empty form, as of now, for what happens with a record. */
export const emptyLog = (
  { timeZone, userId }: Place,
  subject: Subject | null,
  now: Date = new Date(),
): LogBase => ({
  version: null,
  values: {
    subject: '',
    body: '',
    contact: null,
    deal: null,
    company: null,
    ...(subject && { [subject.kind]: { id: subject.id, label: `This ${subject.kind}` } }),
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
  },
});

/** The form of an activity that is there already. */
export function logOf(activity: Activity, place: Place): LogBase {
  const values = {
    ...emptyLog(place, null).values,
    ...sharedOf(activity, place),
    ...typeOf(activity, place),
  };
  return { version: activity.version, values };
}

const wallTime = (moment: string | undefined, { timeZone }: Place) =>
  moment ? wallTimeIn(timeZone, new Date(moment)) : '';

const sharedOf = (activity: Activity, place: Place): Partial<LogValues> => ({
  subject: activity.subject,
  body: activity.body ?? '',
  occurred_at: wallTime(activity.occurred_at, place),
  contact: linkOf(activity.contact_id, activity.contact_name),
  deal: linkOf(activity.deal_id, activity.deal_title),
  company: linkOf(activity.company_id, activity.company_name),
});

const linkOf = (id: string | null, label: string | null): Link | null =>
  id === null ? null : { id, label: label ?? '' };

function typeOf(activity: Activity, place: Place): Partial<LogValues> {
  switch (activity.type) {
    case 'call': {
      const { direction, minutes = null, outcome = null } = activity.metadata;
      return { direction, minutes, outcome };
    }
    case 'email':
      return activity.metadata;
    case 'meeting': {
      const { place: where = '', end, attendees } = activity.metadata;
      return { place: where, end: wallTime(end, place), attendees };
    }
    case 'note':
      return {};
    case 'task': {
      const { due_date, assignee, priority } = activity;
      return { due_date, assignee_id: assignee?.user_id ?? null, priority };
    }
  }
}

/** The activity that a form describes, as the API takes it; its schema says what is wrong with it. */
export function toActivity(type: ActivityType, values: LogValues, timeZone: string): ActivityCreate {
  const moment = (wallTime: WallTime) =>
    wallTime ? (momentOf(wallTime, timeZone)?.toISOString() ?? '') : undefined;
  const shared = {
    subject: values.subject,
    body: values.body.trim() || null,
    contact_id: values.contact?.id ?? null,
    deal_id: values.deal?.id ?? null,
    company_id: values.company?.id ?? null,
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

/** The parts of an activity that a form has changed: what it left alone is not sent. */
export function toPatch(
  type: ActivityType,
  before: LogValues,
  after: LogValues,
  timeZone: string,
): Record<string, unknown> {
  const was = new Map<string, unknown>(Object.entries(toActivity(type, before, timeZone)));
  const changed = Object.entries(toActivity(type, after, timeZone)).filter(
    ([name, value]) => !same(was.get(name), value),
  );
  return Object.fromEntries(changed);
}

export type FieldName = keyof LogValues;

/** The fields of `after` that are not as they were. */
export function changedOf(before: LogValues, after: LogValues): Partial<LogValues> {
  const names = Object.keys(before) as FieldName[];
  const changed = names.filter((name) => !sameField(name, before, after));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

/**
 * What two people have made of what both saw as `base`: all of theirs, with mine where only I
 * have changed a field or both have; the names of the latter, unless both meant the same.
 */
export function mergeLogs(base: LogValues, mine: LogValues, theirs: LogValues) {
  const change = changedOf(base, mine);
  const clashes = (Object.keys(changedOf(base, theirs)) as FieldName[]).filter(
    (name) => name in change && !sameField(name, mine, theirs),
  );
  return { values: { ...theirs, ...change }, clashes };
}

const isLink = (name: FieldName): name is SubjectKind => subjectKinds.some((kind) => kind === name);

/** Records are told by their ids: names change. */
const sameField = (name: FieldName, a: LogValues, b: LogValues): boolean =>
  isLink(name) ? a[name]?.id === b[name]?.id : same(a[name], b[name]);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
