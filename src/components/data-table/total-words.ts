import type { Count } from '@/lib/api/count';

/** "302 contacts", "10,000+ contacts"; null where it is not known, or there are none. */
export function totalWords(
  total: Count | undefined,
  [one, many]: readonly [one: string, many: string],
  locale: string,
): string | null {
  if (!total || total.count === 0) return null;
  return `${total.count.toLocaleString(locale)}${total.more ? '+' : ''} ${total.count === 1 ? one : many}`;
}
