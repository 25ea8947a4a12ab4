import { addDays, type DateString, todayIn } from '@/lib/dates';

/** The days that tasks are put off to most, as seen on today's date where the team is. */
export function dueChoices(timeZone: string, now?: Date): { label: string; day: DateString | null }[] {
  const today = todayIn(timeZone, now);
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  return [
    { label: 'Today', day: today },
    { label: 'Tomorrow', day: addDays(today, 1) },
    { label: 'Next Monday', day: addDays(today, 7 - weekday) },
    { label: 'In two weeks', day: addDays(today, 14) },
    { label: 'No day', day: null },
  ];
}
