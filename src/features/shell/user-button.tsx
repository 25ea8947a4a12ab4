import Typography from '@mui/material/Typography';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { PersonAvatar } from '@/components/avatar';
import { useTeam } from '@/features/team/team-context';
import { SidebarButton } from './sidebar-button';

const UserMenu = dynamic(() => import('./user-menu').then((module) => module.UserMenu));

export function UserButton({ collapsed }: { collapsed: boolean }) {
  const { user } = useTeam();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <SidebarButton
        label={`${user.email}: account menu`}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={({ currentTarget }) => {
          setAnchor(currentTarget);
          setOpen(true);
        }}
        collapsed={collapsed}
        icon={<PersonAvatar name={user.email} seed={user.id} size={24} />}
      >
        <Typography variant="body2" component="span" noWrap>
          {user.email}
        </Typography>
      </SidebarButton>
      {anchor && <UserMenu anchor={anchor} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}
