import { todayIn } from './dates';
import { dateFormat } from './formats';

/**
 * The interface speaks English, so months and "ago" do; order and clock are those
 * of the browser's region: "Nov 21" for en-US, "21 Nov" for de-DE.
 */
function inEnglish(locale: string): string {
  const { region } = new Intl.Locale(locale).maximize();
  return region ? `en-${region}` : 'en';
}

/** "Nov 21", with the year when it is not this one. Takes a day, or a moment with the zone to see it in. */
export function formatDate(value: string, locale: string, timeZone: string, now?: Date): string {
  const day = value.length === 10 ? value : todayIn(timeZone, new Date(value));
  const sameYear = day.slice(0, 4) === todayIn(timeZone, now).slice(0, 4);
  const format = dateFormat(inEnglish(locale), {
    day: 'numeric',
    month: 'short',
    year: sameYear ? undefined : 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(day));
}

/** "Nov 21, 2026, 3:04 PM": what a tooltip says about a moment. */
export function formatDateTime(moment: string, locale: string, timeZone: string): string {
  const format = dateFormat(inEnglish(locale), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  return format.format(new Date(moment));
}

/** "3:04 PM", "15:04": what the clock shows there. */
export function formatTime(moment: string, locale: string, timeZone: string): string {
  const format = dateFormat(inEnglish(locale), { timeStyle: 'short', timeZone });
  return format.format(new Date(moment));
}

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * "3 days ago", "in 2 hours", "just now" within a minute. A part of a unit counts as
 * whole ahead, where it is still to come, and not behind: what was given seven days a
 * moment ago has seven.
 */
export function formatRelative(moment: string, now: Date = new Date()): string {
  const seconds = (Date.parse(moment) - now.getTime()) / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? [];
  if (!unit || !size) return 'just now';
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.ceil(seconds / size), unit);
}

/** "MM/DD/YYYY" or "DD.MM.YYYY": the order in which the browser's region writes a day. */
export function dateFieldFormat(locale: string): string {
  const tokens: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {
    day: 'DD',
    month: 'MM',
    year: 'YYYY',
  };
  return new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    numberingSystem: 'latn',
    calendar: 'gregory',
  })
    .formatToParts(0)
    .map((part) => tokens[part.type] ?? (part.type === 'literal' ? part.value : ''))
    .join('');
}
