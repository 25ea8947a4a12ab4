'use client';

import { useTeam } from '@/features/team/team-context';
import type { LogValues } from './log-values';

/** What was typed into a log form and not saved, for as long as the tab is open: whose it is, is part of the key. */
export function useLogDraft(of: string) {
  const { team, user } = useTeam();
  const key = `cairn.log ${team.id} ${user.id} ${of}`;
  return {
    read(): Partial<LogValues> {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<LogValues>;
      } catch {
        return {};
      }
    },
    write: (values: LogValues) => sessionStorage.setItem(key, JSON.stringify(values)),
    clear: () => sessionStorage.removeItem(key),
  };
}
