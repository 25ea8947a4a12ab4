'use client';

import { useTeam } from '@/features/team/team-context';
import { changedOf, type LogBase, type LogValues } from './log-values';

interface Kept {
  /** Of the activity that it is a change of; null for a new one. */
  version: number | null;
  changed: Partial<LogValues>;
}

/**
 * What was typed into a log form and neither saved nor given up, for as long as the tab is
 * open: whose it is, is part of the key. Only what differs from what the form began with is
 * kept: the time of a form that was opened yesterday is not the time of today's call.
 */
export function useLogDraft(of: string) {
  const { team, user } = useTeam();
  const key = `cairn.log ${team.id} ${user.id} ${of}`;
  const clear = () => sessionStorage.removeItem(key);
  return {
    /** Nothing where the activity has changed since: it would undo that change. */
    read(version: number | null): Partial<LogValues> {
      try {
        const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
        return kept?.version === version ? kept.changed : {};
      } catch {
        return {};
      }
    },
    write(base: LogBase, values: LogValues) {
      const changed = changedOf(base.values, values);
      if (Object.keys(changed).length === 0) return clear();
      sessionStorage.setItem(key, JSON.stringify({ version: base.version, changed } satisfies Kept));
    },
    clear,
  };
}
