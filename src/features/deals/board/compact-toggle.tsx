'use client';

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Rows2, Rows4 } from 'lucide-react';
import { Tip } from '@/components/tip';
import { useDeals } from './deals-context';

/** Switches the board between full and compact cards; the choice is remembered. */
export function CompactToggle() {
  const { compact, setCompact } = useDeals();
  const Icon = compact ? Rows2 : Rows4;
  return (
    <Tip title={compact ? 'Show full cards' : 'Show compact cards'}>
      <Button
        size="small"
        variant="text"
        color="inherit"
        aria-label="Compact cards"
        aria-pressed={compact}
        onClick={() => setCompact(!compact)}
        sx={{ minWidth: 36, gap: 1.5, ...(compact && { bgcolor: 'action.selected' }) }}
      >
        <Icon size={16} aria-hidden />
        {/* On a phone the search needs the room. */}
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          Compact
        </Box>
      </Button>
    </Tip>
  );
}
