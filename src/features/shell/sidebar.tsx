// Drawn once in a while: what the compiler would memoize here costs every page's first load more.
'use no memo';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Tip } from '@/components/tip';
import { untilLoaded } from '@/components/until-loaded';
import { LiveIndicator } from '@/features/live/live-indicator';
import type { Team } from '@/lib/auth/session';
import { NavigationList } from './navigation-list';
import { TeamSwitcher } from './team-switcher';

// Sent as HTML, like the pages' toolbars; what makes them move comes after the first paint.
const SearchLine = dynamic(
  () => untilLoaded(() => import('./search-buttons')).then((module) => module.SearchLine),
  { loading: () => null },
);

const UserMenu = dynamic(() => untilLoaded(() => import('./user-menu')).then((module) => module.UserMenu), {
  loading: () => null,
});

interface SidebarProps {
  teams: Team[];
  /** Icons only. */
  collapsed?: boolean;
  /** Absent in the drawer, which has nothing to collapse. */
  onToggle?: () => void;
  onNavigate?: () => void;
}

export function Sidebar({ teams, collapsed = false, onToggle, onNavigate }: SidebarProps) {
  const toggleLabel = collapsed ? 'Expand sidebar' : 'Collapse sidebar';
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        width: collapsed ? 57 : 240,
        height: '100%',
        p: 2,
        overflow: 'auto',
        bgcolor: 'background.sunken',
        borderRight: 1,
        borderColor: 'divider',
        transition: 'width 160ms ease-out',
      }}
    >
      <TeamSwitcher teams={teams} collapsed={collapsed} />
      {/* The bar above the drawer has a search of its own. */}
      {onToggle && <SearchLine collapsed={collapsed} />}
      <NavigationList collapsed={collapsed} onNavigate={onNavigate} />
      <Box sx={{ mt: 'auto', px: 2, textAlign: collapsed ? 'center' : undefined }}>
        <LiveIndicator compact={collapsed} />
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexDirection: collapsed ? 'column' : 'row',
          alignItems: 'center',
          gap: 1,
        }}
      >
        <UserMenu collapsed={collapsed} />
        {onToggle && (
          <Tip title={toggleLabel} placement="right">
            <IconButton aria-label={toggleLabel} aria-expanded={!collapsed} onClick={onToggle}>
              {collapsed ? <PanelLeftOpen size={18} /> : <PanelLeftClose size={18} />}
            </IconButton>
          </Tip>
        )}
      </Box>
    </Box>
  );
}
