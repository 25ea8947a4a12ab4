import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { ActionMenu } from '@/components/action-menu/action-menu';
import { useApi } from '@/components/api-provider';
import { PersonAvatar } from '@/components/avatar';
import { useToast } from '@/components/toast/use-toast';
import { useTeam } from '@/features/team/team-context';
import { SidebarButton } from './sidebar-button';

const colorModes = [
  { id: 'light', label: 'Light', icon: <Sun size={16} /> },
  { id: 'dark', label: 'Dark', icon: <Moon size={16} /> },
  { id: 'system', label: 'System', icon: <Monitor size={16} /> },
] as const;

export function UserMenu({ collapsed }: { collapsed: boolean }) {
  const { user } = useTeam();
  const name = user.full_name || user.email;
  const { mode, setMode } = useColorScheme();
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
    <ActionMenu
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
      trigger={(props) => (
        <SidebarButton
          {...props}
          label={name}
          hint="account menu"
          collapsed={collapsed}
          icon={<PersonAvatar name={name} seed={user.id} size={24} />}
        >
          <Box component="span" sx={{ display: 'grid', minWidth: 0, py: 0.5 }}>
            <Typography variant="subtitle1" component="span" noWrap sx={{ color: 'text.primary' }}>
              {name}
            </Typography>
            {user.full_name && (
              <Typography variant="caption" component="span" noWrap>
                {user.email}
              </Typography>
            )}
          </Box>
        </SidebarButton>
      )}
    />
  );
}
