import type { StageColor } from '@/theme/stage-palette';

/** "Nov": a month on an axis; the year stands with each January. */
export function monthTick(month: string): string {
  const january = month.slice(5, 7) === '01';
  return new Intl.DateTimeFormat('en', {
    month: 'short',
    year: january ? '2-digit' : undefined,
    timeZone: 'UTC',
  }).format(new Date(month));
}

/** "November 2026". */
export const monthName = (month: string): string =>
  new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(month));

/** A month as an axis has it, and in full where its numbers are told. */
export const monthLabel = (month: string, { location }: { location: string }): string =>
  location === 'tick' ? monthTick(month) : monthName(month);

/** "Nov 21": a day on an axis. */
export const dayTick = (day: string): string =>
  new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));

/** The last day of a month, given by its first. */
export const monthEnd = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** A colour of the stage palette, in the mode that is on. */
export const shade = (color: StageColor): string => `var(--mui-palette-stage-${color}-main)`;

/** For slices and lines without a colour of their own, far from their neighbours for colour-blind eyes, too. */
export const chartColors: StageColor[] = [
  'teal',
  'amber',
  'sky',
  'rose',
  'lime',
  'violet',
  'orange',
  'blue',
  'slate',
  'green',
];
