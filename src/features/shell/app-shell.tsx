'use client';

import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import { type ReactNode, useState } from 'react';
import type { Team } from '@/lib/auth/session';
import { Sidebar } from './sidebar';
import { rememberSidebar } from './sidebar-state';
import { SkipLink } from './skip-link';
import { TopBar } from './top-bar';

interface AppShellProps {
  /** All teams of the user, for the switcher. */
  teams: Team[];
  /** As it was left last time. */
  collapsed: boolean;
  children: ReactNode;
}

/**
 * The frame around every page: a sidebar, or below 900 px a top bar and a drawer.
 * The document scrolls; what sticks begins at `--shell-top`, and a page that wants
 * to fill the window is `100dvh - var(--shell-top)` high.
 */
export function AppShell({ teams, collapsed: collapsedBefore, children }: AppShellProps) {
  const [collapsed, setCollapsed] = useState(collapsedBefore);
  const [drawerOpen, setDrawerOpen] = useState(false);

  const toggle = () => {
    rememberSidebar(!collapsed);
    setCollapsed(!collapsed);
  };
  const closeDrawer = () => setDrawerOpen(false);

  return (
    <Box sx={{ '--shell-top': { xs: '52px', md: '0px' }, display: { md: 'flex' } }}>
      <SkipLink />
      <TopBar onOpenMenu={() => setDrawerOpen(true)} />
      <Drawer open={drawerOpen} onClose={closeDrawer} slotProps={{ paper: { 'aria-label': 'Menu' } }}>
        <Sidebar teams={teams} onNavigate={closeDrawer} />
      </Drawer>
      <Box sx={{ display: { xs: 'none', md: 'block' }, position: 'sticky', top: 0, height: '100dvh' }}>
        <Sidebar teams={teams} collapsed={collapsed} onToggle={toggle} />
      </Box>
      <Box
        component="main"
        id="main"
        tabIndex={-1}
        sx={{
          display: 'flex',
          flexDirection: 'column',
          flex: 1,
          minWidth: 0,
          minHeight: 'calc(100dvh - var(--shell-top))',
          '&:focus': { outline: 'none' },
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
