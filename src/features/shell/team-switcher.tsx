import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { useTeam } from '@/features/team/team-context';
import { ApiError } from '@/lib/api/api-error';
import type { Team } from '@/lib/auth/session';
import { TeamBadge } from './team-badge';

interface TeamSwitcherProps {
  teams: Team[];
  collapsed: boolean;
}

const roleNames = { owner: 'Owner', admin: 'Admin', member: 'Member' };

export function TeamSwitcher({ teams, collapsed }: TeamSwitcherProps) {
  const { team } = useTeam();
  const api = useApi();
  const toast = useToast();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  async function choose(id: string) {
    setOpen(false);
    if (id === team.id) return;
    try {
      await api.patch('/api/crm/me', { last_team_id: id });
      // A whole new page: nothing of the old team may stay in memory.
      window.location.assign('/apps/crm/deals');
    } catch (error) {
      toast({
        severity: 'error',
        message: error instanceof ApiError ? error.problem.detail : 'The team could not be changed.',
      });
    }
  }

  return (
    <>
      <Tooltip title={collapsed ? team.name : ''} placement="right">
        <ListItemButton
          ref={anchor}
          component="button"
          aria-haspopup="menu"
          aria-expanded={open}
          aria-label={`Team ${team.name}: switch team`}
          onClick={() => setOpen(true)}
          sx={{ flexGrow: 0, width: '100%', px: 1.5, justifyContent: collapsed ? 'center' : undefined }}
        >
          <TeamBadge id={team.id} name={team.name} />
          {!collapsed && (
            <>
              <ListItemText
                primary={team.name}
                slotProps={{ primary: { noWrap: true, variant: 'subtitle1', sx: { color: 'text.primary' } } }}
                sx={{ my: 0 }}
              />
              <ChevronsUpDown size={14} aria-hidden />
            </>
          )}
        </ListItemButton>
      </Tooltip>
      <Menu
        anchorEl={open ? () => anchor.current : null}
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{ list: { 'aria-label': 'Teams' } }}
      >
        {teams.map(({ id, name, role }) => (
          <MenuItem
            key={id}
            role="menuitemradio"
            aria-checked={id === team.id}
            onClick={() => void choose(id)}
          >
            <TeamBadge id={id} name={name} />
            <ListItemText
              primary={name}
              secondary={roleNames[role]}
              slotProps={{ primary: { noWrap: true }, secondary: { variant: 'caption' } }}
              sx={{ maxWidth: 220 }}
            />
            {id === team.id && <Check size={16} aria-hidden />}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
