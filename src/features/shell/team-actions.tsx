import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { ActionList } from '@/components/action-menu/action-list';
import type { MenuProps } from '@/components/action-menu/menu-button';
import { TeamBadge } from '@/features/team/components/team-badge';
import { useSwitchTeam } from '@/features/team/hooks/use-switch-team';
import { useTeam } from '@/features/team/team-context';
import type { Team } from '@/lib/auth/session';

const roleNames = { owner: 'Owner', admin: 'Admin', member: 'Member' };

/** The menu of one's teams. */
export function TeamActions({ teams, ...menu }: MenuProps & { teams: Team[] }) {
  const { team } = useTeam();
  const switchTeam = useSwitchTeam();
  const router = useRouter();

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
          onClick: () => void switchTeam(id),
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
