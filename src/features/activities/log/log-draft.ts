import { changedOf, type LogBase, type LogValues } from './log-values';

/** What lies about for longer is somebody's data that nobody misses. */
const keptForMs = 30 * 86_400_000;

interface Kept {
  /** Milliseconds since 1970. */
  saved_at: number;
  /** Of the activity that it is a change of; null for a new one. */
  version: number | null;
  changed: Partial<LogValues>;
}

export interface DraftPlace {
  storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Whose it is, too: neither another team nor another user of the same browser sees it. */
  key: string;
}

/**
 * What was typed into a log form and neither saved nor given up: a tab that is closed or
 * a reload loses nothing. Only what differs from what the form began with is kept: the
 * time at which a form was opened yesterday is not that of today's call.
 */
export const logDraft = ({ storage, key }: DraftPlace, now: () => number = Date.now) => ({
  /** Nothing where the activity has changed since: it would undo that change. */
  read: (version: number | null): Partial<LogValues> =>
    quietly(() => {
      const kept = JSON.parse(storage().getItem(key) ?? 'null') as Kept | null;
      if (kept?.version === version && kept.saved_at > now() - keptForMs) return kept.changed;
      storage().removeItem(key);
      return {};
    }) ?? {},
  write: (base: LogBase, values: LogValues) =>
    quietly(() => {
      const changed = changedOf(base.values, values);
      if (Object.keys(changed).length === 0) return storage().removeItem(key);
      const kept: Kept = { saved_at: now(), version: base.version, changed };
      storage().setItem(key, JSON.stringify(kept));
    }),
  clear: () => quietly(() => storage().removeItem(key)),
});

/** A browser may forbid storage or have it full: the form works without a draft, too. */
function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
