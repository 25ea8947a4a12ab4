import { ownerWords } from '@/features/team/owner-words';
import type { Member } from '@/features/team/schema';
import { formatDate } from '@/lib/date-formats';
import { priorityLabels } from '../priority-labels';
import { closePeriods, isClosePeriod, parseRange } from './close-range';
import type { AddressFilter } from './deals-address';

interface Surroundings {
  /** Undefined while loading. */
  members: Member[] | undefined;
  userId: string;
  locale: string;
  timeZone: string;
  /** Those of the pipeline. */
  stages: { id: string; name: string }[];
}

/** What a filter says: "Owner: Ben Brandt". Each by the name it has in the address. */
export function wordsOf(filter: AddressFilter, surroundings: Surroundings) {
  const { q, owner, priority, stage, close, tag } = filter;
  const words: Record<keyof AddressFilter, string | null> = {
    q: q && `“${q}”`,
    owner: owner && ownerWords(owner, surroundings),
    priority: priority && `Priority: ${priorityLabels[priority].toLowerCase()}`,
    stage:
      stage && `Stage: ${surroundings.stages.find(({ id }) => id === stage)?.name ?? 'not in this pipeline'}`,
    close: close && closeWords(close, surroundings),
    tag: tag && `Tag: ${tag}`,
  };
  return (Object.keys(words) as (keyof AddressFilter)[]).flatMap((name) => {
    const text = words[name];
    return text ? [{ name, text }] : [];
  });
}

function closeWords(close: string, { locale, timeZone }: Surroundings): string {
  if (close === 'overdue') return closePeriods.overdue;
  if (isClosePeriod(close)) return `Closes ${closePeriods[close].toLowerCase()}`;
  const { close_from, close_to } = parseRange(close) ?? {};
  const [from, to] = [close_from, close_to].map((day) => day && formatDate(day, locale, timeZone));
  if (from && to) return from === to ? `Closes on ${from}` : `Closes ${from} to ${to}`;
  return from ? `Closes from ${from} on` : `Closes by ${to}`;
}
