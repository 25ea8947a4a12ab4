import Drawer from '@mui/material/Drawer';
import type { Team } from '@/lib/auth/session';
import { Sidebar } from './sidebar';

interface NavigationDrawerProps {
  teams: Team[];
  open: boolean;
  onClose: () => void;
}

/** The sidebar on a phone. */
export function NavigationDrawer({ teams, open, onClose }: NavigationDrawerProps) {
  return (
    <Drawer open={open} onClose={onClose} slotProps={{ paper: { 'aria-label': 'Menu' } }}>
      <Sidebar teams={teams} onNavigate={onClose} />
    </Drawer>
  );
}
