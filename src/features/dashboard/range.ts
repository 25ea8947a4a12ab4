import { addDays, type DateString, daysBetween, isDay, isoDay } from '@/lib/dates';

/** The longest range, in days: five years. */
export const mostDays = 1830;

/** The days that the dashboard is about, both ends included. */
export interface Range {
  from: DateString;
  to: DateString;
}

export const rangePresets = {
  this_month: 'This month',
  last_month: 'Last month',
  this_quarter: 'This quarter',
  this_year: 'This year',
  last_7: 'Last 7 days',
  last_30: 'Last 30 days',
  last_90: 'Last 90 days',
} as const;
export type RangePreset = keyof typeof rangePresets;

const isPreset = (text: string): text is RangePreset => Object.hasOwn(rangePresets, text);

/**
 * The days of a preset, as seen on `today`. This month, quarter and year end today, so that they are
 * compared with as many days before: three weeks against a whole month would always look bad.
 */
export function presetRange(preset: RangePreset, today: DateString): Range {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const since = (first: number): Range => ({ from: isoDay(Date.UTC(year, first, 1)), to: today });
  switch (preset) {
    case 'this_month':
      return since(month - 1);
    case 'last_month':
      return { from: isoDay(Date.UTC(year, month - 2, 1)), to: isoDay(Date.UTC(year, month - 1, 0)) };
    case 'this_quarter':
      return since(month - 1 - ((month - 1) % 3));
    case 'this_year':
      return since(0);
    case 'last_7':
      return { from: addDays(today, -6), to: today };
    case 'last_30':
      return { from: addDays(today, -29), to: today };
    case 'last_90':
      return { from: addDays(today, -89), to: today };
  }
}

/** A range as it stands in the address: a preset, or two days; null for what makes no sense. */
export function readRange(text: string | null, today: DateString): Range | null {
  if (text && isPreset(text)) return presetRange(text, today);
  const [from, to, more] = text?.split('..') ?? [];
  if (!from || !to || more !== undefined || !isDay(from) || !isDay(to)) return null;
  return from <= to && daysBetween(from, to) < mostDays ? { from, to } : null;
}

export const writeRange = ({ from, to }: Range): string => `${from}..${to}`;

/** The preset that the address names; null for days of one's own. */
export const readPreset = (text: string | null): RangePreset | null => (text && isPreset(text) ? text : null);

/** The pieces of a line that have begun: of the others nothing is known yet. */
export const begun = <Piece extends { from: DateString }>(pieces: Piece[], today: DateString): Piece[] =>
  pieces.filter(({ from }) => from <= today);

/** The period of equal length right before. */
export function rangeBefore({ from, to }: Range): Range {
  const days = daysBetween(from, to) + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}
