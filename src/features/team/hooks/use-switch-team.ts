'use client';

import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { ApiError } from '@/lib/api/api-error';
import { holdTeam } from '../tab-team';
import { useTeam } from '../team-context';

/** Goes to another team of one's own. */
export function useSwitchTeam() {
  const { team } = useTeam();
  const api = useApi();
  const toast = useToast();

  return async function switchTeam(id: string) {
    if (id === team.id) return;
    try {
      await api.patch('/api/crm/me', { last_team_id: id });
      holdTeam(id);
      // A whole new page: nothing of the old team may stay in memory.
      window.location.assign('/apps/crm/deals');
    } catch (error) {
      const message = error instanceof ApiError ? error.message : 'The team could not be changed.';
      toast({ severity: 'error', message });
    }
  };
}
