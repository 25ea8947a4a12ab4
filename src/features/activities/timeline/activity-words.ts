import { formatDate, formatTime } from '@/lib/date-formats';
import { callDirections, emailDirections, outcomeLabels } from '../labels';
import type { Activity } from '../schema';

interface Place {
  locale: string;
  timeZone: string;
}

/** What its type has beside subject and text, in words: "Outgoing · 12 min · Reached". */
export function activityWords(activity: Activity, place: Place): string {
  return wordsOf(activity, place)
    .filter((words) => words)
    .join(' · ');
}

function wordsOf(activity: Activity, { locale, timeZone }: Place): (string | null | undefined)[] {
  switch (activity.type) {
    case 'call': {
      const { direction, minutes, outcome } = activity.metadata;
      return [
        callDirections[direction],
        minutes === undefined ? null : `${minutes} min`,
        outcome && outcomeLabels[outcome],
      ];
    }
    case 'email': {
      const { direction, to, cc } = activity.metadata;
      return [
        to.length > 0 ? `${emailDirections[direction]} to ${to.join(', ')}` : emailDirections[direction],
        cc.length > 0 ? `Cc ${cc.join(', ')}` : null,
      ];
    }
    case 'meeting': {
      const { place, start, end, attendees } = activity.metadata;
      return [
        place,
        timesOf(start, end, { locale, timeZone }),
        attendees.length > 0 ? `With ${attendees.join(', ')}` : null,
      ];
    }
    case 'note':
      return [];
    case 'task':
      return [
        activity.due_date && `Due ${formatDate(activity.due_date, locale, timeZone)}`,
        activity.assignee && `For ${activity.assignee.name}`,
        activity.priority === 'high' || activity.priority === 'urgent'
          ? `${activity.priority === 'high' ? 'High' : 'Urgent'} priority`
          : null,
      ];
  }
}

/** "10:00 to 11:30". */
function timesOf(
  start: string | undefined,
  end: string | undefined,
  { locale, timeZone }: Place,
): string | null {
  const times = [start, end].flatMap((moment) => (moment ? [formatTime(moment, locale, timeZone)] : []));
  return times.length > 0 ? times.join(' to ') : null;
}
