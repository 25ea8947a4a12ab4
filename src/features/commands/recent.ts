import type { RecordKind } from './record-at';

/** What fits above the commands without hiding them. */
const most = 6;

/** A record that was looked at. Only its name is kept in the browser; what else it shows is asked for. */
export interface Recent {
  kind: RecordKind;
  id: string;
  name: string;
}

/** Whose they are. Neither another team nor another user of the same browser sees them. */
export interface RecentPlace {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  team_id: string;
  user_id: string;
}

const keyOf = ({ team_id, user_id }: RecentPlace): string => `cairn:recent:${team_id}:${user_id}`;

/** The records that were looked at last, the latest first. */
export function readRecent(place: RecentPlace): Recent[] {
  try {
    const stored: unknown = JSON.parse(place.storage.getItem(keyOf(place)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, most) : [];
  } catch {
    // Storage may be forbidden, and anybody may write into it.
    return [];
  }
}

// A schema would say it more briefly, but would be loaded with every page for this alone.
function isRecent(one: unknown): one is Recent {
  if (typeof one !== 'object' || one === null) return false;
  const { kind, id, name } = one as Record<keyof Recent, unknown>;
  const isKnown = kind === 'contact' || kind === 'company' || kind === 'deal';
  return isKnown && typeof id === 'string' && typeof name === 'string';
}

/** Puts a record on top. */
export function rememberRecent(place: RecentPlace, { kind, id, name }: Recent): void {
  write(place, [{ kind, id, name }, ...readRecent(place).filter((one) => one.id !== id)]);
}

/** Takes out records that are gone, or that are not to be seen any more. */
export function forgetRecent(place: RecentPlace, ids: string[]): void {
  const kept = readRecent(place).filter((one) => !ids.includes(one.id));
  write(place, kept);
}

function write(place: RecentPlace, recent: Recent[]): void {
  try {
    if (recent.length === 0) place.storage.removeItem(keyOf(place));
    else place.storage.setItem(keyOf(place), JSON.stringify(recent.slice(0, most)));
  } catch {
    // Full or forbidden: nothing is lost but a shortcut.
  }
}
