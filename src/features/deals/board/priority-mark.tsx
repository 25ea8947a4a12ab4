import Box from '@mui/material/Box';
import { ChevronDown, ChevronsUp, ChevronUp } from 'lucide-react';
import { Tip } from '@/components/tip';
import type { DealCard } from '../schema';

const marks = {
  low: { icon: ChevronDown, label: 'Low priority', color: 'text.secondary' },
  high: { icon: ChevronUp, label: 'High priority', color: 'warning.main' },
  urgent: { icon: ChevronsUp, label: 'Urgent', color: 'error.main' },
} as const;

/** An arrow for what is not of normal priority. */
export function PriorityMark({ priority }: Pick<DealCard, 'priority'>) {
  if (priority === 'normal') return null;
  const { icon: Icon, label, color } = marks[priority];
  return (
    <Tip title={label}>
      <Box component="span" role="img" aria-label={label} sx={{ display: 'inline-flex', color }}>
        <Icon size={16} />
      </Box>
    </Tip>
  );
}
