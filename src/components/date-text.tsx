'use client';

import { formatDate, formatDateTime, formatRelative } from '@/lib/date-formats';
import { useLocale } from './locale';

interface DateTextProps {
  /** A day ("2026-11-21") or a moment (ISO 8601). */
  value: string;
  /** The team's; decides which day a moment falls on. */
  timeZone: string;
  /** "3 days ago" in place of the date; moments only. */
  relative?: boolean;
}

export function DateText({ value, timeZone, relative = false }: DateTextProps) {
  const locale = useLocale();
  const isMoment = value.length > 10;
  return (
    <time
      dateTime={value}
      title={isMoment ? formatDateTime(value, locale, timeZone) : undefined}
      // "now" moves on between the server's rendering and the browser's.
      suppressHydrationWarning
      style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}
    >
      {relative ? formatRelative(value) : formatDate(value, locale, timeZone)}
    </time>
  );
}
