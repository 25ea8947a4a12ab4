import type { DealAnalytics } from '../schema';

/** "1 day", "12 days"; parts of a day only below ten. */
export function daysWords(days: number): string {
  const shown = days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
  return `${shown.toLocaleString('en')} ${shown === 1 ? 'day' : 'days'}`;
}

/** How a deal's days compare: "3 days over the median of 12 stays". */
export function againstMedian(days: number, median: number | null, count: number, of: string): string {
  if (median === null) return 'No median yet';
  const basis = `the median of ${count.toLocaleString('en')} ${of}${count === 1 ? '' : 's'}`;
  const difference = Math.abs(days - median);
  if (difference < 0.5) return `As long as ${basis}`;
  return `${daysWords(difference)} ${days > median ? 'over' : 'under'} ${basis}`;
}

const types = ['call', 'email', 'meeting', 'note', 'task'] as const;

/** "3 calls, 1 meeting"; notes of the thread count as notes. */
export function activityWords({
  activity_counts,
  note_count,
}: Pick<DealAnalytics, 'activity_counts' | 'note_count'>): string {
  const counts = { ...activity_counts, note: activity_counts.note + note_count };
  const words = types.flatMap((type) => {
    const count = counts[type];
    return count > 0 ? [`${count.toLocaleString('en')} ${type}${count === 1 ? '' : 's'}`] : [];
  });
  return words.join(', ') || 'Nothing logged yet';
}
