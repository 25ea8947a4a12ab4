'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Team, User } from '@/lib/auth/session';
import { useTabTeam } from './tab-team';

interface TeamContextValue {
  team: Pick<Team, 'id' | 'name' | 'currency' | 'time_zone' | 'visibility' | 'role'>;
  user: User & { full_name: string };
}

const TeamContext = createContext<TeamContextValue | null>(null);

export function TeamProvider({ team, user, children }: TeamContextValue & { children: ReactNode }) {
  useTabTeam(team.id);
  return <TeamContext value={{ team, user }}>{children}</TeamContext>;
}

/** The team whose data is on the page, and who is looking at it. */
export function useTeam(): TeamContextValue {
  const value = useContext(TeamContext);
  if (!value) throw new Error('useTeam needs a TeamProvider above it.');
  return value;
}
