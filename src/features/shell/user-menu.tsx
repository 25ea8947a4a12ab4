import Divider from '@mui/material/Divider';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { LogOut } from 'lucide-react';
import { useRef, useState } from 'react';
import { useApi } from '@/components/api-provider';
import { PersonAvatar } from '@/components/avatar';
import { useToast } from '@/components/toast/use-toast';
import { useTeam } from '@/features/team/team-context';
import { ColorModeChoice } from './color-mode-choice';

export function UserMenu({ collapsed }: { collapsed: boolean }) {
  const { user } = useTeam();
  const api = useApi();
  const toast = useToast();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

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
    <>
      <Tooltip title={collapsed ? user.email : ''} placement="right">
        <ListItemButton
          ref={anchor}
          component="button"
          aria-haspopup="menu"
          aria-expanded={open}
          aria-label={`${user.email}: account menu`}
          onClick={() => setOpen(true)}
          sx={{ px: 1.5, width: '100%', minWidth: 0, justifyContent: collapsed ? 'center' : undefined }}
        >
          <PersonAvatar name={user.email} seed={user.id} size={24} />
          {!collapsed && (
            <ListItemText
              primary={user.email}
              slotProps={{ primary: { noWrap: true, variant: 'body2' } }}
              sx={{ my: 0 }}
            />
          )}
        </ListItemButton>
      </Tooltip>
      <Menu
        anchorEl={open ? () => anchor.current : null}
        open={open}
        onClose={() => setOpen(false)}
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
    </>
  );
}
