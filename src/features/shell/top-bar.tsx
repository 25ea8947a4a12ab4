'use client';

import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { Menu } from 'lucide-react';
import { LiveIndicator } from '@/features/live/live-indicator';
import { useTeam } from '@/features/team/team-context';
import { SearchIcon } from './search-buttons';

/** Below 900 px, in place of the sidebar. */
export function TopBar({ onOpenMenu }: { onOpenMenu: () => void }) {
  const { team } = useTeam();
  return (
    <Box
      component="header"
      sx={{
        display: { xs: 'flex', md: 'none' },
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        alignItems: 'center',
        gap: 1,
        height: 'var(--shell-top)',
        px: 2,
        bgcolor: 'background.sunken',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <IconButton aria-label="Open menu" aria-haspopup="dialog" onClick={onOpenMenu}>
        <Menu size={20} />
      </IconButton>
      <Typography variant="subtitle1" component="div" noWrap>
        {team.name}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, ml: 'auto' }}>
        <LiveIndicator />
        <SearchIcon />
      </Box>
    </Box>
  );
}
