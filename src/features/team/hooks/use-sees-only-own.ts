'use client';

import { useTeam } from '../team-context';

/** Whether the team shows whoever is looking only what is theirs: the database sees to that, pages say so. */
export function useSeesOnlyOwn(): boolean {
  const { role, visibility } = useTeam().team;
  return role === 'member' && visibility === 'own';
}
