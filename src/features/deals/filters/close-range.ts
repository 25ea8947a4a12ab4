import { addDays, type DateString, isDay, isoDay } from '@/lib/dates';

/** Days between which deals are expected to close; an end that is left out is open. */
export interface CloseRange {
  close_from?: DateString;
  close_to?: DateString;
  /** What is closed cannot be late. */
  status?: 'open';
}

export const closePeriods = {
  overdue: 'Overdue',
  week: 'This week',
  month: 'This month',
  next30: 'Next 30 days',
} as const;
export type ClosePeriod = keyof typeof closePeriods;

/** The days of a period, as seen on `today`; weeks start on Monday. */
export function rangeOf(period: ClosePeriod, today: DateString): CloseRange {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  switch (period) {
    case 'overdue':
      return { close_to: addDays(today, -1), status: 'open' };
    case 'week':
      return { close_from: addDays(today, -weekday), close_to: addDays(today, 6 - weekday) };
    case 'month':
      return { close_from: `${today.slice(0, 8)}01`, close_to: isoDay(Date.UTC(year, month, 0)) };
    case 'next30':
      return { close_from: today, close_to: addDays(today, 30) };
  }
}

export const isClosePeriod = (text: string): text is ClosePeriod => Object.hasOwn(closePeriods, text);

/** "2026-11-01..2026-11-30" as it stands in the address; one end may be missing. Null for anything else. */
export function parseRange(text: string): CloseRange | null {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(text) ?? [];
  if (!(from || to) || ![from, to].every((day) => day === undefined || isDay(day))) return null;
  return { close_from: from, close_to: to };
}

export const writeRange = ({ close_from = '', close_to = '' }: CloseRange): string =>
  `${close_from}..${close_to}`;
