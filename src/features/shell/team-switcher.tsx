import Typography from '@mui/material/Typography';
import { ChevronsUpDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useTeam } from '@/features/team/team-context';
import type { Team } from '@/lib/auth/session';
import { SidebarButton } from './sidebar-button';
import { TeamBadge } from './team-badge';

// Menus stay out of the first load; most page views open none.
const TeamMenu = dynamic(() => import('./team-menu').then((module) => module.TeamMenu));

interface TeamSwitcherProps {
  teams: Team[];
  collapsed: boolean;
}

export function TeamSwitcher({ teams, collapsed }: TeamSwitcherProps) {
  const { team } = useTeam();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <SidebarButton
        label={`Team ${team.name}: switch team`}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={({ currentTarget }) => {
          setAnchor(currentTarget);
          setOpen(true);
        }}
        collapsed={collapsed}
        icon={<TeamBadge id={team.id} name={team.name} />}
      >
        <Typography variant="subtitle1" component="span" noWrap sx={{ flex: 1, color: 'text.primary' }}>
          {team.name}
        </Typography>
        <ChevronsUpDown size={14} aria-hidden />
      </SidebarButton>
      {anchor && <TeamMenu teams={teams} anchor={anchor} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
