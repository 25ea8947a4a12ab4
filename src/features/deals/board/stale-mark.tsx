import Box from '@mui/material/Box';
import { Hourglass } from 'lucide-react';
import { Tip } from '@/components/tip';
import type { DealCard } from '../schema';
import { staleDays } from './stale-days';

/** An hourglass on a deal that has waited in its stage for longer than the stage allows. */
export function StaleMark({ deal }: { deal: DealCard }) {
  const days = staleDays(deal, new Date());
  if (days === null) return null;
  const label = `No change for ${days} ${days === 1 ? 'day' : 'days'}`;
  return (
    <Tip title={label}>
      <Box
        component="span"
        role="img"
        aria-label={label}
        // "now" moves on between the server's rendering and the browser's.
        suppressHydrationWarning
        sx={{ display: 'inline-flex', flexShrink: 0, color: 'warning.main' }}
      >
        <Hourglass size={14} />
      </Box>
    </Tip>
  );
}
