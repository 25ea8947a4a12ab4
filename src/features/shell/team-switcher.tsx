// Drawn once in a while: what the compiler would memoize here costs every page's first load more.
'use no memo';

import Typography from '@mui/material/Typography';
import { ChevronsUpDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { MenuButton } from '@/components/action-menu/menu-button';
import { untilLoaded } from '@/components/until-loaded';
import { TeamBadge } from '@/features/team/components/team-badge';
import { useTeam } from '@/features/team/team-context';
import type { Team } from '@/lib/auth/session';
import { SidebarButton } from './sidebar-button';

const TeamActions = dynamic(
  () => untilLoaded(() => import('./team-actions')).then((module) => module.TeamActions),
  { ssr: false },
);

interface TeamSwitcherProps {
  teams: Team[];
  collapsed: boolean;
}

export function TeamSwitcher({ teams, collapsed }: TeamSwitcherProps) {
  const { team } = useTeam();
  return (
    <MenuButton
      trigger={(props) => (
        <SidebarButton
          {...props}
          label={team.name}
          hint="switch team"
          collapsed={collapsed}
          icon={<TeamBadge id={team.id} name={team.name} />}
        >
          <Typography variant="subtitle1" component="span" noWrap sx={{ flex: 1, color: 'text.primary' }}>
            {team.name}
          </Typography>
          <ChevronsUpDown size={14} aria-hidden />
        </SidebarButton>
      )}
    >
      {(menu) => <TeamActions {...menu} teams={teams} />}
    </MenuButton>
  );
}
