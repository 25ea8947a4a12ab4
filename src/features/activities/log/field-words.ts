import { formatDate, formatDateTime } from '@/lib/date-formats';
import { callDirections, emailDirections, outcomeLabels } from '../labels';
import type { Activity } from '../schema';
import type { FieldName } from './log-values';

/** What a log form calls its fields. */
export const fieldLabels: Record<FieldName, string> = {
  subject: 'Subject',
  body: 'Details',
  contact: 'Contact',
  deal: 'Deal',
  company: 'Company',
  occurred_at: 'The time',
  direction: 'Direction',
  minutes: 'Length',
  outcome: 'Outcome',
  to: 'To',
  cc: 'Cc',
  place: 'Place',
  end: 'The end',
  attendees: 'Attendees',
  due_date: 'Due',
  assignee_id: 'For',
  priority: 'Priority',
};

/** What a field of an activity says, in words. */
export function fieldWords(
  activity: Activity,
  name: FieldName,
  place: { locale: string; timeZone: string },
): string {
  return wordsOf(activity, name, place) || 'nothing';
}

function wordsOf(
  activity: Activity,
  name: FieldName,
  { locale, timeZone }: { locale: string; timeZone: string },
): string | null | undefined {
  const moment = (at: string | undefined) => at && formatDateTime(at, locale, timeZone);
  switch (name) {
    case 'subject':
    case 'body':
    case 'priority':
      return activity[name];
    case 'contact':
    case 'company':
      return activity[`${name}_name`];
    case 'deal':
      return activity.deal_title;
    case 'occurred_at':
      return moment(activity.occurred_at);
    case 'due_date':
      return activity.due_date && formatDate(activity.due_date, locale, timeZone);
    case 'assignee_id':
      return activity.assignee?.name ?? 'nobody';
    case 'direction':
      if (activity.type === 'call') return callDirections[activity.metadata.direction];
      return activity.type === 'email' ? emailDirections[activity.metadata.direction] : null;
    case 'minutes':
    case 'outcome': {
      if (activity.type !== 'call') return null;
      const { minutes, outcome } = activity.metadata;
      if (name === 'minutes') return minutes === undefined ? null : `${minutes} min`;
      return outcome && outcomeLabels[outcome];
    }
    case 'to':
    case 'cc':
      return activity.type === 'email' ? activity.metadata[name].join(', ') : null;
    case 'place':
      return activity.type === 'meeting' ? activity.metadata.place : null;
    case 'end':
      return activity.type === 'meeting' ? moment(activity.metadata.end) : null;
    case 'attendees':
      return activity.type === 'meeting' ? activity.metadata.attendees.join(', ') : null;
  }
}
