import * as z from 'zod/mini';
import type { RecordKind } from './record-at';

/** What fits above the commands without hiding them. */
const most = 6;

const recentSchema = z.array(
  z.object({ kind: z.enum(['contact', 'company', 'deal']), id: z.string(), name: z.string() }),
);

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
    const { data } = recentSchema.safeParse(JSON.parse(place.storage.getItem(keyOf(place)) ?? '[]'));
    return data?.slice(0, most) ?? [];
  } catch {
    // Storage may be forbidden, and anybody may write into it.
    return [];
  }
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
