'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Search } from 'lucide-react';
import { useIsMac } from '@/features/commands/is-mac';
import { Keys } from '@/features/commands/keys';
import { showOverlay } from '@/features/commands/overlay';
import { SidebarButton } from './sidebar-button';

/** In the sidebar: leads to everything, and says by which key. */
export function SearchLine({ collapsed }: { collapsed: boolean }) {
  const isMac = useIsMac();
  return (
    <SidebarButton
      label="Search"
      collapsed={collapsed}
      aria-haspopup="dialog"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      onClick={() => showOverlay('palette')}
      icon={<Search size={18} strokeWidth={1.75} aria-hidden />}
    >
      Search
      <Box component="span" aria-hidden sx={{ display: 'flex', ml: 'auto' }}>
        <Keys keys={['Mod+K']} />
      </Box>
    </SidebarButton>
  );
}

/** In the bar on top of a phone. */
export const SearchIcon = () => (
  <IconButton aria-label="Search" aria-haspopup="dialog" onClick={() => showOverlay('palette')}>
    <Search size={20} />
  </IconButton>
);
