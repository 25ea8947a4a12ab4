/** What a clock shows somewhere, as a `datetime-local` field has it: "2026-11-21T15:04". */
export type WallTime = string;

/** What the clock showed in a time zone at a moment. */
export function wallTimeIn(timeZone: string, moment: Date): WallTime {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment);
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${read('year').padStart(4, '0')}-${read('month')}-${read('day')}T${read('hour')}:${read('minute')}`;
}

/**
 * The moment at which the clock shows a time; null for what is no time. A time that is
 * skipped when clocks go forward counts as the one after, one that comes twice as the first.
 */
export function momentOf(wallTime: WallTime, timeZone: string): Date | null {
  const wanted = Date.parse(`${wallTime}Z`);
  if (Number.isNaN(wanted) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wallTime)) return null;
  const offsetAt = (time: number) => Date.parse(`${wallTimeIn(timeZone, new Date(time))}Z`) - time;
  // The offsets a day before and after are those on both sides of a change of the clocks.
  const day = 86_400_000;
  const candidates = [offsetAt(wanted - day), offsetAt(wanted + day)].map((offset) => wanted - offset);
  const exact = candidates.filter((time) => time + offsetAt(time) === wanted);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}
