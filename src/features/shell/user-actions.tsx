import { useColorScheme } from '@mui/material/styles';
import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { ActionList } from '@/components/action-menu/action-list';
import type { MenuProps } from '@/components/action-menu/menu-button';
import { useSignOut } from '@/features/team/hooks/use-sign-out';
import { useTeam } from '@/features/team/team-context';

const colorModes = [
  { id: 'light', label: 'Light', icon: <Sun size={16} /> },
  { id: 'dark', label: 'Dark', icon: <Moon size={16} /> },
  { id: 'system', label: 'System', icon: <Monitor size={16} /> },
] as const;

/** The menu of one's account: colours, and the way out. */
export function UserActions(menu: MenuProps) {
  const { user } = useTeam();
  const { mode, setMode } = useColorScheme();
  const signOut = useSignOut();

  return (
    <ActionList
      {...menu}
      label="Account"
      heading={user.full_name ? `${user.full_name} · ${user.email}` : user.email}
      actions={[
        ...colorModes.map((choice) => ({
          ...choice,
          checked: mode === choice.id,
          onClick: () => setMode(choice.id),
        })),
        {
          id: 'sign-out',
          label: 'Sign out',
          icon: <LogOut size={16} />,
          divided: true,
          onClick: () => void signOut(),
        },
      ]}
    />
  );
}
