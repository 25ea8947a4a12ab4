'use client';
// Drawn once in a while: what the compiler would memoize here costs every page's first load more.
'use no memo';

import Box from '@mui/material/Box';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { untilLoaded } from '@/components/until-loaded';
import type { Team } from '@/lib/auth/session';
import { Sidebar } from './sidebar';
import { rememberSidebar } from './sidebar-state';
import { SkipLink } from './skip-link';

// Sent as HTML, like the pages' toolbars; what makes it move comes after the first paint.
const TopBar = dynamic(() => untilLoaded(() => import('./top-bar')).then((module) => module.TopBar), {
  loading: () => null,
});

// Only phones load it, and only when it is opened.
const NavigationDrawer = dynamic(
  () => untilLoaded(() => import('./navigation-drawer')).then((module) => module.NavigationDrawer),
  { ssr: false },
);

// The keys of every page; nothing of them is needed to draw it.
const Commands = dynamic(
  () => untilLoaded(() => import('@/features/commands/commands')).then((module) => module.Commands),
  { ssr: false },
);

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
  const [drawer, setDrawer] = useState<'unused' | 'open' | 'closed'>('unused');

  const toggle = () => {
    rememberSidebar(!collapsed);
    setCollapsed(!collapsed);
  };

  return (
    <Box sx={{ '--shell-top': { xs: '52px', md: '0px' }, display: { md: 'flex' } }}>
      <SkipLink />
      <Commands teams={teams} />
      <TopBar onOpenMenu={() => setDrawer('open')} />
      {drawer !== 'unused' && (
        <NavigationDrawer teams={teams} open={drawer === 'open'} onClose={() => setDrawer('closed')} />
      )}
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
