import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check } from 'lucide-react';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { useTeam } from '@/features/team/team-context';
import { ApiError } from '@/lib/api/api-error';
import type { Team } from '@/lib/auth/session';
import { TeamBadge } from './team-badge';

const roleNames = { owner: 'Owner', admin: 'Admin', member: 'Member' };

interface TeamMenuProps {
  teams: Team[];
  anchor: HTMLElement;
  open: boolean;
  onClose: () => void;
}

export function TeamMenu({ teams, anchor, open, onClose }: TeamMenuProps) {
  const { team } = useTeam();
  const api = useApi();
  const toast = useToast();

  async function choose(id: string) {
    onClose();
    if (id === team.id) return;
    try {
      await api.patch('/api/crm/me', { last_team_id: id });
      // A whole new page: nothing of the old team may stay in memory.
      window.location.assign('/apps/crm/deals');
    } catch (error) {
      const message = error instanceof ApiError ? error.message : 'The team could not be changed.';
      toast({ severity: 'error', message });
    }
  }

  return (
    <Menu anchorEl={anchor} open={open} onClose={onClose} slotProps={{ list: { 'aria-label': 'Teams' } }}>
      {teams.map(({ id, name, role }) => (
        <MenuItem key={id} role="menuitemradio" aria-checked={id === team.id} onClick={() => void choose(id)}>
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
  );
}
