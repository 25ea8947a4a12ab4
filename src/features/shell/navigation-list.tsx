// Drawn once in a while: what the compiler would memoize here costs every page's first load more.
'use no memo';

import Box from '@mui/material/Box';
import { usePathname } from 'next/navigation';
import { navigation } from './navigation';
import { SidebarButton } from './sidebar-button';

interface NavigationListProps {
  collapsed: boolean;
  onNavigate?: () => void;
}

export function NavigationList({ collapsed, onNavigate }: NavigationListProps) {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      <Box component="ul" sx={{ display: 'grid', gap: 0.5, m: 0, p: 0, listStyle: 'none' }}>
        {navigation.map(({ label, href, icon: Icon, Badge }) => (
          <li key={href}>
            <SidebarButton
              label={label}
              href={href}
              aria-current={path === href || path.startsWith(`${href}/`) ? 'page' : undefined}
              onClick={onNavigate}
              collapsed={collapsed}
              icon={<Icon size={18} strokeWidth={1.75} aria-hidden />}
            >
              {label}
              {Badge && <Badge />}
            </SidebarButton>
          </li>
        ))}
      </Box>
    </nav>
  );
}
