import Box from '@mui/material/Box';
import { CircleCheck, CircleX, Kanban } from 'lucide-react';
import type { DealCard } from '@/features/deals/schema';

/** A deal in place of a picture: open, or how it ended, which its stage says in words beside it. */
export function DealMark({ kind = 'open' }: { kind?: DealCard['stage_kind'] }) {
  const { Icon, color } = marks[kind];
  return (
    <Box component="span" sx={{ display: 'grid', placeItems: 'center', width: 22, height: 22, color }}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </Box>
  );
}

const marks = {
  open: { Icon: Kanban, color: 'text.secondary' },
  won: { Icon: CircleCheck, color: 'success.main' },
  lost: { Icon: CircleX, color: 'error.main' },
};
