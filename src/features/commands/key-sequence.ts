import { destinations } from './destinations';

/** What a key asks for, beside what is typed into fields. */
export type KeyAction = { go: string } | 'new' | 'shortcuts';

/** Long enough to look for the second key. */
const pauseMs = 1_500;

export interface KeyAnswer {
  action?: KeyAction;
  /** When G was pressed, while the second key is awaited. */
  waitingSince: number | null;
  /** Whether the page is not to see the key. */
  taken: boolean;
}

/**
 * One key after another. The second key of a pair never reaches the page, which may
 * have another use for it: T logs a task on a record's page, and G T leads to all tasks.
 */
export function nextKey(waitingSince: number | null, key: string, now: number): KeyAnswer {
  const waiting = waitingSince !== null && now - waitingSince <= pauseMs;
  // Shift and the like come before the letter that they are for.
  if (key.length !== 1) return { waitingSince: key === 'Shift' ? waitingSince : null, taken: false };
  if (waiting) {
    const place = destinations.find(({ goKey }) => goKey === key);
    return { action: place && { go: place.href }, waitingSince: null, taken: true };
  }
  if (key === 'g') return { waitingSince: now, taken: true };
  if (key === 'n') return { action: 'new', waitingSince: null, taken: true };
  if (key === '?') return { action: 'shortcuts', waitingSince: null, taken: true };
  return { waitingSince: null, taken: false };
}

/** What is on the key: in writings other than Latin, the letter that is printed there in English. */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (key.length !== 1) return key;
  if (/\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key)) return code.replace(/^Key/, '').toLowerCase();
  return key.toLowerCase();
}
