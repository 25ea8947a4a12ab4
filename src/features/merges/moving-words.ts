import type { LinkCounts } from './schema';

/** What rows of a table are called; others are not worth a word. */
const words: Record<string, [one: string, many: string]> = {
  deals: ['deal', 'deals'],
  contacts: ['contact', 'contacts'],
  activities: ['activity', 'activities'],
  feedback: ['rating', 'ratings'],
};

/** "2 deals and 1 activity"; null where there is nothing of the kind. */
export function movingWords(counts: LinkCounts): string | null {
  const parts = Object.entries(words).flatMap(([table, [one, many]]) => {
    const count = counts[table] ?? 0;
    return count > 0 ? [`${count.toLocaleString('en')} ${count === 1 ? one : many}`] : [];
  });
  return parts.length > 0 ? new Intl.ListFormat('en-GB').format(parts) : null;
}
