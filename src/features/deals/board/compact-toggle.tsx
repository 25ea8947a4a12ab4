'use client';

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
        startIcon={<Icon size={16} />}
        aria-label="Compact cards"
        aria-pressed={compact}
        onClick={() => setCompact(!compact)}
        sx={{ flexShrink: 0, ...(compact && { bgcolor: 'action.selected' }) }}
      >
        Compact
      </Button>
    </Tip>
  );
}
