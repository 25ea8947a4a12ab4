import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { LogOut } from 'lucide-react';
import { useApi } from '@/components/api-provider';
import { useToast } from '@/components/toast/use-toast';
import { useTeam } from '@/features/team/team-context';
import { ColorModeChoice } from './color-mode-choice';

interface UserMenuProps {
  anchor: HTMLElement;
  open: boolean;
  onClose: () => void;
}

export function UserMenu({ anchor, open, onClose }: UserMenuProps) {
  const { user } = useTeam();
  const api = useApi();
  const toast = useToast();

  async function signOut() {
    try {
      await api.post('/api/auth/sign-out', {});
      // A whole new page: nothing of the session may stay in memory.
      window.location.assign('/auth/sign-in');
    } catch {
      toast({
        severity: 'error',
        message: 'You are still signed in: Cairn could not be reached. Try again.',
      });
    }
  }

  return (
    <Menu
      anchorEl={anchor}
      open={open}
      onClose={onClose}
      anchorOrigin={{ vertical: 'top', horizontal: 'left' }}
      transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ list: { 'aria-label': 'Account' } }}
    >
      <ListSubheader sx={{ typography: 'caption', maxWidth: 280, overflowWrap: 'anywhere' }}>
        {user.email}
      </ListSubheader>
      <ColorModeChoice />
      <Divider />
      <MenuItem onClick={() => void signOut()}>
        <LogOut size={16} aria-hidden />
        Sign out
      </MenuItem>
    </Menu>
  );
}
