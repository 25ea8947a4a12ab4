import { dateFormat } from './formats';

/** A calendar day, "2026-11-21". It has no time zone; only "today" has. */
export type DateString = string;

/** The calendar day that it is in a time zone. */
export function todayIn(timeZone: string, now: Date = new Date()): DateString {
  return dateFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}

/** A day is late once it is over where the team is. */
export const isOverdue = (date: DateString, timeZone: string, now?: Date): boolean =>
  date < todayIn(timeZone, now);

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: DateString, to: DateString): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The day of a moment in UTC; `Date.UTC` wraps months and days that are out of range. */
export const isoDay = (time: number): DateString => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: DateString, days: number): DateString =>
  isoDay(Date.parse(day) + days * 86_400_000);

/** February 30 has the form of a day, but is none. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && isoDay(time) === text;
}
