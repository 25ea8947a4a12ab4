import { formatDate } from '@/lib/date-formats';
import { addDays, type DateString, todayIn } from '@/lib/dates';

export interface Day<Entry> {
  day: DateString;
  entries: Entry[];
}

/** Entries by the day on which they happened where the team is; their order stays. */
export function groupByDay<Entry extends { at: string }>(entries: Entry[], timeZone: string): Day<Entry>[] {
  const days: Day<Entry>[] = [];
  for (const entry of entries) {
    const day = todayIn(timeZone, new Date(entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** "Today", "Yesterday", "Tomorrow", else the date. */
export function dayWords(day: DateString, today: DateString, locale: string, timeZone: string): string {
  if (day === today) return 'Today';
  if (day === addDays(today, -1)) return 'Yesterday';
  if (day === addDays(today, 1)) return 'Tomorrow';
  return formatDate(day, locale, timeZone);
}
