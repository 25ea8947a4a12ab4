import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { ActionList } from '@/components/action-menu/action-list';
import type { MenuProps } from '@/components/action-menu/menu-button';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { holdTeam } from '@/features/team/tab-team';
import { useTeam } from '@/features/team/team-context';
import { ApiError } from '@/lib/api/api-error';
import type { Team } from '@/lib/auth/session';
import { TeamBadge } from './team-badge';

const roleNames = { owner: 'Owner', admin: 'Admin', member: 'Member' };

/** The menu of one's teams. */
export function TeamActions({ teams, ...menu }: MenuProps & { teams: Team[] }) {
  const { team } = useTeam();
  const api = useApi();
  const toast = useToast();
  const router = useRouter();

  async function choose(id: string) {
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
  }

  return (
    <ActionList
      {...menu}
      label="Teams"
      actions={[
        ...teams.map(({ id, name, role }) => ({
          id,
          label: name,
          detail: roleNames[role],
          icon: <TeamBadge id={id} name={name} />,
          checked: id === team.id,
          onClick: () => void choose(id),
        })),
        {
          id: 'new',
          label: 'New team…',
          icon: <Plus size={16} />,
          divided: true,
          onClick: () => router.push('/welcome'),
        },
      ]}
    />
  );
}
