'use client';

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import dynamic from 'next/dynamic';
import { MenuButton } from '@/components/action-menu/menu-button';
import { PersonAvatar } from '@/components/avatar';
import { untilLoaded } from '@/components/until-loaded';
import { useTeam } from '@/features/team/team-context';
import { SidebarButton } from './sidebar-button';

const UserActions = dynamic(
  () => untilLoaded(() => import('./user-actions')).then((module) => module.UserActions),
  { ssr: false },
);

export function UserMenu({ collapsed }: { collapsed: boolean }) {
  const { user } = useTeam();
  const name = user.full_name || user.email;
  return (
    <MenuButton
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
    >
      {(menu) => <UserActions {...menu} />}
    </MenuButton>
  );
}
