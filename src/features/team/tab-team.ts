'use client';

import { useEffect } from 'react';
import { teamCookie } from '@/lib/auth/team-cookie';

/** Makes the pages that are asked for next be of this team, until another tab is used; see teamCookie. */
export function holdTeam(teamId: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is still missing in some browsers.
  document.cookie = `${teamCookie}=${teamId}; path=/; samesite=lax`;
}

/** What one comes back to a tab with, or goes on from in one of two windows. */
const uses = ['focus', 'pointerdown', 'keydown'] as const;

/** Holds the tab to the team that it shows. */
export function useTabTeam(teamId: string): void {
  useEffect(() => {
    const hold = () => holdTeam(teamId);
    hold();
    for (const use of uses) window.addEventListener(use, hold, true);
    return () => {
      for (const use of uses) window.removeEventListener(use, hold, true);
    };
  }, [teamId]);
}
