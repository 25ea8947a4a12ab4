import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Tooltip from '@mui/material/Tooltip';
import { usePathname } from 'next/navigation';
import { navigation } from './navigation';

interface NavigationListProps {
  collapsed: boolean;
  onNavigate?: () => void;
}

export function NavigationList({ collapsed, onNavigate }: NavigationListProps) {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      <List disablePadding sx={{ display: 'grid', gap: 0.5 }}>
        {navigation.map(({ label, href, icon: Icon }) => {
          const current = path === href;
          return (
            <ListItem key={href} disablePadding>
              <Tooltip title={collapsed ? label : ''} placement="right">
                <ListItemButton
                  href={href}
                  selected={current}
                  aria-current={current ? 'page' : undefined}
                  onClick={onNavigate}
                  sx={{ justifyContent: collapsed ? 'center' : undefined, typography: 'subtitle1' }}
                >
                  <Icon size={18} strokeWidth={1.75} aria-hidden />
                  {!collapsed && label}
                </ListItemButton>
              </Tooltip>
            </ListItem>
          );
        })}
      </List>
    </nav>
  );
}
